package dev.fleetglass.ui.chart;

import dev.fleetglass.fx.Delay;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.model.dashboard.Threshold;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Lines over time that follow the clock. Draws only when data or the pixel column of the present
 * changed, at most ten times a second, and nothing at all while paused or hidden. JavaFX thread.
 */
public final class TimeChart extends Region {
  private static final List<CssMetaData<? extends Styleable, ?>> META = ChartStyle.metaData();

  private final ChartState state;
  private final ChartStyle style = new ChartStyle(this, this::repaint);
  private final ChartPainter painter;
  private final ChartLayers layers = new ChartLayers();
  private final ChartTooltip tooltip;
  private final ChartMarks marks;
  private final ChartReader reader;
  private final ChartMenu menu;
  private final ChartSight sight;
  private final ChartRedraw redraw;
  private final ChartSpeech speech;
  private final SpanOwner spans = new SpanOwner(this::span);
  private final ReadOnlyObjectWrapper<List<LegendRow>> legend =
      new ReadOnlyObjectWrapper<>(List.of());
  private long repaints;
  private long paints;
  private @Nullable ChartGeometry plot;

  /** A chart of the running toolkit. */
  public TimeChart(Texts texts, InstantSource clock) {
    this(texts, clock, FxGate.toolkit(), Delay.real());
  }

