package dev.fleetglass.ui.chart.heat;

import dev.fleetglass.fx.Delay;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.ui.chart.ChartEvent;
import dev.fleetglass.ui.chart.ChartLayers;
import dev.fleetglass.ui.chart.ChartRedraw;
import dev.fleetglass.ui.chart.ChartSeries;
import dev.fleetglass.ui.chart.ChartSight;
import dev.fleetglass.ui.chart.ChartSpeech;
import dev.fleetglass.ui.chart.CursorGroup;
import dev.fleetglass.ui.chart.InstantLinks;
import dev.fleetglass.ui.chart.SpanOwner;
import dev.fleetglass.ui.chart.TimeSpan;
import dev.fleetglass.ui.chart.ValueFormat;
import dev.fleetglass.ui.chart.part.PartStyle;
import dev.fleetglass.ui.chart.part.TextMeasure;
import dev.fleetglass.ui.chart.part.TimeLabels;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A row for each series, time across, the value as a colour. More series than pixels share rows,
 * which then show the largest of their values. Draws only when data, look or the pixel column of
 * the present changed, at most ten times a second, and nothing at all while hidden. JavaFX thread.
 */
public final class HeatMap extends Region implements PartStyle.Owner {
  private final HeatState state;
  private final PartStyle style = new PartStyle(this, this::repaint);
  private final TimeLabels labels;
  private final HeatPainter painter;
  private final HeatImage image = new HeatImage();
  private final ChartLayers layers = new ChartLayers();
  private final HeatTip tip;
  private final HeatMarks marks;
  private final ChartSight sight;
  private final ChartRedraw redraw;
  private final ChartSpeech speech;
  private final SpanOwner spans = new SpanOwner(this::span);
  private final HeatCursor cursor;
  private final HeatMenu menu;
  private long repaints;
  private @Nullable HeatPlot plot;
  private List<ChartSeries> rows = List.of();

  /** A heat map of the running toolkit. */
  public HeatMap(Texts texts, InstantSource clock) {
    this(texts, clock, FxGate.toolkit(), Delay.real());
  }

  /** A heat map whose time a test steps by hand. */
  public HeatMap(Texts texts, InstantSource clock, FxGate gate, Delay delay) {
    state = new HeatState(texts, clock);
    labels = new TimeLabels(texts.locale());
    painter = new HeatPainter(new TextMeasure(), style, labels);
    marks = new HeatMarks(texts, state);
    tip = new HeatTip(texts);
    sight = new ChartSight(this, this::repaint);
    redraw =
        new ChartRedraw(sight, gate, delay, state, () -> setNeedsLayout(true), this::refreshMarks);
    speech = new ChartSpeech(this, texts);
    getStyleClass().addAll("chart-part", "heat-map");
    getStylesheets().addAll(PartStyle.sheets());
    getChildren()
        .addAll(
            image.node(), layers.picture(), layers.overlay(), marks.empty(), marks.chips(), tip);
    HeatHand hand = new HeatHand(this, spans::ask, spans::reset);
    cursor = new HeatCursor(this, state, style, labels, layers.overlay(), tip, hand);
    menu = new HeatMenu(this);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.NODE);
    setAccessibleRoleDescription(texts.get("parts.heat.role"));
    setMinSize(160, 64);
    setPrefSize(640, 320);
  }

  /** What the heat map is of, for screen readers. */
  public void setName(String value) {
    speech.setName(value);
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
    changed(state.order(value));
  }

  public void setUnit(MetricUnit value) {
    changed(state.unit(value));
  }

  /** Whether the first colour always stands for zero, the default. */
  public void setZeroBased(boolean value) {
    changed(state.zeroBased(value));
  }

  public void setZone(ZoneId value) {
    changed(state.zone(value));
  }

  /** Length of time shown, ending now, while no span is set. */
  public void setWindow(Duration value) {
    changed(state.window(value));
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
    spans.setOnSpan(value);
  }

  /** Told that the operator wants to follow the present; null for the map itself. */
  public void setOnReset(@Nullable Runnable value) {
    spans.setOnReset(value);
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
    changed(state.shared(value != null));
  }

  /** Time between two polls, from which gaps and staleness are judged. */
  public void setInterval(Duration value) {
    changed(state.interval(value));
  }

  /** Longest distance of two samples that is no gap; zero for what fits the samples. */
  public void setMaximumJoin(Duration value) {
    changed(state.join(value));
  }

  /** Keys of series without a row. */
  public void setHidden(Set<String> keys) {
    changed(state.hidden(keys));
  }

  /** Key of the series whose row stands out; null when none does. */
  public void setHighlighted(@Nullable String key) {
    if (state.highlighted(key)) {
      drawOverlay();
    }
  }

  /** What happened, in any order; only what lies in the time shown is marked. */
  public void setEvents(List<ChartEvent> value) {
    changed(state.events(value));
  }

  /** Whether the first answer is still awaited. */
  public void setLoading(boolean value) {
    changed(state.loading(value));
  }

  /**
   * Marks the query as failing; the cells stay.
   *
   * @param since from when the values are missing; null when the query does not fail
   * @param words the API's own words, shown when there is nothing else to show
   */
  public void setFailure(@Nullable Instant since, String words) {
    changed(state.failure(since, words));
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
    if (layers.fit(width, height)) {
      redraw.expect();
    }
    if (redraw.isDue()) {
      paint();
    }
    redraw.goOn();
  }

  private void paint() {
    repaints++;
    Canvas canvas = layers.picture();
    HeatPlot drawn = painter.plot(state, canvas.getWidth(), canvas.getHeight());
    plot = drawn;
    redraw.drawn(drawn.span().toMillis());
    rows = state.ordered(drawn.span());
    canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    image.setVisible(!rows.isEmpty());
    if (!rows.isEmpty()) {
      image.draw(painter, state, drawn, rows);
    }
    painter.frame(canvas.getGraphicsContext2D(), drawn, state, rows);
    cursor.draw();
    refreshMarks();
  }

  private void span(@Nullable TimeSpan value) {
    changed(state.span(value));
  }

  private void changed(boolean changed) {
    if (changed) {
      repaint();
    }
  }

  private void repaint() {
    redraw.ask();
  }

  private void refreshMarks() {
    HeatPlot drawn = plot;
    if (drawn != null) {
      image.setVisible(marks.refresh(drawn, rows));
      describe();
    }
  }

  private void describe() {
    HeatPlot drawn = plot;
    String note = drawn == null || rows.isEmpty() ? "" : HeatPainter.note(drawn, state) + ".";
    speech.say(rows.size(), note, marks.text(), tooltipText());
  }
}
