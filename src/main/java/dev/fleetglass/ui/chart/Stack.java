package dev.fleetglass.ui.chart;

import dev.fleetglass.series.SampleLog;
import dev.fleetglass.series.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Areas that stand on each other, at the union of the series' sample times.
 *
 * <p>Between two samples that a line joins, a series has the value of that line. In a gap between
 * two others its edge is NaN, and a hole keeps the place of what is missing: the areas above
 * neither fall, as if the total had fallen, nor fill it. Before its first value and after its last
 * it adds nothing; the areas above change within a millisecond, not in a slope to their next
 * sample, which would be a value that nobody measured.
 */
public final class Stack {
  private List<ChartSeries> of = List.of();
  private long[] joins = new long[0];
  private List<Layer> layers = List.of();

  /**
   * What a series is in a stack.
   *
   * @param edge upper edge; NaN where there is no area
   * @param hole how high its gaps reach, in which nothing is drawn; NaN elsewhere, empty without
   *     gaps
   */
  public record Layer(Samples edge, Samples hole) {}

  /**
   * One layer per series, of the same order. Computed anew only when there are other samples.
   *
   * @param join longest distance of two samples that a line bridges
   */
  List<Layer> layers(List<ChartSeries> series, ToLongFunction<ChartSeries> join) {
    long[] distances = series.stream().mapToLong(join).toArray();
    if (!Arrays.equals(joins, distances) || !same(series)) {
      of = List.copyOf(series);
      joins = distances;
      layers = computed(series, join);
    }
    return layers;
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

  /** The same without memory; any thread. */
  public static List<Layer> computed(List<ChartSeries> series, ToLongFunction<ChartSeries> join) {
    long[] joins = series.stream().mapToLong(join).toArray();
    long[] times = new long[0];
    for (int i = 0; i < joins.length; i++) {
      times = union(times, breaks(series.get(i).samples(), joins[i]));
    }
    double[] sums = new double[times.length];
    List<Layer> all = new ArrayList<>();
    for (int i = 0; i < joins.length; i++) {
      all.add(layer(series.get(i).samples(), joins[i], times, sums));
    }
    return List.copyOf(all);
  }

  private static Layer layer(Samples samples, long join, long[] times, double[] sums) {
    SampleLog edge = new SampleLog(Math.max(1, times.length));
    SampleLog hole = new SampleLog(Math.max(1, times.length));
    boolean holes = false;
    int next = 0;
    int before = -1;
    int after = 0;
    for (int i = 0; i < times.length; i++) {
      while (next < samples.size() && samples.time(next) < times[i]) {
        before = Double.isNaN(samples.value(next)) ? before : next;
        next++;
      }
      double value = valueAt(samples, next, times[i], join);
      double missing = Double.NaN;
      if (Double.isNaN(value)) {
        after = number(samples, Math.max(after, next));
        missing = before < 0 ? Double.NaN : between(samples, before, after, times[i]);
      }
      boolean open = !Double.isNaN(missing);
      holes |= open;
      sums[i] += open ? missing : Double.isNaN(value) ? 0 : value;
      edge.add(times[i], Double.isNaN(value) ? Double.NaN : sums[i]);
      hole.add(times[i], open ? sums[i] : Double.NaN);
    }
    return new Layer(edge.view(), holes ? hole.view() : Samples.EMPTY);
  }

  /** The first sample from an index on that is a number; the size when there is none. */
  private static int number(Samples samples, int from) {
    int at = from;
    while (at < samples.size() && Double.isNaN(samples.value(at))) {
      at++;
    }
    return at;
  }

  /** Where a straight line between two samples would be; NaN without the second. */
  private static double between(Samples samples, int before, int after, long time) {
    if (after >= samples.size()) {
      return Double.NaN;
    }
    double from = samples.value(before);
    double share =
        (time - samples.time(before)) / (double) (samples.time(after) - samples.time(before));
    return from + (samples.value(after) - from) * share;
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
    return between(samples, next - 1, next, time);
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
