package dev.fleetglass.store.history;

import dev.fleetglass.model.MetricKey;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The metrics that were met or are in the file, and those of their series that have samples waiting
 * or had some lately: of the others, which may be many, only the file knows. Any thread.
 */
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

  /**
   * What is in the file of a metric from when it was not written down what was asked where; null
   * when there is nothing, or the metric is in the file itself. Writer thread.
   */
  @Nullable MetricRef ancestor(MetricRef metric) {
    MetricRef found = metrics.get(Schema.beforeSources(metric.key));
    return metric.id == 0 && found != null && found != metric && found.id != 0 ? found : null;
  }

  /** Makes one go on with what another one was. Writer thread. */
  void inherit(MetricRef metric, MetricRef ancestor) {
    metric.takeOver(ancestor);
    metrics.remove(ancestor.key, ancestor);
  }

  /** Forgets series that are silent since a time. Writer thread. */
  void forgetSilent(long since) {
    metrics.values().forEach(metric -> metric.forgetSilent(since));
  }

  /** Numbers of the series in the file that are known here. Writer thread. */
  Set<Integer> seriesIds() {
    return metrics.values().stream()
        .flatMap(metric -> metric.series.values().stream())
        .map(one -> one.id)
        .collect(Collectors.toSet());
  }

  int series() {
    return metrics.values().stream().mapToInt(metric -> metric.series.size()).sum();
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
    // What is there from before counts until it is inherited, though the metric may be met already.
    MetricRef ancestor = metrics.get(Schema.beforeSources(key));
    MetricRef known = ancestor == null ? metrics.get(key) : ancestor;
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
