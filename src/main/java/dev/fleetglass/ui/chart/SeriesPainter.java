package dev.fleetglass.ui.chart;

import dev.fleetglass.series.Samples;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** Draws a series of few samples as a polyline. */
final class SeriesPainter {
  /** Stroking more points than this costs more than filling every column of a screen. */
  static final int POLYLINE_POINTS = 500;

  /** Radius of the mark of a sample. */
  static final double DOT = 2.25;

  private static final int CORNERS = 2 * (POLYLINE_POINTS + 2) + 2;

  private final double[] xs = new double[CORNERS];
  private final double[] ys = new double[CORNERS];

  /** How many samples a series has on a plot, those right beside it included. */
  static int points(Samples samples, ChartGeometry plot) {
    return end(samples, plot) - begin(samples, plot);
  }

  private static int begin(Samples samples, ChartGeometry plot) {
    return Math.max(0, samples.atOrAfter(plot.fromMillis()) - 1);
  }

  private static int end(Samples samples, ChartGeometry plot) {
    return Math.min(samples.size(), samples.after(plot.toMillis()) + 1);
  }

  /**
   * Draws.
   *
   * @param samples at most {@value #POLYLINE_POINTS} on the plot
   * @param join longest distance of two samples that the line bridges
   */
  void paint(
      GraphicsContext graphics, ChartGeometry plot, Samples samples, long join, LineLook look) {
    graphics.setStroke(look.colour());
    graphics.setLineWidth(look.width());
    graphics.setLineJoin(StrokeLineJoin.ROUND);
    graphics.setLineCap(look.dash().length == 0 ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
    graphics.setLineDashes(look.dash());
    SampleRuns.forEach(
        samples,
        begin(samples, plot),
        end(samples, plot),
        join,
        plot.scale().above(),
        (from, to) -> run(graphics, plot, samples, from, to, look));
    if (ends(plot, samples, look)) {
      int last = samples.size() - 1;
      graphics.setFill(look.colour());
      dot(graphics, plot.x(samples.time(last)), plot.y(samples.value(last)));
    }
  }

  /** Whether the newest sample is marked: that is wished and it is on the plot. */
  static boolean ends(ChartGeometry plot, Samples samples, LineLook look) {
    int last = samples.size() - 1;
    return look.end()
        && last >= 0
        && plot.span().holds(samples.time(last))
        && samples.value(last) > plot.scale().above();
  }

  private void run(
      GraphicsContext graphics,
      ChartGeometry plot,
      Samples samples,
      int from,
      int to,
      LineLook look) {
    if (to - from == 1) {
      graphics.setFill(look.colour());
      dot(graphics, plot.x(samples.time(from)), plot.y(samples.value(from)));
      return;
    }
    if (samples.isReduced()) {
      band(graphics, plot, samples, from, to, look);
    }
    int points = 0;
    for (int i = from; i < to; i++) {
      points = corner(points, plot.x(samples.time(i)), plot.y(samples.value(i)), look.steps());
    }
    if (look.area() > 0) {
      double base = plot.base();
      graphics.setFill(look.tint());
      xs[points] = xs[points - 1];
      ys[points] = base;
      xs[points + 1] = xs[0];
      ys[points + 1] = base;
      graphics.fillPolygon(xs, ys, points + 2);
    }
    graphics.strokePolyline(xs, ys, points);
  }

  /** Shades from the smallest to the largest values where that is more than the line covers. */
  private void band(
      GraphicsContext graphics,
      ChartGeometry plot,
      Samples samples,
      int from,
      int to,
      LineLook look) {
    int points = 0;
    boolean wide = false;
    for (int i = from; i < to; i++) {
      double high = plot.y(samples.high(i));
      wide |= lowest(plot, samples, i) - high > look.width();
      points = corner(points, plot.x(samples.time(i)), high, false);
    }
    if (!wide) {
      return;
    }
    for (int i = to - 1; i >= from; i--) {
      points = corner(points, plot.x(samples.time(i)), lowest(plot, samples, i), false);
    }
    graphics.setFill(look.band());
    graphics.fillPolygon(xs, ys, points);
  }

  /** Height of the smallest value; a logarithm knows no zero. */
  private static double lowest(ChartGeometry plot, Samples samples, int index) {
    double y = plot.y(samples.low(index));
    return Double.isNaN(y) ? plot.bottom() : y;
  }

  private int corner(int points, double x, double y, boolean steps) {
    int at = points;
    if (steps && at > 0) {
      xs[at] = x;
      ys[at] = ys[at - 1];
      at++;
    }
    xs[at] = x;
    ys[at] = y;
    return at + 1;
  }

  private static void dot(GraphicsContext graphics, double x, double y) {
    graphics.fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
  }
}
