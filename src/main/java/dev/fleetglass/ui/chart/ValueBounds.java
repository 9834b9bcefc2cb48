package dev.fleetglass.ui.chart;

import dev.fleetglass.model.dashboard.Threshold;
import dev.fleetglass.series.Fold;
import dev.fleetglass.series.Samples;
import java.util.List;

/** Finds what a value axis has to hold. Reusable, so that a frame allocates nothing. */
final class ValueBounds {
  /** Looking for the smallest positive value among others stops after so many stretches. */
  private static final int PATIENCE = 2_000;

  private final Fold fold = new Fold();
  private final PositiveRange positive = new PositiveRange();
  private double min;
  private double max;
  private boolean dropped;

  /**
   * The axis for all that a picture shows.
   *
   * @param edges upper edges of a stack, else empty
   * @param most number of steps at most, at least 1
   */
  ValueScale scale(ChartPicture picture, List<Samples> edges, int most) {
    min = Double.POSITIVE_INFINITY;
    max = Double.NEGATIVE_INFINITY;
    dropped = false;
    boolean log = picture.look().logScale();
    long from = picture.fromMillis();
    long to = picture.toMillis();
    for (Samples edge : edges) {
      include(edge, from, to, log);
    }
    if (edges.isEmpty()) {
      for (ChartSeries series : picture.series()) {
        if (picture.shows(series)) {
          include(series.samples(), from, to, log);
        }
      }
    }
    Comparison earlier = picture.comparison();
    for (ChartSeries series : earlier.series()) {
      if (picture.shows(series)) {
        include(series.samples(), from - earlier.byMillis(), to - earlier.byMillis(), log);
      }
    }
    for (Threshold threshold : picture.look().thresholds()) {
      reachFor(threshold.from(), log);
    }
    if (log) {
      return LogScale.of(min, max, picture.unit(), most);
    }
    // An area that does not stand on its base would not be as high as what it shows.
    boolean zero = picture.look().zeroBased() || picture.look().stacked();
    return ValueScale.of(min, max, picture.unit(), most, zero);
  }

  /** Whether the last scale has no place for some of the values. */
  boolean dropped() {
    return dropped;
  }

  private void include(Samples samples, long fromMillis, long toMillis, boolean log) {
    int from = samples.atOrAfter(fromMillis);
    int to = samples.after(toMillis);
    fold.clear();
    samples.extremes(from, to, fold);
    if (fold.isEmpty()) {
      return;
    }
    if (!log || fold.min() > 0) {
      min = Math.min(min, fold.min());
      max = Math.max(max, fold.max());
      return;
    }
    dropped = true;
    positive.read(samples, from, to, PATIENCE);
    min = Math.min(min, positive.min());
    max = Math.max(max, positive.max());
  }

  /** A line worth seeing is on the axis, unless the values would shrink to less than half of it. */
  private void reachFor(double value, boolean log) {
    if (min > max || (log && value <= 0)) {
      return;
    }
    if (log) {
      double room = Math.max(10, max / min);
      if (value > max && value / max <= room) {
        max = value;
      } else if (value < min && min / value <= room) {
        min = value;
      }
    } else {
      double low = Math.min(0, min);
      double room = Math.max(max, 0) - low;
      if (value > max && value - Math.max(max, 0) <= room) {
        max = value;
      } else if (value < low && low - value <= room) {
        min = value;
      }
    }
  }
}
