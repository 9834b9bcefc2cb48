package dev.fleetglass.store.history;

import dev.fleetglass.model.MetricKey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A metric as the writer knows it. What changes is the writer thread's, but for new series. */
final class MetricRef {
  final MetricKey key;
  final ConcurrentMap<Map<String, String>, SeriesRef> series = new ConcurrentHashMap<>();

  /** Rows in the file of samples that are in no block yet. Any thread. */
  final PendingRows pending = new PendingRows();

  /** Number in the file; 0 while it has none. */
  int id;

  /** Time of the oldest sample that is in no block yet. */
  long pendingFrom = Long.MAX_VALUE;

  /** Time of the newest sample that is in no block yet. */
  long pendingTo = Long.MIN_VALUE;

  /** How many rows wait for their block. */
  int pendingRows;

  MetricRef(MetricKey key) {
    this.key = key;
  }

  /**
   * Forgets series that are silent since a time and have nothing waiting, as what is in the file
   * tells the rest of them. Writer thread.
   */
  void forgetSilent(long since) {
    long before = Math.min(since, pendingFrom);
    series
        .values()
        .removeIf(one -> {
          boolean silent = one.id != 0 && one.newest < before;
          if (silent) {
            // A poll may have it in hand already.
            one.forgotten = true;
          }
          return silent;
        });
  }

  /** Goes on with what another one was. Writer thread. */
  void takeOver(MetricRef other) {
    id = other.id;
    pendingFrom = other.pendingFrom;
    pendingTo = other.pendingTo;
    pendingRows = other.pendingRows;
    pending.takeOver(other.pending);
    for (SeriesRef one : other.series.values()) {
      SeriesRef mine = series(one.labels);
      mine.id = one.id;
      mine.newest = one.newest;
    }
    other.id = 0;
    other.nothingPending();
  }

  SeriesRef series(Map<String, String> labels) {
    SeriesRef known = series.get(labels);
    return known != null
        ? known
        : series.computeIfAbsent(labels, made -> new SeriesRef(this, made));
  }

  /** Tells that samples wait for their block. */
  void pending(long from, long to) {
    pendingFrom = Math.min(pendingFrom, from);
    pendingTo = Math.max(pendingTo, to);
    pendingRows++;
  }

  /** Tells that no sample waits any more. */
  void nothingPending() {
    pendingFrom = Long.MAX_VALUE;
    pendingTo = Long.MIN_VALUE;
    pendingRows = 0;
  }
}
