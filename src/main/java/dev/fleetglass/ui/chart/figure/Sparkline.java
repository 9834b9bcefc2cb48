package dev.fleetglass.ui.chart.figure;

import dev.fleetglass.series.Fold;
import dev.fleetglass.series.Samples;
import dev.fleetglass.ui.chart.part.Brush;
import javafx.scene.paint.Color;

/** A small line of the recent past, its gaps left open and its spikes kept. */
final class Sparkline {
  private static final double INSET = 3;
  private static final double DOT = 2;

  private final Fold fold = new Fold();
  private double[] xs = new double[256];
  private double[] lows = new double[256];
  private double[] highs = new double[256];
  private double[] lineXs = new double[512];
  private double[] lineYs = new double[512];

  /**
   * Draws into a box.
   *
   * @param toMillis time at the right edge, after {@code fromMillis}
   */
  void paint(
      Brush graphics,
      Samples samples,
      long joinMillis,
      long fromMillis,
      long toMillis,
      Box box,
      Color colour) {
    int from = samples.atOrAfter(fromMillis);
    int to = samples.after(toMillis);
    fold.clear();
    samples.fold(from, to, fold);
    if (fold.isEmpty()) {
      return;
    }
    double low = fold.min();
    double range = fold.max() - low;
    // What never changed runs through the middle.
    double floor = range == 0 ? low - 1 : low;
    double span = range == 0 ? 2 : range;
    double scale = (box.height - 2 * INSET) / span;
    double perMilli = box.width / (double) (toMillis - fromMillis);
    double base = box.y + box.height - INSET;
    int columns = (int) box.width;
    reserve(columns);
    graphics.setLineDashes();
    graphics.setLineWidth(1.5);
    int count = 0;
    int at = from;
    while (at < to) {
      int column = (int) ((samples.time(at) - fromMillis) * perMilli);
      long end = fromMillis + (long) Math.ceil((column + 1) / perMilli);
      int next = Math.min(to, Math.max(at + 1, samples.atOrAfter(end)));
      boolean apart =
          at > from
              && (samples.time(at) - samples.time(at - 1) > joinMillis
                  || Double.isNaN(samples.value(at - 1)));
      fold.clear();
      samples.fold(at, next, fold);
      if (count > 0 && (apart || fold.isEmpty())) {
        stroke(graphics, count, base, colour);
        count = 0;
      }
      if (!fold.isEmpty() && count < xs.length - 2) {
        xs[count] = box.x + (samples.time(next - 1) - fromMillis) * perMilli;
        lows[count] = base - (fold.min() - floor) * scale;
        highs[count] = base - (fold.max() - floor) * scale;
        count++;
        if (fold.longestStep() > joinMillis && next - at > 1) {
          stroke(graphics, count, base, colour);
          count = 0;
        }
      }
      at = next;
    }
    stroke(graphics, count, base, colour);
    if (count > 0) {
      graphics.setFill(colour);
      graphics.fillOval(xs[count - 1] - DOT, lastY(count) - DOT, 2 * DOT, 2 * DOT);
    }
  }

  /** Where to draw, in pixels. */
  record Box(double x, double y, double width, double height) {}

  private double lastY(int count) {
    return (lows[count - 1] + highs[count - 1]) / 2;
  }

  private void reserve(int columns) {
    int most = columns + 2;
    if (xs.length < most + 2) {
      xs = new double[most + 2];
      lows = new double[most + 2];
      highs = new double[most + 2];
      lineXs = new double[2 * most];
      lineYs = new double[2 * most];
    }
  }

  private void stroke(Brush graphics, int count, double base, Color colour) {
    if (count == 0) {
      return;
    }
    if (count == 1) {
      graphics.setFill(colour);
      graphics.fillOval(xs[0] - 1, highs[0] - 1, 2, Math.max(2, lows[0] - highs[0] + 1));
      return;
    }
    // Down and up in each column, so that spikes are seen; the tint ends at the upper line.
    int points = 0;
    for (int i = 0; i < count; i++) {
      lineXs[points] = xs[i];
      lineYs[points++] = lows[i];
      lineXs[points] = xs[i];
      lineYs[points++] = highs[i];
    }
    xs[count] = xs[count - 1];
    highs[count] = base + INSET;
    xs[count + 1] = xs[0];
    highs[count + 1] = base + INSET;
    graphics.setFill(colour.deriveColor(0, 1, 1, 0.12));
    graphics.fillPolygon(xs, highs, count + 2);
    graphics.setStroke(colour);
    graphics.strokePolyline(lineXs, lineYs, points);
  }
}
