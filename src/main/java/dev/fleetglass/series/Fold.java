package dev.fleetglass.series;

/** The figures of a stretch of samples. Reusable, so that a frame allocates nothing. */
public final class Fold {
  private double min;
  private double max;
  private long longestStep;
  private double sum;
  private int count;

  /** The figures of nothing. */
  public Fold() {
    clear();
  }

  public void clear() {
    min = Double.POSITIVE_INFINITY;
    max = Double.NEGATIVE_INFINITY;
    longestStep = 0;
    sum = 0;
    count = 0;
  }

  /** Whether there was no number. */
  public boolean isEmpty() {
    return min > max;
  }

  /** Smallest value; positive infinity when there was no number. */
  public double min() {
    return min;
  }

  /** Largest value; negative infinity when there was no number. */
  public double max() {
    return max;
  }

  /**
   * Longest distance of two neighbours, in milliseconds; {@link Long#MAX_VALUE} when one of them is
   * not a number. Zero for fewer than two samples.
   */
  public long longestStep() {
    return longestStep;
  }

  /** How many samples have a number. */
  public int count() {
    return count;
  }

  /** Mean of the samples' values; NaN when there was no number. */
  public double mean() {
    return sum / count;
  }

  void include(double low, double high) {
    if (low < min) {
      min = low;
    }
    if (high > max) {
      max = high;
    }
  }

  void include(double low, double high, long step, double total, int numbers) {
    include(low, high);
    if (step > longestStep) {
      longestStep = step;
    }
    sum += total;
    count += numbers;
  }
}
