package dev.fleetglass.ui.chart;

/**
 * Figures of one series over a time window; NaN where the window has no number.
 *
 * @param last the newest number in the window
 */
public record SeriesStats(double last, double min, double max, double mean) {
  /** No sample in the window. */
  public static final SeriesStats EMPTY =
      new SeriesStats(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  /** Figures of the samples with {@code fromMillis <= time <= toMillis}, NaN values left out. */
  public static SeriesStats of(long[] times, double[] values, long fromMillis, long toMillis) {
    double last = Double.NaN;
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    double sum = 0;
    int count = 0;
    for (int i = SampleSearch.atOrAfter(times, fromMillis);
        i < times.length && times[i] <= toMillis;
        i++) {
      double value = values[i];
      if (!Double.isNaN(value)) {
        last = value;
        min = Math.min(min, value);
        max = Math.max(max, value);
        sum += value;
        count++;
      }
    }
    return count == 0 ? EMPTY : new SeriesStats(last, min, max, sum / count);
  }
}
