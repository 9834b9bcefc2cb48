package dev.fleetglass.ui.chart;

import dev.fleetglass.series.Samples;

/** Splits samples where the line must break: at NaN and where two samples are too far apart. */
final class SampleRuns {
  private SampleRuns() {}

  /** Takes one unbroken stretch of samples. */
  @FunctionalInterface
  interface RunConsumer {
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
   */
  static void forEach(
      Samples samples, int from, int to, long joinMillis, RunConsumer consumer) {
    int start = from;
    while (start < to) {
      if (Double.isNaN(samples.value(start))) {
        start++;
        continue;
      }
      int end = start + 1;
      while (end < to && !Double.isNaN(samples.value(end))
          && samples.time(end) - samples.time(end - 1) <= joinMillis) {
        end++;
      }
      consumer.accept(start, end);
      start = end;
    }
  }
}
