package dev.fleetglass.ui.chart;

import dev.fleetglass.series.Samples;
import java.util.Arrays;

/**
 * Reduces a series to what can be seen of it: the smallest and largest value its line takes within
 * each pixel column. No sample is lost, whatever the zoom: a spike one sample wide widens the range
 * of its column. Reusable, so that a frame allocates nothing.
 */
final class ColumnRanges {
  private double[] min = new double[0];
  private double[] max = new double[0];
  private double fromMillis;
  private double columnsPerMilli;
  private int columns;

  /**
   * Starts anew.
   *
   * @param fromMillis time at the left edge of column 0
   * @param toMillis time at the right edge of the last column, after {@code fromMillis}
   */
  void reset(long fromMillis, long toMillis, int columns) {
    if (min.length < columns) {
      min = new double[columns];
      max = new double[columns];
    }
    Arrays.fill(min, 0, columns, Double.POSITIVE_INFINITY);
    Arrays.fill(max, 0, columns, Double.NEGATIVE_INFINITY);
    this.fromMillis = fromMillis;
    this.columnsPerMilli = columns / (double) (toMillis - fromMillis);
    this.columns = columns;
  }

  /** Adds one unbroken stretch of samples, indices as told by {@link SampleRuns}. */
  void addRun(Samples samples, int start, int end) {
    addRun(samples, start, end, false);
  }

  /** Adds one unbroken stretch, each value holding until the next when in steps. */
  void addRun(Samples samples, int start, int end, boolean steps) {
    double x = (samples.time(start) - fromMillis) * columnsPerMilli;
    double y = samples.value(start);
    include(column(x), y);
    for (int i = start + 1; i < end; i++) {
      double nextX = (samples.time(i) - fromMillis) * columnsPerMilli;
      double nextY = samples.value(i);
      int first = column(x);
      int last = column(nextX);
      if (last > first) {
        double slope = steps ? 0 : (nextY - y) / (nextX - x);
        // Where the line crosses from one column into the next, both show that value.
        for (int c = Math.max(first, -1); c < Math.min(last, columns); c++) {
          double crossing = y + slope * (c + 1 - x);
          include(c, crossing);
          include(c + 1, crossing);
        }
      }
      if (steps) {
        include(last, y);
      }
      include(last, nextY);
      x = nextX;
      y = nextY;
    }
  }

  int columns() {
    return columns;
  }

  /** Whether the line passes through the column. */
  boolean covers(int column) {
    return min[column] <= max[column];
  }

  double min(int column) {
    return min[column];
  }

  double max(int column) {
    return max[column];
  }

  private static int column(double x) {
    return (int) Math.floor(x);
  }

  private void include(int column, double value) {
    if (column >= 0 && column < columns) {
      if (value < min[column]) {
        min[column] = value;
      }
      if (value > max[column]) {
        max[column] = value;
      }
    }
  }
}
