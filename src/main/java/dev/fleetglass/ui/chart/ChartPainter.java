package dev.fleetglass.ui.chart;

import dev.fleetglass.model.dashboard.Threshold;
import dev.fleetglass.series.Samples;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * Draws a whole chart from what there is to draw: few samples on the canvas, many in the pixel
 * layer below it.
 */
final class ChartPainter {
  private static final double TOP = 12;
  private static final double TOP_WITH_CAPTION = 28;
  private static final double RIGHT = 20;
  private static final double BOTTOM = 32;
  private static final double LINE = 1.5;
  private static final int MANY = 20;
  private static final int POINTS = 2_000;
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
  private final ColumnPainter columns = new ColumnPainter();
  private final ColumnLines columnLines = new ColumnLines(columns);
  private final ValueBounds bounds = new ValueBounds();
  private final Stack stack = new Stack();
  private final AxisStrips strips = new AxisStrips();
  private final ChartStyle style;

  ChartPainter(GridPainter grid, ChartStyle style) {
    this.grid = grid;
    this.style = style;
    this.marks = new MarkPainter(style);
  }

  /** What lies below the canvas, where series of many samples are drawn. */
  List<Node> below() {
    return List.of(columns.layer().view(), strips.values(), strips.times());
  }

  /** Lets go of what only a chart that is seen needs. */
  void rest() {
    columns.layer().drop();
  }

  /** Where everything lies on a canvas of this size. */
  ChartGeometry geometry(ChartPicture picture, double width, double height) {
    double top = picture.format().caption().isEmpty() ? TOP : TOP_WITH_CAPTION;
    double plotHeight = Math.max(1, Math.floor(height - top - BOTTOM));
    ValueScale scale = bounds.scale(picture, edges(picture), GridPainter.valueSteps(plotHeight));
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
    return layers(picture).stream().map(Stack.Layer::edge).toList();
  }

  private List<Stack.Layer> layers(ChartPicture picture) {
    return picture.look().stacked() ? stack.layers(picture.visible(), picture::joinOf) : List.of();
  }

  /**
   * Draws.
   *
   * @param pixels screen pixels to one unit of the canvas
   */
  void paint(GraphicsContext graphics, ChartGeometry plot, ChartPicture picture, double pixels) {
    Canvas canvas = graphics.getCanvas();
    if (canvas.isVisible()) {
      graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    }
    List<ChartSeries> visible = picture.visible();
    List<Threshold> thresholds = picture.look().thresholds();
    List<EventMark> events = EventMark.on(plot, picture.events());
    Long failedSince = picture.failedSince();
    boolean byColumns = picture.look().stacked() || dense(picture, plot, visible);
    boolean inked = !byColumns || failedSince != null || !thresholds.isEmpty() || !events.isEmpty();
    if (byColumns) {
      columns.begin(plot, pixels, style.get(ChartColour.SURFACE));
      strips.begin(plot, canvas.getWidth(), canvas.getHeight());
    } else {
      columns.layer().drop();
      strips.hide();
    }
    marks.bands(graphics, plot, thresholds);
    if (failedSince != null) {
      marks.failed(graphics, plot, failedSince);
    }
    grid.paint(
        byColumns ? strips.values().getGraphicsContext2D() : graphics,
        byColumns ? strips.times().getGraphicsContext2D() : graphics,
        byColumns ? columns : null,
        plot,
        picture.format().axis(plot.scale()),
        picture.format().caption(),
        picture.zone(),
        style);
    if (byColumns) {
      series(graphics, plot, picture, visible, true);
      columns.layer().end();
    } else {
      graphics.save();
      graphics.beginPath();
      graphics.rect(plot.left(), plot.top() - 4, plot.width() + 4, plot.height() + 8);
      graphics.clip();
      series(graphics, plot, picture, visible, false);
      graphics.restore();
      graphics.setLineDashes();
    }
    if (!thresholds.isEmpty()) {
      marks.thresholds(graphics, plot, thresholds);
    }
    if (!events.isEmpty()) {
      marks.events(graphics, plot, events);
    }
    canvas.setVisible(inked);
  }

  private void series(
      GraphicsContext graphics,
      ChartGeometry plot,
      ChartPicture picture,
      List<ChartSeries> visible,
      boolean byColumns) {
    earlier(graphics, plot, picture, byColumns);
    if (picture.look().stacked()) {
      stack(picture, plot, visible);
    } else {
      lines(graphics, plot, picture, visible, byColumns);
    }
  }

