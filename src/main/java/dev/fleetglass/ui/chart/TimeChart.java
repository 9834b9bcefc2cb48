package dev.fleetglass.ui.chart;

import dev.fleetglass.fx.Delay;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Lines over time that follow the clock. Draws only when data or the pixel column of the present
 * changed, at most ten times a second, and nothing at all while paused or hidden. JavaFX thread.
 */
public final class TimeChart extends Region {
  private static final List<CssMetaData<? extends Styleable, ?>> META = ChartStyle.metaData();
  private static final Duration FASTEST = Duration.ofMillis(100);
  private static final Duration SLOWEST = Duration.ofSeconds(1);
  private static final int BIG_STEP = 10;

  private final Texts texts;
  private final InstantSource clock;
  private final FxGate gate;
  private final Delay delay;
  private final ChartStyle style = new ChartStyle(this, this::repaint);
  private final ChartPainter painter;
  private final Canvas canvas = new Canvas();
  private final Canvas overlay = new Canvas();
  private final Crosshair crosshair = new Crosshair(overlay, style);
  private final ChartTooltip tooltip;
  private final ChartMarks marks;
  private final ObservableValue<Boolean> windowShowing;
  private final ReadOnlyObjectWrapper<List<LegendRow>> legend =
      new ReadOnlyObjectWrapper<>(List.of());

  private String name = "";
  private List<ChartSeries> series = List.of();
  private List<ChartSeries> latest = List.of();
  private Set<String> hidden = Set.of();
  private @Nullable String highlighted;
  private MetricUnit unit = MetricUnit.NONE;
  private ValueFormat format;
  private boolean zeroBased = true;
  private ZoneId zone = ZoneId.systemDefault();
  private Duration window = Duration.ofMinutes(15);
  private Duration interval = Duration.ofSeconds(15);
  private Duration join = Duration.ZERO;
  private @Nullable Instant pausedAt;
  private @Nullable Instant failedSince;
  private String failureWords = "";
  private boolean loading;
  private boolean live = true;

  private boolean dirty = true;
  private boolean scheduled;
  private long repaints;
  private @Nullable ChartGeometry plot;
  private @Nullable ChartCursor cursor;
  private double pointerX = Double.NaN;
  private double pointerY = Double.NaN;
  private long keyCursor = Long.MIN_VALUE;

  /** A chart of the running toolkit. */
  public TimeChart(Texts texts, InstantSource clock) {
    this(texts, clock, FxGate.toolkit(), Delay.real());
  }

