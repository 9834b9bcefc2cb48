package dev.fleetglass.ui.chart.table;

import dev.fleetglass.series.Samples;
import java.util.Arrays;

/** The times at which any of several series has a sample, ascending and each once. */
public final class SampleTimes {
  private SampleTimes() {}

  /** The union over a stretch of time, both ends included. */
  public static long[] union(Iterable<Samples> all, long fromMillis, long toMillis) {
    long[] times = new long[0];
    long[] other = new long[0];
    double[] unused = new double[0];
    for (Samples samples : all) {
      int from = samples.atOrAfter(fromMillis);
      int to = Math.max(from, samples.after(toMillis));
      if (other.length < to - from) {
        other = new long[to - from];
        unused = new double[to - from];
      }
      samples.copy(from, to, other, unused);
      if (!sameAs(times, other, to - from)) {
        times = merge(times, other, to - from);
      }
    }
    return times;
  }

  /** Series that are polled together have the same times: then there is nothing to merge. */
  private static boolean sameAs(long[] times, long[] other, int length) {
    return Arrays.equals(times, 0, times.length, other, 0, length);
  }

  private static long[] merge(long[] one, long[] other, int length) {
    long[] merged = new long[one.length + length];
    int count = 0;
    int i = 0;
    int j = 0;
    while (i < one.length || j < length) {
      long next;
      if (j == length || (i < one.length && one[i] <= other[j])) {
        next = one[i++];
        if (j < length && other[j] == next) {
          j++;
        }
      } else {
        next = other[j++];
      }
      merged[count++] = next;
    }
    return Arrays.copyOf(merged, count);
  }
}
