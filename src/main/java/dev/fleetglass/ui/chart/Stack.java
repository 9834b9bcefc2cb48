package dev.fleetglass.ui.chart;

import dev.fleetglass.series.SampleLog;
import dev.fleetglass.series.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The upper edges of areas that stand on each other, at the union of the series' sample times.
 *
 * <p>Between two samples that a line joins, a series has the value of that line. Where it has none
 * it adds nothing to the areas above, and its own edge is NaN. The areas above drop within a
 * millisecond, not in a slope to their next sample, which would be a value that nobody measured.
 */
public final class Stack {
  private List<ChartSeries> of = List.of();
  private long[] joins = new long[0];
  private List<Samples> edges = List.of();

  /**
   * One edge per series, of the same order. Computed anew only when there are other samples.
   *
   * @param join longest distance of two samples that a line bridges
   */
  List<Samples> edges(List<ChartSeries> series, ToLongFunction<ChartSeries> join) {
    long[] distances = series.stream().mapToLong(join).toArray();
    if (!Arrays.equals(joins, distances) || !same(series)) {
      of = List.copyOf(series);
      joins = distances;
      edges = computed(series, join);
    }
    return edges;
  }

  private boolean same(List<ChartSeries> series) {
    if (series.size() != of.size()) {
      return false;
    }
    for (int i = 0; i < of.size(); i++) {
      if (of.get(i).samples() != series.get(i).samples()) {
        return false;
      }
    }
    return true;
  }

  public static List<Samples> computed(List<ChartSeries> series, ToLongFunction<ChartSeries> join) {
    long[] joins = series.stream().mapToLong(join).toArray();
    long[] times = new long[0];
    for (int i = 0; i < joins.length; i++) {
      times = union(times, breaks(series.get(i).samples(), joins[i]));
    }
    double[] sums = new double[times.length];
    List<Samples> all = new ArrayList<>();
    for (int i = 0; i < joins.length; i++) {
      all.add(edge(series.get(i).samples(), joins[i], times, sums));
    }
    return List.copyOf(all);
  }

  private static Samples edge(Samples samples, long join, long[] times, double[] sums) {
    SampleLog log = new SampleLog(Math.max(1, times.length));
    int next = 0;
    for (int i = 0; i < times.length; i++) {
      while (next < samples.size() && samples.time(next) < times[i]) {
        next++;
      }
      double value = valueAt(samples, next, times[i], join);
      if (!Double.isNaN(value)) {
        sums[i] += value;
      }
      log.add(times[i], Double.isNaN(value) ? Double.NaN : sums[i]);
    }
    return log.view();
  }

  /**
   * Value of the line at a time.
   *
   * @param next index of the first sample that is not before it
   */
  private static double valueAt(Samples samples, int next, long time, long join) {
    if (next == samples.size()) {
      return Double.NaN;
    }
    long after = samples.time(next);
    if (after == time || next == 0) {
      return after == time ? samples.value(next) : Double.NaN;
    }
    long before = samples.time(next - 1);
    if (after - before > join) {
      return Double.NaN;
    }
    double from = samples.value(next - 1);
    return from + (samples.value(next) - from) * (time - before) / (after - before);
  }

  /** Its sample times, and those right beside where its line begins and ends. */
  private static long[] breaks(Samples samples, long join) {
    int size = samples.size();
    long[] times = new long[size + 2];
    int count = 0;
    for (int i = 0; i < size; i++) {
      long time = samples.time(i);
      boolean number = !Double.isNaN(samples.value(i));
      boolean begins = number && !joined(samples, i, join);
      boolean ends = number && !(i + 1 < size && joined(samples, i + 1, join));
      if (count + 3 > times.length) {
        times = Arrays.copyOf(times, times.length * 2 + 3);
      }
      if (begins && (count == 0 || times[count - 1] < time - 1)) {
        times[count++] = time - 1;
      }
      if (count == 0 || times[count - 1] < time) {
        times[count++] = time;
      }
      if (ends && !(i + 1 < size && samples.time(i + 1) == time + 1)) {
        times[count++] = time + 1;
      }
    }
    return Arrays.copyOf(times, count);
  }

  /** Whether a line goes from the sample before to this one, which has a number. */
  private static boolean joined(Samples samples, int index, long join) {
    return index > 0
        && !Double.isNaN(samples.value(index - 1))
        && !Double.isNaN(samples.value(index))
        && samples.time(index) - samples.time(index - 1) <= join;
  }

  private static long[] union(long[] one, long[] other) {
    if (Arrays.equals(one, other) || other.length == 0) {
      return one;
    }
    long[] all = new long[one.length + other.length];
    int count = 0;
    int a = 0;
    int b = 0;
    while (a < one.length || b < other.length) {
      long next;
      if (b == other.length || (a < one.length && one[a] < other[b])) {
        next = one[a++];
      } else {
        next = other[b];
        a += a < one.length && one[a] == other[b] ? 1 : 0;
        b++;
      }
      all[count++] = next;
    }
    return Arrays.copyOf(all, count);
  }
}
