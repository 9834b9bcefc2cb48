package dev.fleetglass.ui.chart;

import dev.fleetglass.series.Samples;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The values at one instant.
 *
 * @param millis the sample time the crosshair stands on
 * @param readings largest value first, at most as many as asked for
 * @param more how many series have a value here but no reading
 */
record ChartCursor(long millis, List<Reading> readings, int more) {

  /**
   * One series' value at the instant.
   *
   * @param millis the sample's own time
   * @param value NaN when the service said so
   * @param height where the sample is drawn on the value axis: in a stack not at its own value
   * @param earlier value of the period that is compared with; NaN when there is none
   * @param closest whether it is the chosen one, or the one nearest to the pointer
   */
  record Reading(
      ChartSeries series,
      long millis,
      double value,
      double height,
      double earlier,
      boolean closest) {
    Reading marked() {
      return new Reading(series, millis, value, height, earlier, true);
    }
  }

  /** Knows where a sample is drawn on the value axis. */
  @FunctionalInterface
  interface Heights {
    double of(ChartSeries series, long millis, double value);
  }

  /**
   * What to read.
   *
   * @param reachMillis how far a series' own sample may be from the instant
   * @param pointed value under the pointer, NaN when there is no pointer
   * @param chosen key of the series that is closest whatever the pointer says; null for none
   * @param most number of readings at most; the closest one is always among them
   */
  record Aim(long reachMillis, double pointed, @Nullable String chosen, int most) {}

  /**
   * The sample time closest to where the pointer is.
   *
   * @param span samples outside are not on the chart
   * @return empty when no sample is on the chart
   */
  static OptionalLong snapped(List<ChartSeries> visible, long time, TimeSpan span) {
    long best = Long.MIN_VALUE;
    for (ChartSeries series : visible) {
      long pointed = Math.clamp(time, span.fromMillis(), span.toMillis());
      int index = series.samples().nearest(pointed);
      long found = index < 0 ? Long.MIN_VALUE : series.samples().time(index);
      if (span.holds(found)
          && (best == Long.MIN_VALUE || Math.abs(found - time) < Math.abs(best - time))) {
        best = found;
      }
    }
    return best == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(best);
  }

  /** Reads all series at an instant. */
  static ChartCursor read(
      List<ChartSeries> visible, long millis, Aim aim, Comparison comparison, Heights heights) {
    List<Reading> readings = new ArrayList<>();
    int closest = -1;
    double closestDistance = Double.POSITIVE_INFINITY;
    for (ChartSeries series : visible) {
      Samples samples = series.samples();
      int index = samples.nearest(millis);
      if (index >= 0 && Math.abs(samples.time(index) - millis) <= aim.reachMillis()) {
        long time = samples.time(index);
        double value = samples.value(index);
        double height = heights.of(series, time, value);
        double distance = Math.abs(height - aim.pointed());
        if (series.key().equals(aim.chosen())
            || (aim.chosen() == null && distance < closestDistance)) {
          closestDistance = distance;
          closest = readings.size();
        }
        double earlier = comparison.value(series.key(), millis, aim.reachMillis());
        readings.add(new Reading(series, time, value, height, earlier, false));
      }
    }
    if (closest >= 0) {
      readings.set(closest, readings.get(closest).marked());
    }
    readings.sort(
        Comparator.comparingDouble((Reading r) -> Double.isNaN(r.value()) ? 1 : 0)
            .thenComparing(Comparator.comparingDouble(Reading::value).reversed())
            .thenComparing(r -> r.series().name()));
    return limited(millis, readings, aim.most());
  }

  /** The next sample time after or before another among all series; the same when at the end. */
  static long step(List<ChartSeries> visible, long from, boolean forward) {
    long best = from;
    for (ChartSeries series : visible) {
      Samples samples = series.samples();
      int index = forward ? samples.after(from) : samples.atOrAfter(from) - 1;
      if (index >= 0 && index < samples.size()) {
        long found = samples.time(index);
        if (best == from || (forward ? found < best : found > best)) {
          best = found;
        }
      }
    }
    return best;
  }

  private static ChartCursor limited(long millis, List<Reading> readings, int most) {
    if (readings.size() <= most) {
      return new ChartCursor(millis, List.copyOf(readings), 0);
    }
    List<Reading> shown = new ArrayList<>(readings.subList(0, most));
    for (Reading reading : readings.subList(most, readings.size())) {
      if (reading.closest()) {
        shown.set(most - 1, reading);
      }
    }
    return new ChartCursor(millis, List.copyOf(shown), readings.size() - most);
  }
}