  /** A chart whose time a test steps by hand. */
  public TimeChart(Texts texts, InstantSource clock, FxGate gate, Delay delay) {
    this.state = new ChartState(texts, clock);
    this.painter = new ChartPainter(new GridPainter(texts.locale()), style);
    this.tooltip = new ChartTooltip(texts);
    this.marks = new ChartMarks(texts);
    this.sight = new ChartSight(this, this::sighted);
    this.redraw =
        new ChartRedraw(sight, gate, delay, state, () -> setNeedsLayout(true), this::refreshMarks);
    this.speech = new ChartSpeech(this, texts);
    Crosshair crosshair = new Crosshair(layers.overlay(), style);
    this.reader =
        new ChartReader(
            this,
            state::picture,
            (series, millis, value) -> painter.height(state.picture(), series, millis, value),
            crosshair,
            tooltip,
            key -> look(state.pointed(key)),
            () -> repaints++,
            this::describe);
    this.menu = new ChartMenu(this, reader::millis, reader::closest);
    ChartHand hand = new ChartHand(this, crosshair, spans::ask, spans::reset);
    reader.restWhile(hand::busy);
    getStyleClass().add("time-chart");
    // Invisible until there is something on it: to be emptied, it would need all its pixels.
    layers.picture().setVisible(false);
    getChildren().addAll(painter.below());
    getChildren().addAll(layers.picture(), layers.overlay(), marks.empty(), marks.chips());
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.NODE);
    setAccessibleRoleDescription(texts.get("chart.role"));
    setMinSize(96, 64);
    setPrefSize(640, 320);
  }

  /** What the chart is of, for screen readers. */
  public void setName(String value) {
    speech.setName(value);
    describe();
  }

  /**
   * The lines, in legend order. While paused they are kept for later.
   *
   * @param lines keys must be unique
   */
  public void setSeries(List<ChartSeries> lines) {
    data(state.series(lines));
  }

  public void setUnit(MetricUnit value) {
    look(state.unit(value));
  }

  /** How samples become lines; {@link LineKind#LINE} unless told otherwise. */
  public void setKind(LineKind value) {
    look(state.look(state.look().withKind(value)));
  }

  /**
   * Whether zero is always on the value axis, the default; otherwise it is fitted to the data. Says
   * nothing on a logarithmic axis, which has no zero, nor for a stack, which stands on it.
   */
  public void setZeroBased(boolean value) {
    look(state.look(state.look().withZeroBased(value)));
  }

  /**
   * Whether equal distances are equal factors. Zero and less have no place then: they are left out
   * and a mark says so. A stack stays linear: sums have no meaning on such an axis.
   */
  public void setLogarithmic(boolean value) {
    look(state.look(state.look().withLogarithmic(value)));
  }

  /** Values worth seeing, as lines and bands behind the series. */
  public void setThresholds(List<Threshold> value) {
    look(state.look(state.look().withThresholds(value)));
  }

  /** What happened, in any order; only what lies in the time shown is marked. */
  public void setEvents(List<ChartEvent> value) {
    look(state.events(value));
  }

  /**
   * Draws an earlier period behind the present one.
   *
   * @param earlier at their own times, with the keys and colours of their present counterparts;
   *     empty for none
   * @param by how much earlier the period is
   */
  public void setComparison(List<ChartSeries> earlier, Duration by) {
    look(state.comparison(new Comparison(earlier, by.toMillis())));
  }

  public void setZone(ZoneId value) {
    look(state.zone(value));
  }

  /** Length of time shown, ending now, unless a fixed span is shown. */
  public void setWindow(Duration value) {
    data(state.window(value));
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
   * #setSpan}, on other charts too. Null for the chart itself, which then shows what is asked for.
   */
  public void setOnSpan(@Nullable Consumer<TimeSpan> value) {
    spans.setOnSpan(value);
  }

  /** Told that the operator wants to follow the present; null for the chart itself. */
  public void setOnReset(@Nullable Runnable value) {
    spans.setOnReset(value);
  }

  /** Where an instant leads. Null when nowhere: then it is not offered. */
  public void setInstantLinks(@Nullable InstantLinks value) {
    menu.setLinks(value);
  }

  /**
   * Shares the crosshair with other charts; null to have it alone. A chart that is alone begins
   * with its first sample while its window is not full yet; one among others always shows all of
   * its window, so that equal windows are equal axes.
   */
  public void setCursorGroup(@Nullable CursorGroup value) {
    reader.group(value);
    look(state.shared(value != null));
  }

  /** Time between two polls, from which gaps and staleness are judged. */
  public void setInterval(Duration value) {
    data(state.interval(value));
  }

  /**
   * Longest distance of two samples that a line bridges.
   *
   * @param value zero for the default: 2.5 times the poll interval, or the samples' own usual
   *     distance when that is longer
   */
  public void setMaximumJoin(Duration value) {
    look(state.join(value));
  }

  /** Keys of series not drawn. */
  public void setHidden(Set<String> keys) {
    data(state.hidden(keys));
  }

  /** Key of the series that stands out; null when none does. */
  public void setHighlighted(@Nullable String key) {
    look(state.highlighted(key));
  }

  /** Whether the first answer is still awaited. */
  public void setLoading(boolean value) {
    look(state.loading(value));
  }

  /**
   * Marks the query as failing; the lines stay.
   *
   * @param since from when the values are missing; null when the query does not fail
   * @param words the API's own words, shown when there is nothing else to show
   */
  public void setFailure(@Nullable Instant since, String words) {
    look(state.failure(since, words));
  }

  /** Freezes the view at a moment, or lets it follow again with null. */
  public void setPausedAt(@Nullable Instant moment) {
    data(state.pausedAt(moment));
  }

  /** Whether the chart may draw at all: a hidden screen says no. */
  public void setLive(boolean value) {
    look(sight.live(value));
  }

  /** One row per series, over the present window; renewed with the data. */
  public ReadOnlyObjectProperty<List<LegendRow>> legendProperty() {
    return legend.getReadOnlyProperty();
  }

  /** The format of the chart's unit. */
  public ValueFormat valueFormat() {
    return state.format();
  }

  /** How often the lines or the crosshair were drawn so far. */
  public long repaints() {
    return repaints;
  }

  /** How often the lines were drawn so far. */
  long paints() {
    return paints;
  }

  /** What the tooltip says; empty when there is none. */
  public String tooltipText() {
    return tooltip.isVisible() ? tooltip.text() : "";
  }

  /** The plot's place and scales as last drawn; null before. */
  @Nullable ChartGeometry plot() {
    return plot;
  }

  /** What is drawn now. */
  ChartPicture picture() {
    return state.picture();
  }

  /** Time the crosshair stands at, else the middle of what is shown. */
  long cursorMillis() {
    ChartGeometry drawn = plot;
    long middle = drawn == null ? state.now() : drawn.millisAt(drawn.left() + drawn.width() / 2);
    return reader.millis().orElse(middle);
  }

  ChartStyle style() {
    return style;
  }

  /** Puts a node that few charts need on top of the others when it is needed first. */
  void raise(Node node) {
    if (node.getParent() == null) {
      getChildren().add(node);
    }
  }

  /** Read once for all charts, where a sheet of each would be read again by each first one. */
  @Override
  public String getUserAgentStylesheet() {
    return ChartStyle.sheet();
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return META;
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
    } else {
      placeMarks();
    }
    redraw.goOn();
  }

  private void paint() {
    repaints++;
    paints++;
    ChartPicture picture = state.picture();
    Canvas canvas = layers.picture();
    ChartGeometry geometry = painter.geometry(picture, canvas.getWidth(), canvas.getHeight());
    plot = geometry;
    if (picture.differsInStaleness(legend.get())) {
      legend.set(picture.legend());
    }
    reader.refresh();
    redraw.drawn(geometry.toMillis());
    painter.paint(canvas.getGraphicsContext2D(), geometry, state.picture(), sight.pixels());
    refreshMarks();
  }

  private void span(@Nullable TimeSpan value) {
    data(state.span(value));
  }

  private void data(boolean changed) {
    if (changed) {
      legend.set(state.picture().legend());
      repaint();
    }
  }

  private void look(boolean changed) {
    if (changed) {
      repaint();
    }
  }

  private void sighted() {
    if (!sight.inWindow()) {
      painter.rest();
    }
    repaint();
  }

  private void repaint() {
    redraw.ask();
  }

  private void refreshMarks() {
    marks.refresh(state.picture(), painter.dropped(), state.behind(), state.failure());
    placeMarks();
    describe();
  }

  private void placeMarks() {
    ChartGeometry drawn = plot;
    if (drawn != null) {
      marks.place(drawn);
    }
  }

  private void describe() {
    speech.say(state.picture().visible().size(), "", marks.text(), tooltipText());
  }
}
