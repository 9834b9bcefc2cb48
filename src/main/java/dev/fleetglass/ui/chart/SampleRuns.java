package dev.fleetglass.ui.chart;

import dev.fleetglass.series.Samples;

/**
 * Splits samples where the line must break: at NaN, at what has no place on the axis, and where two
 * samples are too far apart.
 */
public final class SampleRuns {
  private SampleRuns() {}

  /** Takes one unbroken stretch of samples. */
  @FunctionalInterface
  public interface RunConsumer {
    /**
     * One stretch.
     *
     * @param start index of its first sample
     * @param end index after its last sample; {@code end - start == 1} is an isolated point
     */
    void accept(int start, int end);
  }

  /**
   * Tells the unbroken stretches between two indices in order.
   *
   * @param joinMillis longest distance between two samples that a line may bridge
   * @param above values that are not more than this break the line like NaN
   */
  public static void forEach(
      Samples samples, int from, int to, long joinMillis, double above, RunConsumer consumer) {
    int start = from;
    while (start < to) {
      if (!(samples.value(start) > above)) {
        start++;
        continue;
      }
      int end = start + 1;
      while (end < to
          && samples.value(end) > above
          && samples.time(end) - samples.time(end - 1) <= joinMillis) {
        end++;
      }
      consumer.accept(start, end);
      start = end;
    }
  }
}