  /** A chart whose time a test steps by hand. */
  public TimeChart(Texts texts, InstantSource clock, FxGate gate, Delay delay) {
    this.texts = texts;
    this.clock = clock;
    this.gate = gate;
    this.delay = delay;
    this.painter = new ChartPainter(new GridPainter(texts.locale()), style);
    this.tooltip = new ChartTooltip(texts);
    this.marks = new ChartMarks(texts);
    this.format = format(unit);
    getStyleClass().add("time-chart");
    getStylesheets().add(ChartStyle.sheet());
    for (Canvas layer : new Canvas[] {canvas, overlay}) {
      layer.setManaged(false);
      layer.setMouseTransparent(true);
    }
    getChildren().addAll(canvas, overlay, marks.empty(), marks.chips(), tooltip);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.NODE);
    setAccessibleRoleDescription(texts.get("chart.role"));
    setMinSize(160, 96);
    addEventHandler(MouseEvent.MOUSE_MOVED, this::pointed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::pointed);
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> pointAt(Double.NaN, Double.NaN));
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    windowShowing =
        sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::showingProperty)
            .orElse(false);
    windowShowing.addListener((observable, before, now) -> repaint());
    visibleProperty().addListener((observable, before, now) -> repaint());
  }

  /** What the chart is of, for screen readers. */
  public void setName(String value) {
    name = value;
    describe();
  }

  /**
   * The lines, in legend order. While paused they are kept for later.
   *
   * @param lines keys must be unique
   */
  public void setSeries(List<ChartSeries> lines) {
    latest = List.copyOf(lines);
    if (pausedAt == null) {
      series = latest;
      dataChanged();
    }
  }

  public void setUnit(MetricUnit value) {
    if (unit != value) {
      unit = value;
      format = format(value);
      repaint();
    }
  }

  /** Whether zero is always on the value axis, the default; otherwise it is fitted to the data. */
  public void setZeroBased(boolean value) {
    zeroBased = value;
    repaint();
  }

  public void setZone(ZoneId value) {
    zone = value;
    repaint();
  }

  /** Length of time shown, ending now. */
  public void setWindow(Duration value) {
    if (!window.equals(value)) {
      window = value;
      dataChanged();
    }
  }

  /** Time between two polls, from which gaps and staleness are judged. */
  public void setInterval(Duration value) {
    interval = value;
    dataChanged();
  }

  /**
   * Longest distance of two samples that a line bridges.
   *
   * @param value zero for the default: 2.5 times the poll interval, or the samples' own usual
   *     distance when that is longer
   */
  public void setMaximumJoin(Duration value) {
    join = value;
    repaint();
  }

  /** Keys of series not drawn. */
  public void setHidden(Set<String> keys) {
    if (!hidden.equals(keys)) {
      hidden = Set.copyOf(keys);
      dataChanged();
    }
  }

  /** Key of the series that stands out; null when none does. */
  public void setHighlighted(@Nullable String key) {
    if (!Objects.equals(highlighted, key)) {
      highlighted = key;
      repaint();
    }
  }

  /** Whether the first answer is still awaited. */
  public void setLoading(boolean value) {
    if (loading != value) {
      loading = value;
      repaint();
    }
  }

  /**
   * Marks the query as failing; the lines stay.
   *
   * @param since from when the values are missing; null when the query does not fail
   * @param words the API's own words, shown when there is nothing else to show
   */
  public void setFailure(@Nullable Instant since, String words) {
    if (!Objects.equals(failedSince, since) || !failureWords.equals(words)) {
      failedSince = since;
      failureWords = words;
      repaint();
    }
  }

  /** Freezes the view at a moment, or lets it follow again with null. */
  public void setPausedAt(@Nullable Instant moment) {
    if (Objects.equals(pausedAt, moment)) {
      return;
    }
    pausedAt = moment;
    if (moment == null) {
      series = latest;
    }
    dataChanged();
  }

  /** Whether the chart may draw at all: a hidden screen says no. */
  public void setLive(boolean value) {
    if (live != value) {
      live = value;
      repaint();
    }
  }

  /** One row per series, over the present window; renewed with the data. */
  public ReadOnlyObjectProperty<List<LegendRow>> legendProperty() {
    return legend.getReadOnlyProperty();
  }

  /** The format of the chart's unit. */
  public ValueFormat valueFormat() {
    return format;
  }

  /** How often the lines or the crosshair were drawn so far. */
  public long repaints() {
    return repaints;
  }

  /** What the tooltip says; empty when there is none. */
  public String tooltipText() {
    return tooltip.isVisible() ? tooltip.text() : "";
  }

  /** The plot's place and scales as last drawn; null before. */
  @Nullable ChartGeometry plot() {
    return plot;
  }

  ChartStyle style() {
    return style;
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return META;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 640;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 320;
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (width < 1 || height < 1 || !live || !shownInTree()) {
      return;
    }
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      for (Canvas layer : new Canvas[] {canvas, overlay}) {
        layer.setWidth(width);
        layer.setHeight(height);
      }
      dirty = true;
    }
    if (dirty) {
      paint();
    }
    placeMarks();
    schedule();
  }

  private void paint() {
    dirty = false;
    repaints++;
    long now = viewMillis();
    ChartPainter.Picture picture = picture(now);
    ChartGeometry geometry = painter.geometry(picture, canvas.getWidth(), canvas.getHeight());
    geometry = geometryOnColumns(picture, geometry);
    plot = geometry;
    painter.paint(canvas.getGraphicsContext2D(), geometry, picture(geometry.toMillis()), now);
    refreshMarks();
    refreshCursor();
  }

  /** Moves the view in whole pixels only: lines keep their shape while they scroll. */
  private ChartGeometry geometryOnColumns(ChartPainter.Picture picture, ChartGeometry found) {
    long to = columnEdge(picture.toMillis(), found.width());
    return new ChartGeometry(
        found.left(),
        found.top(),
        found.width(),
        found.height(),
        to - window.toMillis(),
        to,
        found.scale());
  }

  private long columnEdge(long millis, double width) {
    double column = window.toMillis() / width;
    return (long) Math.ceil(Math.ceil(millis / column) * column);
  }

  private ChartPainter.Picture picture(long to) {
    return new ChartPainter.Picture(
        series,
        hidden,
        highlighted,
        format,
        unit,
        zeroBased,
        zone,
        interval.toMillis(),
        join.toMillis(),
        window.toMillis(),
        to,
        failedSince == null ? null : failedSince.toEpochMilli());
  }

  private long viewMillis() {
    return (pausedAt == null ? clock.instant() : pausedAt).toEpochMilli();
  }

  private void dataChanged() {
    long now = viewMillis();
    ChartPainter.Picture picture = picture(now);
    List<LegendRow> rows = new ArrayList<>(series.size());
    for (ChartSeries one : series) {
      SeriesStats stats =
          SeriesStats.of(one.epochMillis(), one.values(), now - window.toMillis(), now);
      rows.add(
          new LegendRow(
              one.key(),
              one.name(),
              one.colour(),
              stats,
              hidden.contains(one.key()),
              picture.stale(one, now)));
    }
    legend.set(List.copyOf(rows));
    repaint();
  }

  private void repaint() {
    dirty = true;
    setNeedsLayout(true);
  }

  private void schedule() {
    if (scheduled || !live || !windowShowing.getValue()) {
      return;
    }
    scheduled = true;
    delay.after(untilNextColumn(), () -> gate.run(this::beat));
  }

  private Duration untilNextColumn() {
    ChartGeometry drawn = plot;
    if (pausedAt != null || drawn == null || !shownInTree()) {
      return SLOWEST;
    }
    long rest = Math.max(0, drawn.toMillis() - viewMillis()) + 1;
    return Duration.ofMillis(Math.clamp(rest, FASTEST.toMillis(), SLOWEST.toMillis()));
  }

  private void beat() {
    scheduled = false;
    if (!live || !windowShowing.getValue()) {
      return;
    }
    if (shownInTree()) {
      ChartGeometry drawn = plot;
      boolean moved =
          pausedAt == null
              && drawn != null
              && columnEdge(viewMillis(), drawn.width()) != drawn.toMillis();
      if (dirty || moved) {
        repaint();
      } else {
        refreshMarks();
      }
    }
    schedule();
  }

  private boolean shownInTree() {
    for (Node node = this; node != null; node = node.getParent()) {
      if (!node.isVisible()) {
        return false;
      }
    }
    Scene scene = getScene();
    return scene == null || !(scene.getWindow() instanceof Stage stage) || !stage.isIconified();
  }

  private void refreshMarks() {
    long now = viewMillis();
    ChartPainter.Picture picture = picture(now);
    List<ChartSeries> visible = visible();
    long newest = Long.MIN_VALUE;
    boolean allStale = !visible.isEmpty();
    for (ChartSeries one : visible) {
      newest = Math.max(newest, one.lastMillis());
      allStale &= picture.stale(one, now);
    }
    boolean nothing = newest < now - window.toMillis();
    boolean allHidden = visible.isEmpty() && !series.isEmpty();
    String words = failedSince == null ? null : failureWords;
    marks.showEmpty(nothing, loading, allHidden, window, words);
    marks.showChips(
        pausedAt == null ? null : Duration.between(pausedAt, clock.instant()),
        allStale && !nothing ? Duration.ofMillis(now - newest) : null,
        failedSince != null && !nothing);
    placeMarks();
    describe();
  }

  private void placeMarks() {
    ChartGeometry drawn = plot;
    if (drawn != null) {
      Region chips = marks.chips();
      double width = chips.prefWidth(-1);
      chips.resizeRelocate(
          Math.rint(drawn.right() - width - 8), drawn.top() + 8, width, chips.prefHeight(-1));
      marks.empty().resizeRelocate(drawn.left(), drawn.top(), drawn.width(), drawn.height());
    }
  }

  private void describe() {
    String said = marks.text();
    String read = tooltipText();
    String text = texts.get("chart.accessible", name, visible().size());
    setAccessibleText(
        text + (said.isEmpty() ? "" : " " + said) + (read.isEmpty() ? "" : "\n" + read));
  }

  private List<ChartSeries> visible() {
    return series.stream().filter(one -> !hidden.contains(one.key())).toList();
  }

  private ValueFormat format(MetricUnit of) {
    return new ValueFormat(of, texts.locale(), texts.get("chart.unit.cores"));
  }

  private void pointed(MouseEvent event) {
    ChartGeometry drawn = plot;
    boolean inside = drawn != null && drawn.holds(event.getX(), event.getY());
    keyCursor = Long.MIN_VALUE;
    pointAt(inside ? event.getX() : Double.NaN, event.getY());
  }

  private void pointAt(double x, double y) {
    pointerX = x;
    pointerY = y;
    refreshCursor();
    describe();
  }

  private void refreshCursor() {
    ChartGeometry drawn = plot;
    boolean byKey = keyCursor != Long.MIN_VALUE;
    if (drawn == null || (!byKey && Double.isNaN(pointerX))) {
      hideCursor();
      return;
    }
    double pointed =
        byKey
            ? Double.NaN
            : drawn.scale().lower()
                + (drawn.bottom() - pointerY)
                    / drawn.height()
                    * (drawn.scale().upper() - drawn.scale().lower());
    ChartPainter.Picture picture = picture(drawn.toMillis());
    List<ChartSeries> visible = visible();
    long reach = 0;
    for (ChartSeries one : visible) {
      reach = Math.max(reach, picture.joinOf(one) / 2);
    }
    cursor =
        ChartCursor.at(
                visible,
                byKey ? keyCursor : drawn.millisAt(pointerX),
                drawn.fromMillis(),
                drawn.toMillis(),
                reach,
                pointed,
                ChartTooltip.ROWS)
            .orElse(null);
    ChartCursor found = cursor;
    if (found == null) {
      hideCursor();
      return;
    }
    repaints++;
    crosshair.draw(drawn, found);
    tooltip.show(found, zone, format);
    double y = byKey ? drawn.top() + drawn.height() / 2 : pointerY;
    tooltip.place(drawn.x(found.millis()), y, getWidth(), getHeight());
  }

  private void hideCursor() {
    cursor = null;
    if (crosshair.clear()) {
      repaints++;
    }
    tooltip.hide();
  }

  private void pressed(KeyEvent event) {
    KeyCode code = event.getCode();
    switch (code) {
      case LEFT, RIGHT -> step(code == KeyCode.RIGHT, event.isShiftDown() ? BIG_STEP : 1);
      case HOME, END -> step(code == KeyCode.END, Integer.MAX_VALUE);
      case ESCAPE -> {
        if (cursor == null) {
          return;
        }
        keyCursor = Long.MIN_VALUE;
        pointAt(Double.NaN, Double.NaN);
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void step(boolean forward, int count) {
    ChartGeometry drawn = plot;
    if (drawn == null) {
      return;
    }
    List<ChartSeries> visible = visible();
    long at = cursor == null ? drawn.toMillis() + 1 : cursor.millis();
    if (count == Integer.MAX_VALUE) {
      at = forward ? drawn.toMillis() : drawn.fromMillis();
    } else {
      for (int i = 0; i < count; i++) {
        at = ChartCursor.step(visible, at, forward);
      }
    }
    keyCursor = Math.clamp(at, drawn.fromMillis(), drawn.toMillis());
    refreshCursor();
    describe();
  }
}
