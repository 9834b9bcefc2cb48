package dev.fleetglass.ui.chart;

import dev.fleetglass.series.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws a whole chart from what there is to draw. */
final class ChartPainter {
  private static final double TOP = 12;
  private static final double TOP_WITH_CAPTION = 28;
  private static final double RIGHT = 20;
  private static final double BOTTOM = 32;
  private static final double LINE = 1.5;
  private static final int MANY = 20;
  private static final double DIMMED = 0.22;
  private static final double STALE_AMONG_MANY = 0.5;
  private static final double EARLIER = 0.55;
  private static final double[] DOTTED = {2, 3};
  private static final double TINT = 0.12;
  private static final double AREA = 0.25;
  private static final double STACKED = 0.55;

  private final GridPainter grid;
  private final MarkPainter marks;
  private final SeriesPainter lines = new SeriesPainter();
  private final ValueBounds bounds = new ValueBounds();
  private final Stack stack = new Stack();
  private final ColumnRanges ranges = new ColumnRanges();
  private final ChartStyle style;
  private double[] floors = new double[0];

  ChartPainter(GridPainter grid, ChartStyle style) {
    this.grid = grid;
    this.style = style;
    this.marks = new MarkPainter(style);
  }

  /** Where everything lies on a canvas of this size. */
  ChartGeometry geometry(ChartPicture picture, double width, double height) {
    double top = picture.format().caption().isEmpty() ? TOP : TOP_WITH_CAPTION;
    double plotHeight = Math.max(1, Math.floor(height - top - BOTTOM));
    ValueScale scale =
        bounds.scale(picture, edges(picture), GridPainter.valueSteps(plotHeight));
    double left = grid.valueAxisWidth(scale, picture.format().axis(scale), style.font());
    double plotWidth = Math.max(1, Math.floor(width - left - RIGHT));
    TimeSpan span = picture.span(plotWidth);
    return new ChartGeometry(
        left, top, plotWidth, plotHeight, span.fromMillis(), span.toMillis(), scale);
  }

  /** Whether the value axis has no place for some of the values. */
  boolean dropped() {
    return bounds.dropped();
  }

  /** Where a sample is drawn on the value axis. */
  double height(ChartPicture picture, ChartSeries series, long millis, double value) {
    if (!picture.look().stacked()) {
      return value;
    }
    List<Samples> edges = edges(picture);
    int place = picture.visible().indexOf(series);
    Samples edge = place < 0 ? Samples.EMPTY : edges.get(place);
    int index = edge.nearest(millis);
    return index < 0 ? Double.NaN : edge.value(index);
  }

  /** The upper edges of a stack, in the order of the visible series; else none. */
  private List<Samples> edges(ChartPicture picture) {
    return picture.look().stacked()
        ? stack.edges(picture.visible(), picture::joinOf)
        : List.of();
  }

  void paint(GraphicsContext graphics, ChartGeometry plot, ChartPicture picture) {
    graphics.clearRect(0, 0, graphics.getCanvas().getWidth(), graphics.getCanvas().getHeight());
    DoubleFunction<String> axis = picture.format().axis(plot.scale());
    marks.bands(graphics, plot, picture.look().thresholds());
    if (picture.failedSince() != null) {
      marks.failed(graphics, plot, picture.failedSince());
    }
    grid.paint(graphics, plot, axis, picture.format().caption(), picture.zone(), style);
    graphics.save();
    graphics.beginPath();
    graphics.rect(plot.left(), plot.top() - 4, plot.width() + 4, plot.height() + 8);
    graphics.clip();
    earlier(graphics, plot, picture);
    if (picture.look().stacked()) {
      stack(graphics, plot, picture);
    } else {
      lines(graphics, plot, picture);
    }
    graphics.restore();
    graphics.setLineDashes();
    marks.thresholds(graphics, plot, picture.look().thresholds());
    marks.events(graphics, plot, EventMark.on(plot, picture.events()));
  }

