package dev.fleetglass.ui.chart;

import dev.fleetglass.series.Samples;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
   * @param closest whether it is the one nearest to the pointer
   */
  record Reading(ChartSeries series, long millis, double value, boolean closest) {}

  /**
   * Snaps to the sample time closest to where the pointer is, and reads all series there.
   *
   * @param fromMillis samples before are not on the chart
   * @param toMillis samples after are not on the chart
   * @param reachMillis how far a series' own sample may be from that time
   * @param pointed value under the pointer, NaN when there is no pointer
   * @param most number of readings at most; the closest one is always among them
   * @return empty when no sample is on the chart
   */
  static Optional<ChartCursor> at(
      List<ChartSeries> visible,
      long time,
      long fromMillis,
      long toMillis,
      long reachMillis,
      double pointed,
      int most) {
    long snapped = snap(visible, time, fromMillis, toMillis);
    if (snapped == Long.MIN_VALUE) {
      return Optional.empty();
    }
    List<Reading> readings = new ArrayList<>();
    int closest = -1;
    double closestDistance = Double.POSITIVE_INFINITY;
    for (ChartSeries series : visible) {
      Samples samples = series.samples();
      int index = samples.nearest(snapped);
      if (index >= 0 && Math.abs(samples.time(index) - snapped) <= reachMillis) {
        double value = samples.value(index);
        double distance = Math.abs(value - pointed);
        if (distance < closestDistance) {
          closestDistance = distance;
          closest = readings.size();
        }
        readings.add(new Reading(series, samples.time(index), value, false));
      }
    }
    if (closest >= 0) {
      Reading plain = readings.get(closest);
      readings.set(closest, new Reading(plain.series(), plain.millis(), plain.value(), true));
    }
    readings.sort(
        Comparator.comparingDouble((Reading r) -> Double.isNaN(r.value()) ? 1 : 0)
            .thenComparing(Comparator.comparingDouble(Reading::value).reversed())
            .thenComparing(r -> r.series().name()));
    return Optional.of(limited(snapped, readings, most));
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

  private static long snap(List<ChartSeries> visible, long time, long from, long to) {
    long best = Long.MIN_VALUE;
    for (ChartSeries series : visible) {
      int index = series.samples().nearest(Math.clamp(time, from, to));
      long found = index < 0 ? Long.MIN_VALUE : series.samples().time(index);
      if (found < from || found > to) {
        continue;
      }
      if (best == Long.MIN_VALUE || Math.abs(found - time) < Math.abs(best - time)) {
        best = found;
      }
    }
    return best;
  }
}
