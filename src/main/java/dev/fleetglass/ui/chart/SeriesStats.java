package dev.fleetglass.ui.chart;

import dev.fleetglass.series.Fold;
import dev.fleetglass.series.Samples;

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
  public static SeriesStats of(Samples samples, long fromMillis, long toMillis) {
    int from = samples.atOrAfter(fromMillis);
    int to = samples.after(toMillis);
    Fold fold = new Fold();
    samples.fold(from, to, fold);
    if (fold.isEmpty()) {
      return EMPTY;
    }
    int last = to - 1;
    while (Double.isNaN(samples.value(last))) {
      last--;
    }
    return new SeriesStats(samples.value(last), fold.min(), fold.max(), fold.mean());
  }
}