  private void lines(GraphicsContext graphics, ChartGeometry plot, ChartPicture picture) {
    int shown = (int) picture.series().stream().filter(picture::shows).count();
    ChartSeries highlighted = null;
    for (ChartSeries series : picture.series()) {
      if (series.key().equals(picture.highlighted())) {
        highlighted = series;
      } else if (picture.shows(series) && !series.isEmpty()) {
        line(graphics, plot, picture, series, shown);
      }
    }
    if (highlighted != null && !highlighted.isEmpty()) {
      line(graphics, plot, picture, highlighted, shown);
    }
  }

  private void line(
      GraphicsContext graphics,
      ChartGeometry plot,
      ChartPicture picture,
      ChartSeries series,
      int shown) {
    boolean stale = picture.stale(series);
    boolean foremost = series.key().equals(picture.highlighted());
    Color colour = colour(picture, series);
    if (stale && picture.highlighted() == null && shown > MANY) {
      colour = colour.deriveColor(0, 1, 1, STALE_AMONG_MANY);
    }
    LineKind kind = picture.look().kind();
    double width = foremost ? LINE + 0.5 : shown > MANY ? 1 : LINE;
    double area = kind == LineKind.AREA ? AREA : shown == 1 ? TINT : 0;
    lines.paint(
        graphics,
        plot,
        series,
        picture.joinOf(series),
        new SeriesPainter.Look(
            colour,
            width,
            SeriesDash.pattern(series.colour()),
            area,
            kind == LineKind.STEP,
            !stale && shown <= MANY));
  }

  private void earlier(GraphicsContext graphics, ChartGeometry plot, ChartPicture picture) {
    Comparison comparison = picture.comparison();
    ChartGeometry then = plot.earlier(comparison.byMillis());
    for (ChartSeries series : comparison.series()) {
      if (picture.shows(series)) {
        Color colour =
            style.get(ChartColour.ofSeries(series.colour())).deriveColor(0, 1, 1, EARLIER);
        lines.paint(
            graphics,
            then,
            series,
            picture.joinOf(series),
            new SeriesPainter.Look(
                colour, 1, DOTTED, 0, picture.look().kind() == LineKind.STEP, false));
      }
    }
  }

  private void stack(GraphicsContext graphics, ChartGeometry plot, ChartPicture picture) {
    List<ChartSeries> visible = picture.visible();
    List<Samples> edges = edges(picture);
    int columns = (int) plot.width();
    if (floors.length < columns) {
      floors = new double[columns];
    }
    Arrays.fill(floors, 0, columns, plot.base());
    for (int i = 0; i < edges.size(); i++) {
      Samples edge = edges.get(i);
      ranges.reset(plot.fromMillis(), plot.toMillis(), columns);
      int from = Math.max(0, edge.atOrAfter(plot.fromMillis()) - 1);
      int to = Math.min(edge.size(), edge.after(plot.toMillis()) + 1);
      SampleRuns.forEach(
          edge,
          from,
          to,
          Long.MAX_VALUE,
          Double.NEGATIVE_INFINITY,
          (a, b) -> ranges.addRun(edge, a, b));
      graphics.setFill(colour(picture, visible.get(i)).deriveColor(0, 1, 1, STACKED));
      for (int c = 0; c < columns; c++) {
        if (ranges.covers(c)) {
          double y = plot.y(ranges.max(c));
          graphics.fillRect(
              plot.left() + c, Math.min(y, floors[c]), 1, Math.abs(floors[c] - y));
          floors[c] = y;
        }
      }
    }
  }

  private Color colour(ChartPicture picture, ChartSeries series) {
    Color colour =
        style.get(picture.stale(series) ? ChartColour.STALE : ChartColour.ofSeries(series.colour()));
    boolean dimmed =
        picture.highlighted() != null && !series.key().equals(picture.highlighted());
    return dimmed ? colour.deriveColor(0, 1, 1, DIMMED) : colour;
  }
}
