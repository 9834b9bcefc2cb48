package dev.fleetglass.ui.chart;

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

  private final GridPainter grid;
  private final SeriesPainter lines = new SeriesPainter();
  private final ChartStyle style;

  ChartPainter(GridPainter grid, ChartStyle style) {
    this.grid = grid;
    this.style = style;
  }

  /** Where everything lies on a canvas of this size. */
  ChartGeometry geometry(ChartPicture picture, double width, double height) {
    long from = picture.now() - picture.windowMillis();
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (ChartSeries series : picture.series()) {
      if (picture.shows(series)) {
        SeriesStats stats =
            SeriesStats.of(series.samples(), from, picture.now());
        if (!Double.isNaN(stats.min())) {
          min = Math.min(min, stats.min());
          max = Math.max(max, stats.max());
        }
      }
    }
    double top = picture.format().caption().isEmpty() ? TOP : TOP_WITH_CAPTION;
    double plotHeight = Math.max(1, Math.floor(height - top - BOTTOM));
    int steps = GridPainter.valueSteps(plotHeight);
    ValueScale scale = ValueScale.of(min, max, picture.unit(), steps, picture.zeroBased());
    double left = grid.valueAxisWidth(scale, picture.format().axis(scale), style.font());
    double plotWidth = Math.max(1, Math.floor(width - left - RIGHT));
    TimeSpan span =
        TimeSpan.at(
            picture.now(), picture.first(), picture.shortest(), picture.windowMillis(), plotWidth);
    return new ChartGeometry(
        left, top, plotWidth, plotHeight, span.fromMillis(), span.toMillis(), scale);
  }

  void paint(GraphicsContext graphics, ChartGeometry plot, ChartPicture picture) {
    graphics.clearRect(0, 0, graphics.getCanvas().getWidth(), graphics.getCanvas().getHeight());
    DoubleFunction<String> axis = picture.format().axis(plot.scale());
    if (picture.failedSince() != null) {
      failedBand(graphics, plot, picture.failedSince());
    }
    grid.paint(graphics, plot, axis, picture.format().caption(), picture.zone(), style);
    graphics.save();
    graphics.beginPath();
    graphics.rect(plot.left(), plot.top() - 4, plot.width() + 4, plot.height() + 8);
    graphics.clip();
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
    graphics.restore();
    graphics.setLineDashes();
  }

  private void line(
      GraphicsContext graphics,
      ChartGeometry plot,
      ChartPicture picture,
      ChartSeries series,
      int shown) {
    boolean stale = picture.stale(series);
    boolean foremost = series.key().equals(picture.highlighted());
    Color colour = style.get(stale ? ChartColour.STALE : ChartColour.ofSeries(series.colour()));
    if (picture.highlighted() != null && !foremost) {
      colour = colour.deriveColor(0, 1, 1, DIMMED);
    } else if (stale && !foremost && shown > MANY) {
      colour = colour.deriveColor(0, 1, 1, STALE_AMONG_MANY);
    }
    double width = foremost ? LINE + 0.5 : shown > MANY ? 1 : LINE;
    lines.paint(
        graphics,
        plot,
        series,
        picture.joinOf(series),
        new SeriesPainter.Look(
            colour,
            width,
            SeriesDash.pattern(series.colour()),
            shown == 1,
            !stale && shown <= MANY));
  }

  private void failedBand(GraphicsContext graphics, ChartGeometry plot, long since) {
    double x = Math.clamp(plot.x(since), plot.left(), plot.right());
    Color colour = style.get(ChartColour.FAILED);
    graphics.setFill(colour.deriveColor(0, 1, 1, 0.07));
    graphics.fillRect(x, plot.top(), plot.right() - x, plot.height());
    if (x > plot.left()) {
      graphics.setStroke(colour.deriveColor(0, 1, 1, 0.7));
      graphics.setLineWidth(1);
      graphics.setLineDashes(3, 3);
      double crisp = Math.floor(x) + 0.5;
      graphics.strokeLine(crisp, plot.top(), crisp, plot.bottom());
      graphics.setLineDashes();
    }
  }
}
