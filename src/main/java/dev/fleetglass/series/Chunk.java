package dev.fleetglass.series;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of samples. One thread writes, only behind what readers were told of; a block's figures
 * are written once, when it is full, so readers need no lock.
 */
final class Chunk {
  static final int SIZE = 1024;
  static final int BLOCK = 16;
  static final int SECTION = 256;
  private static final int FIRST = 64;

  long[] times;
  double[] values;

  /** Smallest values of the stretches that the samples stand for; null when they are raw. */
  double @Nullable [] lows;

  double @Nullable [] highs;

  /** Figures of full blocks, then of full sections, then of the full chunk. */
  private double[] least = new double[0];

  private double[] most = new double[0];
  private long[] steps = new long[0];
  private double[] sums = new double[0];
  private int[] counts = new int[0];

  int size;

  Chunk(boolean reduced) {
    times = new long[FIRST];
    values = new double[FIRST];
    lows = reduced ? new double[FIRST] : null;
    highs = reduced ? new double[FIRST] : null;
  }

  /** A chunk that can grow while readers keep the arrays they know. */
  Chunk grown() {
    Chunk copy = new Chunk(false);
    int capacity = Math.min(SIZE, times.length * 2);
    copy.times = Arrays.copyOf(times, capacity);
    copy.values = Arrays.copyOf(values, capacity);
    copy.lows = lows == null ? null : Arrays.copyOf(lows, capacity);
    copy.highs = highs == null ? null : Arrays.copyOf(highs, capacity);
    copy.least = least;
    copy.most = most;
    copy.steps = steps;
    copy.sums = sums;
    copy.counts = counts;
    copy.size = size;
    return copy;
  }

  boolean full() {
    return size == times.length;
  }

  /**
   * Adds a sample to a chunk that is not full.
   *
   * @param step milliseconds since the sample before, {@link Long#MAX_VALUE} across a NaN
   */
  void add(long millis, double low, double value, double high, long step) {
    times[size] = millis;
    values[size] = value;
    double[] floor = lows;
    double[] ceiling = highs;
    if (floor != null && ceiling != null) {
      floor[size] = low;
      ceiling[size] = high;
    }
    if (least.length == 0) {
      least = new double[SIZE / BLOCK + SIZE / SECTION + 1];
      most = new double[least.length];
      steps = new long[least.length];
      sums = new double[least.length];
      counts = new int[least.length];
      Arrays.fill(least, Double.POSITIVE_INFINITY);
      Arrays.fill(most, Double.NEGATIVE_INFINITY);
    }
    // A block that is not full is nobody's to read yet.
    include(size / BLOCK, low, value, high, step);
    include(SIZE / BLOCK + size / SECTION, low, value, high, step);
    include(least.length - 1, low, value, high, step);
    size++;
  }

  double low(int index) {
    return lows == null ? values[index] : lows[index];
  }

  double high(int index) {
    return highs == null ? values[index] : highs[index];
  }

  /** Adds the figures of the full block, section or chunk that begins at an index. */
  void fold(int index, int length, Fold into) {
    int at = figure(index, length);
    into.include(least[at], most[at], steps[at], sums[at], counts[at]);
  }

  /** Adds only the smallest and largest value of the samples from one place to behind another. */
  void extremes(int from, int to, Fold into) {
    double[] floor = lows == null ? values : lows;
    double[] ceiling = highs == null ? values : highs;
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    int at = from;
    while (at < to) {
      int length = stretch(at, to - at);
      double low;
      double high;
      if (length == 1) {
        low = floor[at];
        high = ceiling[at];
      } else {
        int figure = figure(at, length);
        low = least[figure];
        high = most[figure];
      }
      if (low < min) {
        min = low;
      }
      if (high > max) {
        max = high;
      }
      at += length;
    }
    into.include(min, max, 0, 0, 0);
  }

  /** Length of the longest stretch with figures of its own that begins at a place. */
  static int stretch(int place, int rest) {
    if (place % BLOCK != 0 || rest < BLOCK) {
      return 1;
    }
    if (place % SECTION != 0 || rest < SECTION) {
      return BLOCK;
    }
    return place == 0 && rest >= SIZE ? SIZE : SECTION;
  }

  private int figure(int index, int length) {
    return switch (length) {
      case BLOCK -> index / BLOCK;
      case SECTION -> SIZE / BLOCK + index / SECTION;
      default -> least.length - 1;
    };
  }

  private void include(int at, double low, double value, double high, long step) {
    if (low < least[at]) {
      least[at] = low;
    }
    if (high > most[at]) {
      most[at] = high;
    }
    if (step > steps[at]) {
      steps[at] = step;
    }
    if (!Double.isNaN(value)) {
      sums[at] += value;
      counts[at]++;
    }
  }
}
