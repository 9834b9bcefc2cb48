package dev.fleetglass.ui.chart.figure;

import dev.fleetglass.fx.Delay;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.model.dashboard.Threshold;
import dev.fleetglass.ui.chart.ChartPace;
import dev.fleetglass.ui.chart.ChartSeries;
import dev.fleetglass.ui.chart.ChartSight;
import dev.fleetglass.ui.chart.TimeSpan;
import dev.fleetglass.ui.chart.ValueFormat;
import dev.fleetglass.ui.chart.part.PartMarks;
import dev.fleetglass.ui.chart.part.PartStyle;
import dev.fleetglass.ui.chart.part.TextMeasure;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The newest value of each series on a tile of its own, the worst first. Draws only when what can
 * be seen changed, and nothing at all while hidden. JavaFX thread.
 */
public abstract sealed class FigurePanel extends Region implements PartStyle.Owner
    permits StatTile, Gauge {
  private static final Duration BEAT = Duration.ofSeconds(1);
  private static final Duration NEVER = Duration.ofDays(1);

  final TextMeasure measure = new TextMeasure();
  private final FigureState state;
  private final PartStyle style = new PartStyle(this, this::repaint);
  private final Canvas canvas = new Canvas();
  private final PartMarks marks;
  private final ChartSight sight;
  private final ChartPace pace;
  private String name = "";
  private List<Figure> figures = List.of();
  private long drawnColumn;
  private boolean dirty = true;
  private boolean stale = true;
  private long repaints;

  FigurePanel(Texts texts, InstantSource clock, FxGate gate, Delay delay, String role) {
    state = new FigureState(texts, clock);
    marks = new PartMarks(texts);
    sight = new ChartSight(this, this::repaint);
    pace = new ChartPace(gate, delay, sight::inWindow, this::untilNextLook, this::look);
    getStyleClass().add("chart-part");
    getStylesheets().addAll(PartStyle.sheets());
    canvas.setManaged(false);
    canvas.setMouseTransparent(true);
    getChildren().addAll(canvas, marks.empty());
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.NODE);
    setAccessibleRoleDescription(texts.get(role));
    setMinSize(80, 48);
    setPrefSize(240, 140);
  }

  /** What the figures are of, for screen readers. */
  public void setName(String value) {
    name = value;
    describe();
  }

  /**
   * The series, keys unique. While paused they are kept for later.
   *
   * @param lines in the panel's unit
   */
  public void setSeries(List<ChartSeries> lines) {
    if (state.series(lines)) {
      changed();
    }
  }

  /**
   * What the present is compared with.
   *
   * @param earlier by the same keys, samples at the times when they were taken
   * @param by how much earlier; without a series there is no comparison
   */
  public void setComparison(List<ChartSeries> earlier, Duration by) {
    if (!state.earlier.equals(earlier) || !state.shift.equals(by)) {
      state.earlier = List.copyOf(earlier);
      state.shift = by;
      changed();
    }
  }

  /**
   * Shows what was newest at the end of a fixed time.
   *
   * @param from null, like {@code to}, to follow the present again
   * @param to after {@code from}
   */
  public void setSpan(@Nullable Instant from, @Nullable Instant to) {
    TimeSpan span = from == null || to == null ? null : TimeSpan.between(from, to);
    if (!Objects.equals(state.span, span)) {
      state.span = span;
      changed();
    }
  }

  public void setUnit(MetricUnit value) {
    if (state.unit != value) {
      state.unit(value);
      changed();
    }
  }

  /** What values stand in is said in a word, a shape and a colour. */
  public void setThresholds(List<Threshold> value) {
    if (!state.thresholds.equals(value)) {
      state.thresholds = List.copyOf(value);
      changed();
    }
  }

  /** Length of the recent past that is looked at. */
  public void setWindow(Duration value) {
    if (!state.window.equals(value)) {
      state.window = value;
      changed();
    }
  }

  /** Time between two polls, from which gaps and staleness are judged. */
  public void setInterval(Duration value) {
    if (!state.interval.equals(value)) {
      state.interval = value;
      changed();
    }
  }

  /** Longest distance of two samples that a line bridges; zero for what fits the samples. */
  public void setMaximumJoin(Duration value) {
    if (!state.join.equals(value)) {
      state.join = value;
      changed();
    }
  }

  /** Whether the first answer is still awaited. */
  public void setLoading(boolean value) {
    if (state.loading != value) {
      state.loading = value;
      changed();
    }
  }

  /**
   * Marks the query as failing; the figures stay.
   *
   * @param since from when the values are missing; null when the query does not fail
   * @param words the API's own words, shown when there is nothing else to show
   */
  public void setFailure(@Nullable Instant since, String words) {
    String failure = since == null ? null : words;
    if (!Objects.equals(state.failure, failure)) {
      state.failure = failure;
      changed();
    }
  }

  /** Freezes the view at a moment, or lets it follow again with null. */
  public void setPausedAt(@Nullable Instant moment) {
    if (state.pausedAt(moment)) {
      changed();
    }
  }

  /** Whether the panel may draw at all: a hidden screen says no. */
  public void setLive(boolean value) {
    if (sight.live(value)) {
      repaint();
    }
  }

  /** How often it was drawn so far. */
  public long repaints() {
    return repaints;
  }

  /** The format of the panel's unit. */
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

  FigureState state() {
    return state;
  }

  /** As last drawn, the worst first. */
  List<Figure> figures() {
    return figures;
  }

  /** Draws the tiles; the canvas is clear. */
  abstract void paint(Canvas on, List<Figure> figures, FigureState from);

  /** Whether what is drawn goes on with time alone. */
  abstract boolean moves();

  /** What is to be said of all tiles together; may be empty. */
  abstract String spokenScale(FigureState from);

  /** Sets the range that a scale covers and draws it anew. */
  final void range(double lowest, double highest) {
    if (Double.compare(state.lowest, lowest) != 0 || Double.compare(state.highest, highest) != 0) {
      state.lowest = lowest;
      state.highest = highest;
      changed();
    }
  }

  @Override
  protected final void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (width < 1 || height < 1 || !sight.open()) {
      return;
    }
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      dirty = true;
    }
    if (dirty) {
      draw();
    }
    marks.place(0, 0, width, height);
    pace.plan();
  }

  private void draw() {
    dirty = false;
    repaints++;
    if (stale) {
      figures = Figures.of(state);
      stale = false;
    }
    drawnColumn = column();
    canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    if (figures.stream().allMatch(Figure::missing)) {
      marks.showEmpty(state.loading, state.failure, Duration.ofMillis(state.length()));
    } else {
      marks.hideEmpty();
      paint(canvas, figures, state);
    }
    describe();
  }

  private void changed() {
    stale = true;
    repaint();
  }

  private void repaint() {
    dirty = true;
    setNeedsLayout(true);
  }

  private Duration untilNextLook() {
    return state.still() || !sight.open() ? NEVER : BEAT;
  }

  /** Draws when a word or the small lines' pixel column has changed since. */
  private void look() {
    if (!sight.open() || state.still()) {
      return;
    }
    if (dirty || (moves() && column() != drawnColumn) || !Figures.of(state).equals(figures)) {
      changed();
    }
  }

  /** Number of the pixel column that the present falls into. */
  private long column() {
    double width = Math.max(1, getWidth());
    return (long) Math.ceil(state.now() * width / state.length());
  }

  private void describe() {
    String all =
        figures.stream()
            .limit(100)
            .map(figure -> Figures.spoken(figure, state))
            .collect(Collectors.joining(". "));
    String said = marks.text();
    String failed =
        state.failure == null || marks.empty().isVisible()
            ? ""
            : state.texts.get("parts.figure.failed") + ". ";
    String scale = spokenScale(state);
    setAccessibleText(
        (name.isEmpty() ? "" : name + ". ")
            + failed
            + (said.isEmpty() ? all : said)
            + (scale.isEmpty() ? "" : ". " + scale));
  }
}
