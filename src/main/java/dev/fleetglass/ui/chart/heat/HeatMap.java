package dev.fleetglass.ui.chart.heat;

import dev.fleetglass.fx.Delay;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.ui.chart.ChartEvent;
import dev.fleetglass.ui.chart.ChartPace;
import dev.fleetglass.ui.chart.ChartSeries;
import dev.fleetglass.ui.chart.ChartSight;
import dev.fleetglass.ui.chart.CursorGroup;
import dev.fleetglass.ui.chart.InstantLinks;
import dev.fleetglass.ui.chart.TimeSpan;
import dev.fleetglass.ui.chart.ValueFormat;
import dev.fleetglass.ui.chart.part.PartMarks;
import dev.fleetglass.ui.chart.part.PartStyle;
import dev.fleetglass.ui.chart.part.TextMeasure;
import dev.fleetglass.ui.chart.part.TimeLabels;
import dev.fleetglass.ui.i18n.Texts;
import java.nio.IntBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A row for each series, time across, the value as a colour. More series than pixels share rows,
 * which then show the largest of their values. Draws only when data, look or the pixel column of
 * the present changed, at most ten times a second, and nothing at all while hidden. JavaFX thread.
 */
public final class HeatMap extends Region implements PartStyle.Owner {
  private static final Duration NEVER = Duration.ofDays(1);

  private final Texts texts;
  private final HeatState state;
  private final PartStyle style = new PartStyle(this, this::repaint);
  private final TimeLabels labels;
  private final HeatPainter painter;
  private final Canvas canvas = new Canvas();
  private final ImageView cellsView = new ImageView();
  private final Canvas overlay = new Canvas();
  private final HeatTip tip;
  private final PartMarks marks;
  private final ChartSight sight;
  private final ChartPace pace;
  private final HeatCursor cursor;
  private final HeatMenu menu;
  private @Nullable Consumer<TimeSpan> onSpan;
  private @Nullable Runnable onReset;
  private String name = "";
  private boolean dirty = true;
  private long repaints;
  private final HeatCells cells = new HeatCells();
  private int[] pixels = new int[0];
  private @Nullable PixelBuffer<IntBuffer> buffer;
  private @Nullable HeatPlot plot;
  private List<ChartSeries> rows = List.of();

  /** A heat map of the running toolkit. */
  public HeatMap(Texts texts, InstantSource clock) {
    this(texts, clock, FxGate.toolkit(), Delay.real());
  }