  private static boolean dense(
      ChartPicture picture, ChartGeometry plot, List<ChartSeries> visible) {
    int all = 0;
    int most = 0;
    for (ChartSeries one : visible) {
      int points = SeriesPainter.points(one.samples(), plot);
      all += points;
      most = Math.max(most, points);
    }
    ChartGeometry then = plot.earlier(picture.comparison().byMillis());
    for (ChartSeries one : picture.comparison().series()) {
      int points = SeriesPainter.points(one.samples(), then);
      all += points;
      most = Math.max(most, points);
    }
    return most > SeriesPainter.POLYLINE_POINTS || all > POINTS;
  }

  private void lines(
      GraphicsContext graphics,
      ChartGeometry plot,
      ChartPicture picture,
      List<ChartSeries> visible,
      boolean byColumns) {
    List<ChartSeries> ordered = new ArrayList<>(visible);
    for (ChartSeries series : visible) {
      if (series.key().equals(picture.highlighted())) {
        ordered.remove(series);
        ordered.add(series);
      }
    }
    List<DrawnLine> all = new ArrayList<>(ordered.size());
    for (ChartSeries series : ordered) {
      all.add(
          new DrawnLine(
              series.samples(), picture.joinOf(series), look(picture, series, visible.size())));
    }
    draw(graphics, plot, all, byColumns);
  }

  private LineLook look(ChartPicture picture, ChartSeries series, int shown) {
    boolean stale = picture.stale(series);
    boolean foremost = series.key().equals(picture.highlighted());
    Color colour = colour(picture, series);
    if (stale && picture.highlighted() == null && shown > MANY) {
      colour = colour.deriveColor(0, 1, 1, STALE_AMONG_MANY);
    }
    LineKind kind = picture.look().kind();
    return new LineLook(
        colour,
        foremost ? LINE + 0.5 : shown > MANY ? 1 : LINE,
        SeriesDash.pattern(series.colour()),
        kind == LineKind.AREA ? AREA : shown == 1 ? TINT : 0,
        kind == LineKind.AREA ? SeriesDash.number(series.colour()) : 0,
        kind == LineKind.STEP,
        !stale && shown <= MANY);
  }

  private void earlier(
      GraphicsContext graphics, ChartGeometry plot, ChartPicture picture, boolean byColumns) {
    Comparison comparison = picture.comparison();
    ChartGeometry then = plot.earlier(comparison.byMillis());
    boolean steps = picture.look().kind() == LineKind.STEP;
    List<DrawnLine> all = new ArrayList<>();
    for (ChartSeries series : comparison.series()) {
      if (picture.shows(series)) {
        Color colour =
            style.get(ChartColour.ofSeries(series.colour())).deriveColor(0, 1, 1, EARLIER);
        LineLook look = new LineLook(colour, 1, DOTTED, 0, 0, steps, false);
        all.add(new DrawnLine(series.samples(), picture.joinOf(series), look));
      }
    }
    draw(graphics, then, all, byColumns);
  }

  private void draw(
      GraphicsContext graphics, ChartGeometry plot, List<DrawnLine> all, boolean byColumns) {
    if (!byColumns) {
      for (DrawnLine line : all) {
        lines.paint(graphics, plot, line.samples(), line.join(), line.look());
      }
      return;
    }
    columnLines.draw(plot, all);
  }

  private void stack(ChartPicture picture, ChartGeometry plot, List<ChartSeries> visible) {
    List<Stack.Layer> layers = layers(picture);
    for (int i = 0; i < layers.size(); i++) {
      ChartSeries series = visible.get(i);
      ColumnRanges ranges = columns.ranges(plot);
      ranges.add(layers.get(i).edge(), Long.MAX_VALUE, ColumnRanges.Part.RANGE);
      Color colour = colour(picture, series);
      columns.stacked(
          ranges,
          PixelLayer.ink(colour, STACKED),
          PixelLayer.ink(colour, 1),
          SeriesDash.number(series.colour()));
      if (!layers.get(i).hole().isEmpty()) {
        ColumnRanges hole = columns.ranges(plot);
        hole.add(layers.get(i).hole(), Long.MAX_VALUE, ColumnRanges.Part.RANGE);
        columns.raise(hole);
      }
    }
  }

  private Color colour(ChartPicture picture, ChartSeries series) {
    Color colour =
        style.get(
            picture.stale(series) ? ChartColour.STALE : ChartColour.ofSeries(series.colour()));
    boolean dimmed = picture.highlighted() != null && !series.key().equals(picture.highlighted());
    return dimmed ? colour.deriveColor(0, 1, 1, DIMMED) : colour;
  }
}
