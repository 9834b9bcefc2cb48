package dev.fleetglass.ui.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The line of a small chart in a cell: samples of a window of time, thinned to what pixels can
 * show. A hole in the samples is a hole in the line.
 *
 * @param across ascending, 0 to 1
 * @param up same length, 0 to 1; NaN breaks the line
 */
@SuppressWarnings("ArrayRecordComponent") // numbers for a path, read by a trend only
public record TrendLine(float[] across, float[] up) {
  /** Samples this many usual distances apart have a hole between them. */
  private static final double HOLE = 3.5;

  /**
   * A line.
   *
   * @param millis strictly ascending
   * @param values same length; NaN for no value
   * @param from begin of the window
   * @param to its end
   * @return null when there is no value in the window
   */
  public static @Nullable TrendLine of(long[] millis, double[] values, long from, long to) {
    int first = lowerBound(millis, from);
    int end = lowerBound(millis, to + 1);
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = first; i < end; i++) {
      if (Double.isFinite(values[i])) {
        least = Math.min(least, values[i]);
        greatest = Math.max(greatest, values[i]);
      }
    }
    if (least > greatest) {
      return null;
    }
    long step = Math.max(1, (to - from) / Trend.MOST_POINTS);
    // Thinned points are a step apart even where samples are closer.
    Builder line = new Builder(Math.max(usual(millis, first, end), step));
    for (int i = first; i < end; ) {
      long slot = (millis[i] - from) / step;
      double sum = 0;
      double time = 0;
      int count = 0;
      boolean hole = false;
      for (; i < end && (millis[i] - from) / step == slot; i++) {
        if (Double.isFinite(values[i])) {
          sum += values[i];
          time += millis[i] - from;
          count++;
        } else {
          hole = true;
        }
      }
      if (count > 0) {
        double up = greatest > least ? (sum / count - least) / (greatest - least) : 0.5;
        line.add(time / count, time / count / (to - from), up);
      }
      if (hole) {
        line.hole();
      }
    }
    return line.build();
  }

  /** Where the values go: their last third against their first. */
  public static Trend.Direction direction(double[] values) {
    double[] known = Arrays.stream(values).filter(Double::isFinite).toArray();
    int third = known.length / 3;
    if (third == 0) {
      return Trend.Direction.STEADY;
    }
    double early = Arrays.stream(known, 0, third).average().orElse(0);
    double late = Arrays.stream(known, known.length - third, known.length).average().orElse(0);
    double scale = Math.max(Math.abs(early), Math.abs(late));
    if (Math.abs(late - early) <= 0.05 * scale) {
      return Trend.Direction.STEADY;
    }
    return late > early ? Trend.Direction.RISING : Trend.Direction.FALLING;
  }

  /** The usual distance between two samples. */
  private static long usual(long[] millis, int first, int end) {
    int count = end - first - 1;
    if (count < 1) {
      return 1;
    }
    long[] distances = new long[count];
    for (int i = 0; i < count; i++) {
      distances[i] = millis[first + i + 1] - millis[first + i];
    }
    Arrays.sort(distances);
    return distances[count / 2];
  }

  private static int lowerBound(long[] millis, long at) {
    int found = Arrays.binarySearch(millis, at);
    return found < 0 ? -found - 1 : found;
  }

  private static final class Builder {
    private final double longest;
    private float[] across = new float[2 * Trend.MOST_POINTS + 4];
    private float[] up = new float[2 * Trend.MOST_POINTS + 4];
    private int size;
    private double before = Double.NaN;

    Builder(long usual) {
      longest = HOLE * usual;
    }

    void add(double time, double place, double height) {
      if (time - before > longest) {
        hole();
      }
      put((float) place, (float) height);
      before = time;
    }

    void hole() {
      if (size > 0 && !Float.isNaN(up[size - 1])) {
        put(across[size - 1], Float.NaN);
      }
    }

    private void put(float place, float height) {
      if (size == up.length) {
        across = Arrays.copyOf(across, 2 * size);
        up = Arrays.copyOf(up, 2 * size);
      }
      across[size] = place;
      up[size] = height;
      size++;
    }

    TrendLine build() {
      return new TrendLine(Arrays.copyOf(across, size), Arrays.copyOf(up, size));
    }
  }
}
