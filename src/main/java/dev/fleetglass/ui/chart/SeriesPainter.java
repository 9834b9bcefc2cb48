package dev.fleetglass.ui.chart;

import dev.fleetglass.series.Samples;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** Draws one line: as a polyline while it has few points, by pixel column when it has many. */
final class SeriesPainter {
  /** Stroking more points than this costs more than filling every column of a screen. */
  static final int POLYLINE_POINTS = 500;

  private static final double DOT = 2.25;

  private final ColumnRanges columns = new ColumnRanges();
  private double[] xs = new double[64];
  private double[] ys = new double[64];

  /**
   * How to draw.
   *
   * @param dash see {@link SeriesDash#pattern}
   * @param area how much of its colour the room between line and base takes, 0 for none
   * @param steps whether a value holds until the next sample
   * @param end whether the newest sample is marked
   */
  @SuppressWarnings("ArrayRecordComponent") // handed straight to the canvas
  record Look(
      Color colour, double width, double[] dash, double area, boolean steps, boolean end) {}

  void paint(
      GraphicsContext graphics, ChartGeometry plot, ChartSeries series, long join, Look look) {
    Samples samples = series.samples();
    int from = Math.max(0, samples.atOrAfter(plot.fromMillis()) - 1);
    int to = Math.min(samples.size(), samples.after(plot.toMillis()) + 1);
    graphics.setStroke(look.colour());
    graphics.setFill(look.colour());
    graphics.setLineWidth(look.width());
    graphics.setLineJoin(StrokeLineJoin.ROUND);
    graphics.setLineCap(look.dash().length == 0 ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
    graphics.setLineDashes(look.dash());
    double above = plot.scale().logarithmic() ? 0 : Double.NEGATIVE_INFINITY;
    if (to - from <= POLYLINE_POINTS) {
      SampleRuns.forEach(
          samples, from, to, join, above, (a, b) -> polyline(graphics, plot, series, a, b, look));
    } else {
      columns.reset(plot.fromMillis(), plot.toMillis(), (int) plot.width());
      SampleRuns.forEach(
          samples,
          from,
          to,
          join,
          above,
          (a, b) -> {
            columns.addRun(samples, a, b, look.steps());
            if (b - a == 1) {
              dot(graphics, plot.x(samples.time(a)), plot.y(samples.value(a)));
            }
          });
      fillColumns(graphics, plot, look);
    }
    if (look.end() && to == samples.size() && to > 0 && samples.value(to - 1) > above) {
      dot(graphics, plot.x(samples.time(to - 1)), plot.y(samples.value(to - 1)));
    }
  }

  private void polyline(
      GraphicsContext graphics,
      ChartGeometry plot,
      ChartSeries series,
      int start,
      int end,
      Look look) {
    int count = end - start;
    if (count == 1) {
      dot(graphics, plot.x(series.samples().time(start)), plot.y(series.samples().value(start)));
      return;
    }
    if (xs.length < 2 * count + 2) {
      xs = new double[2 * POLYLINE_POINTS + 2];
      ys = new double[2 * POLYLINE_POINTS + 2];
    }
    int points = 0;
    for (int i = 0; i < count; i++) {
      xs[points] = plot.x(series.samples().time(start + i));
      if (look.steps() && i > 0) {
        ys[points] = ys[points - 1];
        xs[points + 1] = xs[points];
        points++;
      }
      ys[points++] = plot.y(series.samples().value(start + i));
    }
    if (look.area() > 0) {
      double base = plot.base();
      xs[points] = xs[points - 1];
      ys[points] = base;
      xs[points + 1] = xs[0];
      ys[points + 1] = base;
      graphics.setFill(tint(look));
      graphics.fillPolygon(xs, ys, points + 2);
      graphics.setFill(look.colour());
    }
    graphics.strokePolyline(xs, ys, points);
  }

  private void fillColumns(GraphicsContext graphics, ChartGeometry plot, Look look) {
    double base = plot.base();
    if (look.area() > 0) {
      graphics.setFill(tint(look));
      for (int c = 0; c < columns.columns(); c++) {
        if (columns.covers(c)) {
          double y = plot.y(columns.max(c));
          graphics.fillRect(plot.left() + c, Math.min(y, base), 1, Math.abs(base - y));
        }
      }
      graphics.setFill(look.colour());
    }
    double[] dash = look.dash();
    // The pattern hangs on the time axis, not on the window: it scrolls with the line.
    long phase =
        Math.round(plot.fromMillis() * plot.width() / (plot.toMillis() - plot.fromMillis()));
    for (int c = 0; c < columns.columns(); c++) {
      if (columns.covers(c) && inked(dash, phase + c)) {
        double top = plot.y(columns.max(c));
        double rise = plot.y(columns.min(c)) - top;
        // A slanting line is higher within its column than a level one of the same width.
        double half = look.width() / 2 * Math.sqrt(1 + Math.min(rise, 1) * Math.min(rise, 1));
        graphics.fillRect(plot.left() + c, top - half, 1, rise + 2 * half);
      }
    }
  }

  private static boolean inked(double[] dash, long position) {
    if (dash.length == 0) {
      return true;
    }
    double length = 0;
    for (double part : dash) {
      length += part;
    }
    double rest = Math.floorMod(position, Math.round(length));
    for (int i = 0; i < dash.length; i++) {
      if (rest < dash[i]) {
        return i % 2 == 0;
      }
      rest -= dash[i];
    }
    return false;
  }

  private static void dot(GraphicsContext graphics, double x, double y) {
    graphics.fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
  }

  private static Color tint(Look look) {
    return look.colour().deriveColor(0, 1, 1, look.area());
  }
}