  /** A heat map whose time a test steps by hand. */
  public HeatMap(Texts texts, InstantSource clock, FxGate gate, Delay delay) {
    this.texts = texts;
    state = new HeatState(texts, clock);
    labels = new TimeLabels(texts.locale());
    painter = new HeatPainter(new TextMeasure(), style, labels);
    marks = new PartMarks(texts);
    tip = new HeatTip(texts);
    sight = new ChartSight(this, this::repaint);
    pace = new ChartPace(gate, delay, sight::inWindow, this::untilNextColumn, this::beat);
    getStyleClass().addAll("chart-part", "heat-map");
    getStylesheets().addAll(PartStyle.sheets());
    for (Canvas layer : new Canvas[] {canvas, overlay}) {
      layer.setManaged(false);
      layer.setMouseTransparent(true);
    }
    cellsView.setManaged(false);
    cellsView.setMouseTransparent(true);
    getChildren().addAll(cellsView, canvas, overlay, marks.empty(), marks.chips(), tip);
    HeatHand hand = new HeatHand(this, this::asked, this::reset);
    cursor = new HeatCursor(this, state, style, labels, overlay, tip, hand);
    menu = new HeatMenu(this);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.NODE);
    setAccessibleRoleDescription(texts.get("parts.heat.role"));
    setMinSize(160, 64);
    setPrefSize(640, 320);
  }

  /** What the heat map is of, for screen readers. */
  public void setName(String value) {
    name = value;
    describe();
  }

  /**
   * The series, keys unique. While paused they are kept for later.
   *
   * @param lines in the map's unit
   */
  public void setSeries(List<ChartSeries> lines) {
    changed(state.series(lines));
  }

  /** In which order the rows are, by name unless told. */
  public void setOrder(HeatOrder value) {
    boolean changed = state.order != value;
    state.order = value;
    changed(changed);
  }

  public void setUnit(MetricUnit value) {
    if (state.unit != value) {
      state.unit(value);
      changed(true);
    }
  }

  /** Whether the first colour always stands for zero, the default. */
  public void setZeroBased(boolean value) {
    boolean changed = state.zeroBased != value;
    state.zeroBased = value;
    changed(changed);
  }

  public void setZone(ZoneId value) {
    boolean changed = !state.zone.equals(value);
    state.zone = value;
    changed(changed);
  }

  /** Length of time shown, ending now, while no span is set. */
  public void setWindow(Duration value) {
    boolean changed = !state.window.equals(value);
    state.window = value;
    changed(changed);
  }

  /**
   * Shows a fixed time.
   *
   * @param from null, like {@code to}, to follow the present again
   * @param to after {@code from}
   */
  public void setSpan(@Nullable Instant from, @Nullable Instant to) {
    span(from == null || to == null ? null : TimeSpan.between(from, to));
  }

  /**
   * Who decides on the time shown when the operator zooms or pans: it shows a span by {@link
   * #setSpan}, on other charts too. Null for the map itself, which then shows what is asked for.
   */
  public void setOnSpan(@Nullable Consumer<TimeSpan> value) {
    onSpan = value;
  }

  /** Told that the operator wants to follow the present; null for the map itself. */
  public void setOnReset(@Nullable Runnable value) {
    onReset = value;
  }

  /** Where an instant leads. Null when nowhere: then it is not offered. */
  public void setInstantLinks(@Nullable InstantLinks value) {
    menu.setLinks(value);
  }

  /**
   * Shares the cursor's time with other charts; null to have it alone. A map that is alone begins
   * with its first sample while its window is not full yet; one among others always shows all of
   * its window, so that equal windows are equal axes.
   */
  public void setCursorGroup(@Nullable CursorGroup value) {
    cursor.group(value);
    boolean changed = state.shared != (value != null);
    state.shared = value != null;
    changed(changed);
  }

  /** Time between two polls, from which gaps and staleness are judged. */
  public void setInterval(Duration value) {
    boolean changed = !state.interval.equals(value);
    state.interval = value;
    changed(changed);
  }

  /** Longest distance of two samples that is no gap; zero for what fits the samples. */
  public void setMaximumJoin(Duration value) {
    boolean changed = !state.join.equals(value);
    state.join = value;
    changed(changed);
  }

  /** Keys of series without a row. */
  public void setHidden(Set<String> keys) {
    boolean changed = !state.hidden.equals(keys);
    state.hidden = Set.copyOf(keys);
    changed(changed);
  }

  /** Key of the series whose row stands out; null when none does. */
  public void setHighlighted(@Nullable String key) {
    if (!Objects.equals(state.highlighted, key)) {
      state.highlighted = key;
      drawOverlay();
    }
  }

  /** What happened, in any order; only what lies in the time shown is marked. */
  public void setEvents(List<ChartEvent> value) {
    boolean changed = !state.events.equals(value);
    state.events = List.copyOf(value);
    changed(changed);
  }

  /** Whether the first answer is still awaited. */
  public void setLoading(boolean value) {
    boolean changed = state.loading != value;
    state.loading = value;
    changed(changed);
  }

  /**
   * Marks the query as failing; the cells stay.
   *
   * @param since from when the values are missing; null when the query does not fail
   * @param words the API's own words, shown when there is nothing else to show
   */
  public void setFailure(@Nullable Instant since, String words) {
    boolean changed =
        !Objects.equals(state.failedSince, since) || !state.failureWords.equals(words);
    state.failedSince = since;
    state.failureWords = words;
    changed(changed);
  }

  /** Freezes the view at a moment, or lets it follow again with null. */
  public void setPausedAt(@Nullable Instant moment) {
    changed(state.pausedAt(moment));
  }

  /** Whether the heat map may draw at all: a hidden screen says no. */
  public void setLive(boolean value) {
    changed(sight.live(value));
  }

  /** How often the cells or the cursor were drawn so far. */
  public long repaints() {
    return repaints;
  }

  /** What the tooltip says; empty when there is none. */
  public String tooltipText() {
    return tip.text();
  }

  /** The format of the map's unit. */
  public ValueFormat valueFormat() {
    return state.format;
  }

  @Override
  public PartStyle partStyle() {
    return style;
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return PartStyle.metaData();
  }

  /** As last drawn; null before. */
  @Nullable HeatPlot plot() {
    return plot;
  }

  /** The series as last drawn, from the top. */
  List<ChartSeries> rows() {
    return rows;
  }

  boolean hasCursor() {
    return cursor.isSet();
  }

  /** Time of the cursor; the middle of what is shown when there is none. */
  long cursorMillis() {
    return cursor.millis();
  }

  @Nullable String cursorKey() {
    return cursor.key();
  }

  void moveCursor(int columns, int rowsDown) {
    cursor.move(columns, rowsDown);
  }

  void dropCursor() {
    cursor.drop();
  }

  void drawOverlay() {
    repaints++;
    cursor.draw();
    describe();
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (width < 1 || height < 1 || !sight.open()) {
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
    pace.plan();
  }

  private void paint() {
    repaints++;
    dirty = false;
    HeatPlot drawn = painter.plot(state, canvas.getWidth(), canvas.getHeight());
    plot = drawn;
    rows = state.ordered(drawn.span());
    canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    cellsView.setVisible(!rows.isEmpty());
    if (!rows.isEmpty()) {
      cells.read(state, drawn, rows);
      PixelBuffer<IntBuffer> image = image(drawn);
      painter.fill(pixels, drawn, cells);
      image.updateBuffer(all -> null);
      cellsView.relocate(drawn.left(), drawn.top());
    }
    painter.frame(canvas.getGraphicsContext2D(), drawn, state, rows);
    cursor.draw();
    refreshMarks();
  }

  private PixelBuffer<IntBuffer> image(HeatPlot drawn) {
    PixelBuffer<IntBuffer> present = buffer;
    if (present == null
        || present.getWidth() != drawn.width()
        || present.getHeight() != drawn.height()) {
      pixels = new int[drawn.width() * drawn.height()];
      present =
          new PixelBuffer<>(
              drawn.width(),
              drawn.height(),
              IntBuffer.wrap(pixels),
              PixelFormat.getIntArgbPreInstance());
      buffer = present;
      cellsView.setImage(new WritableImage(present));
    }
    return present;
  }

  private void asked(TimeSpan span) {
    Consumer<TimeSpan> owner = onSpan;
    if (owner == null) {
      span(span);
    } else {
      owner.accept(span);
    }
  }

  private void reset() {
    Runnable owner = onReset;
    if (owner == null) {
      span(null);
    } else {
      owner.run();
    }
  }

  private void span(@Nullable TimeSpan value) {
    boolean changed = !Objects.equals(state.span, value);
    state.span = value;
    changed(changed);
  }

  private void changed(boolean changed) {
    if (changed) {
      repaint();
    }
  }

  private void repaint() {
    dirty = true;
    setNeedsLayout(true);
  }

  private Duration untilNextColumn() {
    HeatPlot drawn = plot;
    if (drawn == null || state.still() || !sight.open()) {
      return NEVER;
    }
    return Duration.ofMillis(drawn.span().toMillis() - state.now() + 1);
  }

  private void beat() {
    if (!sight.open()) {
      return;
    }
    HeatPlot drawn = plot;
    if (dirty || (!state.still() && drawn != null && state.now() > drawn.span().toMillis())) {
      repaint();
    } else {
      refreshMarks();
    }
  }

  private void refreshMarks() {
    HeatPlot drawn = plot;
    if (drawn == null) {
      return;
    }
    long newest = Long.MIN_VALUE;
    boolean any = false;
    for (ChartSeries one : rows) {
      newest = Math.max(newest, one.lastMillis());
      any |=
          one.samples().after(drawn.span().toMillis())
              > one.samples().atOrAfter(drawn.span().fromMillis());
    }
    boolean allStale = !rows.isEmpty() && rows.stream().allMatch(state::stale);
    long length = drawn.span().toMillis() - drawn.span().fromMillis();
    if (any) {
      marks.hideEmpty();
    } else if (state.allHidden()) {
      marks.showEmpty(texts.get("chart.empty.hidden"));
    } else {
      marks.showEmpty(
          state.loading,
          state.failure(),
          Duration.ofMillis(state.span == null ? state.window.toMillis() : length));
    }
    cellsView.setVisible(any);
    marks.showChips(
        state.behind(),
        any && allStale && state.span == null ? Duration.ofMillis(state.now() - newest) : null,
        any && state.failedSince != null);
    marks.place(drawn.left(), drawn.top(), drawn.width(), drawn.height());
    describe();
  }

  private void describe() {
    HeatPlot drawn = plot;
    StringBuilder text = new StringBuilder(texts.get("chart.accessible", name, rows.size()));
    if (drawn != null && !rows.isEmpty()) {
      text.append(' ').append(HeatPainter.note(drawn, state)).append('.');
    }
    String said = marks.text();
    if (!said.isEmpty()) {
      text.append(' ').append(said);
    }
    if (!tooltipText().isEmpty()) {
      text.append('\n').append(tooltipText());
    }
    setAccessibleText(text.toString());
  }
}
