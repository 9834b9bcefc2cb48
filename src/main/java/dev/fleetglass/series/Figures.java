package dev.fleetglass.series;

import java.util.Arrays;

/**
 * The figures of the stretches of equal length that a chunk is divided into. One thread writes, and
 * readers are told of a stretch only when it is full.
 */
final class Figures {
  /** Smallest and largest value of each stretch by turns: both are always looked at. */
  final double[] extremes;

  private final long[] steps;
  private final double[] sums;
  private final int[] counts;

  Figures(int stretches) {
    extremes = new double[2 * stretches];
    steps = new long[stretches];
    sums = new double[stretches];
    counts = new int[stretches];
    clear(0);
  }

  /** The same figures with room for more stretches. */
  private Figures(Figures figures, int stretches) {
    extremes = Arrays.copyOf(figures.extremes, 2 * stretches);
    steps = Arrays.copyOf(figures.steps, stretches);
    sums = Arrays.copyOf(figures.sums, stretches);
    counts = Arrays.copyOf(figures.counts, stretches);
    clear(figures.steps.length);
  }

  /** These, or a copy with as much room as is asked for; who reads these goes on doing so. */
  Figures with(int stretches) {
    return stretches <= steps.length ? this : new Figures(this, stretches);
  }

  void add(int stretch, double low, double value, double high, long step) {
    int least = 2 * stretch;
    if (low < extremes[least]) {
      extremes[least] = low;
    }
    if (high > extremes[least + 1]) {
      extremes[least + 1] = high;
    }
    if (step > steps[stretch]) {
      steps[stretch] = step;
    }
    if (!Double.isNaN(value)) {
      sums[stretch] += value;
      counts[stretch]++;
    }
  }

  void fold(int stretch, Fold into) {
    into.include(
        extremes[2 * stretch],
        extremes[2 * stretch + 1],
        steps[stretch],
        sums[stretch],
        counts[stretch]);
  }

  private void clear(int from) {
    for (int i = from; i < steps.length; i++) {
      extremes[2 * i] = Double.POSITIVE_INFINITY;
      extremes[2 * i + 1] = Double.NEGATIVE_INFINITY;
    }
  }
}
