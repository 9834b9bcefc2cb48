package dev.fleetglass.ui.chart;

import dev.fleetglass.series.Fold;
import dev.fleetglass.series.Samples;

/**
 * Smallest and largest positive value among samples some of which are not positive, for logarithmic
 * axes. Reusable, so that a frame allocates nothing.
 */
public final class PositiveRange {
  private final Fold fold = new Fold();
  private double min;
  private double max;
  private int looks;

  /**
   * Looks at the samples between two indices by halves.
   *
   * @param patience stretches looked at; when they do not do, the smallest is a guess from above
   */
  public void read(Samples samples, int from, int to, int patience) {
    min = Double.POSITIVE_INFINITY;
    max = Double.NEGATIVE_INFINITY;
    looks = patience;
    descend(samples, from, to);
  }

  /** Whether there was none. */
  public boolean isEmpty() {
    return min > max;
  }

  public double min() {
    return min;
  }

  public double max() {
    return max;
  }

  private void descend(Samples samples, int from, int to) {
    fold.clear();
    samples.extremes(from, to, fold);
    double most = fold.max();
    if (!(most > 0)) {
      return;
    }
    max = Math.max(max, most);
    if (fold.min() > 0) {
      min = Math.min(min, fold.min());
    } else if (to - from == 1) {
      min = Math.min(min, samples.value(from) > 0 ? samples.value(from) : most);
    } else if (looks-- > 0) {
      int middle = (from + to) >>> 1;
      descend(samples, from, middle);
      descend(samples, middle, to);
    } else {
      min = Math.min(min, most);
    }
  }
}
