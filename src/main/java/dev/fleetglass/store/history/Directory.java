package dev.fleetglass.store.history;

import dev.fleetglass.model.MetricKey;
import java.util.Collection;
import java.util.Collections;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The metrics and series that were met or are in the file. Any thread. */
final class Directory {
  private final ConcurrentMap<MetricKey, MetricRef> metrics = new ConcurrentHashMap<>();

  MetricRef metric(MetricKey key) {
    return metrics.computeIfAbsent(key, MetricRef::new);
  }

  Collection<MetricRef> metrics() {
    return Collections.unmodifiableCollection(metrics.values());
  }

  /** Forgets what was known of a file, since another one is begun. Writer thread. */
  void forgetFile() {
    for (MetricRef metric : metrics.values()) {
      metric.id = 0;
      metric.nothingPending();
      for (SeriesRef series : metric.series.values()) {
        series.id = 0;
        series.newest = Long.MIN_VALUE;
      }
    }
  }
}
