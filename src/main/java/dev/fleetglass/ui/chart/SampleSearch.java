package dev.fleetglass.ui.chart;

/** Finds samples by time in ascending arrays. */
final class SampleSearch {
  private SampleSearch() {}

  /** Index of the first sample at or after the time; the length when there is none. */
  static int atOrAfter(long[] times, long time) {
    int low = 0;
    int high = times.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times[middle] < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Index of the sample closest to the time, the earlier of two equally close; -1 when empty. */
  static int nearest(long[] times, long time) {
    int after = atOrAfter(times, time);
    if (after == times.length) {
      return times.length - 1;
    }
    if (after == 0) {
      return 0;
    }
    return time - times[after - 1] <= times[after] - time ? after - 1 : after;
  }
}
