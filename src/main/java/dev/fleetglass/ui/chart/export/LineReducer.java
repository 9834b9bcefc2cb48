package dev.fleetglass.ui.chart.export;

import dev.fleetglass.series.Fold;
import dev.fleetglass.series.Samples;
import dev.fleetglass.ui.chart.SampleRuns;
import java.util.Arrays;

/**
 * Makes lines of samples, no more points than can be seen: where there are many, the smallest and
 * the largest value of each pixel column, so that a file of a million samples stays small and a
 * spike of one sample is still in it. Gaps part lines.
 */
final class LineReducer {
  private static final int DIRECT = 2;

  private final Fold fold = new Fold();
  private double[] xs = new double[1024];
  private double[] ys = new double[1024];
  private int count;

  /** Takes unbroken lines. */
  @FunctionalInterface
  interface Lines {
    /**
     * One line.
     *
     * @param count number of points, at least 1
     */
    void accept(double[] xs, double[] ys, int count);
  }

  /**
   * Tells the lines of a series in order.
   *
   * @param steps whether a value holds until the next sample
   */
  void read(Samples samples, long join, Frame frame, boolean steps, Lines lines) {
    int from = Math.max(0, samples.atOrAfter(frame.fromMillis()) - 1);
    int to = Math.min(samples.size(), samples.after(frame.toMillis()) + 1);
    int columns = Math.max(1, (int) frame.width());
    if (to - from <= DIRECT * columns) {
      double above = frame.scale().logarithmic() ? 0 : Double.NEGATIVE_INFINITY;
      SampleRuns.forEach(
          samples, from, to, join, above, (a, b) -> direct(samples, a, b, frame, steps, lines));
    } else {
      byColumn(samples, from, to, join, frame, columns, lines);
    }
  }

  private void direct(
      Samples samples, int from, int to, Frame frame, boolean steps, Lines lines) {
    count = 0;
    for (int i = from; i < to; i++) {
      double x = frame.x(samples.time(i));
      if (steps && count > 0) {
        add(x, ys[count - 1]);
      }
      add(x, frame.y(samples.value(i)));
    }
    lines.accept(xs, ys, count);
  }

  private void byColumn(
      Samples samples, int from, int to, long join, Frame frame, int columns, Lines lines) {
    count = 0;
    int at = from;
    while (at < to) {
      int column = (int) Math.floor(frame.x(samples.time(at)) - frame.left());
      long end =
          frame.fromMillis()
              + (long)
                  Math.ceil(
                      (column + 1.0) * (frame.toMillis() - frame.fromMillis()) / columns);
      int next = Math.clamp(samples.atOrAfter(end), at + 1, to);
      boolean apart =
          at > from
              && (samples.time(at) - samples.time(at - 1) > join
                  || Double.isNaN(samples.value(at - 1)));
      fold.clear();
      samples.fold(at, next, fold);
      double high = fold.isEmpty() ? Double.NaN : frame.y(fold.max());
      double low = fold.isEmpty() ? Double.NaN : frame.y(fold.min());
      if (Double.isNaN(low)) {
        // On a logarithmic axis what is not positive has no place: its column shows what has.
        low = high;
      }
      if (apart || Double.isNaN(high)) {
        end(lines);
      }
      if (!Double.isNaN(high)) {
        double x = frame.left() + column + 0.5;
        boolean down =
            count > 0 && Math.abs(ys[count - 1] - high) < Math.abs(ys[count - 1] - low);
        add(x, down ? high : low);
        if (low != high) {
          add(x, down ? low : high);
        }
        if (fold.longestStep() > join) {
          end(lines);
        }
      }
      at = next;
    }
    end(lines);
  }

  private void end(Lines lines) {
    if (count > 0) {
      lines.accept(xs, ys, count);
    }
    count = 0;
  }

  private void add(double x, double y) {
    if (count == xs.length) {
      xs = Arrays.copyOf(xs, count * 2);
      ys = Arrays.copyOf(ys, count * 2);
    }
    xs[count] = x;
    ys[count] = y;
    count++;
  }
}
