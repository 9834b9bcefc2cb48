package dev.fleetglass.store.history;

import dev.fleetglass.model.MetricKey;
import java.util.Collection;
import java.util.Collections;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The metrics and series that were met or are in the file. Any thread. */
final class Directory {
  private static final PendingRows.Found NOTHING =
      new PendingRows.Found(new long[0], Long.MAX_VALUE, Long.MIN_VALUE);

  private final ConcurrentMap<MetricKey, MetricRef> metrics = new ConcurrentHashMap<>();
  private volatile boolean complete;

  MetricRef metric(MetricKey key) {
    return metrics.computeIfAbsent(key, MetricRef::new);
  }

  Collection<MetricRef> metrics() {
    return Collections.unmodifiableCollection(metrics.values());
  }

  /** Tells whether it has all that is in the file, and will. */
  void complete(boolean all) {
    complete = all;
  }

  /** Rows of samples that wait for their block; null when not all of them are known. */
  PendingRows.@Nullable Found pending(MetricKey key, long from, long to) {
    if (!complete) {
      return null;
    }
    MetricRef known = metrics.get(key);
    return known == null ? NOTHING : known.pending.find(from, to);
  }

  /** Forgets what was known of a file, since another one is begun. Writer thread. */
  void forgetFile() {
    complete = false;
    for (MetricRef metric : metrics.values()) {
      metric.id = 0;
      metric.nothingPending();
      metric.pending.clear();
      for (SeriesRef series : metric.series.values()) {
        series.id = 0;
        series.newest = Long.MIN_VALUE;
      }
    }
  }
}
