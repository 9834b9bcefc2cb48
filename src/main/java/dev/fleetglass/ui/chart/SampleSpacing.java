package dev.fleetglass.ui.chart;

import dev.fleetglass.series.Samples;
import java.util.Arrays;

/** How far apart a series' samples usually are. */
public final class SampleSpacing {
  private static final int LOOKED_AT = 32;

  private SampleSpacing() {}

  /**
   * The median distance of the newest samples, but never less than the poll interval: a service
   * that renews its samples more slowly than it is polled has no gaps for that.
   */
  public static long typicalMillis(Samples samples, long intervalMillis) {
    int distances = Math.min(LOOKED_AT, samples.size() - 1);
    if (distances < 1) {
      return intervalMillis;
    }
    long[] sorted = new long[distances];
    for (int i = 0; i < distances; i++) {
      int end = samples.size() - 1 - i;
      sorted[i] = samples.time(end) - samples.time(end - 1);
    }
    Arrays.sort(sorted);
    return Math.max(intervalMillis, sorted[(distances - 1) / 2]);
  }
}
