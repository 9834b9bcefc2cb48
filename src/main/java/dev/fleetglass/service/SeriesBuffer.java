package dev.fleetglass.service;

import java.util.Arrays;

/** The newest samples of one series in a ring of primitives. Not safe for several threads. */
final class SeriesBuffer {
  private static final int FIRST_CAPACITY = 64;

  private final int most;
  private long[] times;
  private double[] values;

  /** Position of the oldest sample. */
  private int start;

  private int size;

  /** At most {@code most} samples are kept, of which memory is taken as they come. */
  SeriesBuffer(int most) {
    this.most = most;
    times = new long[Math.min(FIRST_CAPACITY, most)];
    values = new double[times.length];
  }

  /** Adds a sample; one that is not newer than the newest is dropped and false returned. */
  boolean add(long epochMillis, double value) {
    if (size > 0 && epochMillis <= newest()) {
      return false;
    }
    if (size == times.length && size < most) {
      int capacity = Math.min(most, size * 2);
      // Not yet wrapped: a ring wraps only when it is as long as it may be.
      times = Arrays.copyOf(times, capacity);
      values = Arrays.copyOf(values, capacity);
    }
    int at = (start + size) % times.length;
    times[at] = epochMillis;
    values[at] = value;
    if (size < times.length) {
      size++;
    } else {
      start = (start + 1) % times.length;
    }
    return true;
  }

  int size() {
    return size;
  }

  /** Time of the newest sample; only when there is one. */
  long newest() {
    return times[(start + size - 1) % times.length];
  }

  /** A copy, oldest first. */
  long[] times() {
    long[] copy = new long[size];
    int first = Math.min(size, times.length - start);
    System.arraycopy(times, start, copy, 0, first);
    System.arraycopy(times, 0, copy, first, size - first);
    return copy;
  }

  /** A copy in the order of {@link #times()}. */
  double[] values() {
    double[] copy = new double[size];
    int first = Math.min(size, values.length - start);
    System.arraycopy(values, start, copy, 0, first);
    System.arraycopy(values, 0, copy, first, size - first);
    return copy;
  }
}
