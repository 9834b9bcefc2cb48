package dev.fleetglass.store.history;

import java.util.Map;

/** A series as it is known: one that has samples, or had some not long ago. */
final class SeriesRef {
  final MetricRef metric;
  final Map<String, String> labels;

  /** Number in the file; 0 while it has none. Writer thread. */
  int id;

  /** Time of the newest sample in the file. Written by the writer thread. */
  volatile long newest = Long.MIN_VALUE;

  /**
   * Whether the metric no longer knows it: what comes for it belongs to the one in its place.
   * Writer thread.
   */
  boolean forgotten;

  /** Time of the newest sample that was taken. */
  private long taken = Long.MIN_VALUE;

  SeriesRef(MetricRef metric, Map<String, String> labels) {
    this.metric = metric;
    this.labels = labels;
  }

  /** Whether a sample is newer than those before, which is then taken down. One thread a time. */
  boolean take(long time, long now) {
    boolean news = isNews(Math.max(taken, newest), time, now);
    if (news) {
      taken = time;
    }
    return news;
  }

  /** A sample from far ahead must not keep out all that come after it until that time. */
  static boolean isNews(long newest, long time, long now) {
    long farAhead = now + Tier.FINE.window;
    return time > newest || (newest > farAhead && time <= farAhead);
  }
}
