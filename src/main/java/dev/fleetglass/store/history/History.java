package dev.fleetglass.store.history;

import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.model.MetricKey;
import dev.fleetglass.model.MetricSample;
import java.time.Instant;
import java.util.List;

/**
 * Samples, events and copies of lists over time. Safe for use from any thread. Writing never blocks
 * and never fails: what cannot be written is told by {@link #status}. Reading blocks on the disk.
 */
public interface History extends AutoCloseable {
  /** Keeps the answer of one poll. */
  void add(MetricKey metric, List<MetricSample> samples);

  /** Keeps events, in the order in which they happened. */
  void add(List<FleetEvent> events);

  /**
   * Keeps the rows of one connection's list as they were fetched; rows that are the same as in the
   * copy before cost nothing.
   */
  <T> void keep(ListKind<T> kind, String connectionId, Instant fetched, List<T> rows);

  /**
   * The series of a metric between two moments, both included, in the finest tier that gives about
   * {@code points} samples each; what waits to be written is included.
   *
   * @param points wanted per series, at least 1; up to three times as many may come
   */
  List<StoredSeries> series(MetricKey metric, Instant from, Instant to, int points)
      throws HistoryException;

  /** Events between two moments, both included, oldest first; the newest of more than that many. */
  List<FleetEvent> events(Instant from, Instant to, int most) throws HistoryException;

  /**
   * Every connection's rows as they were at a moment; a connection that was not read by then is
   * absent.
   */
  <T> List<KeptList<T>> list(ListKind<T> kind, Instant at) throws HistoryException;

  HistoryStatus status();

  /**
   * Takes whoever is to be told, on a thread of the history's, that the status is another one.
   * There is one; a later one replaces it.
   */
  void onStatus(Runnable changed);

  /** How long things are kept. */
  void retain(HistoryRetention retention);

  /** Writes what waits and closes the file; blocks for at most some seconds. */
  @Override
  void close();
}
