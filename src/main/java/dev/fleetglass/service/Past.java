package dev.fleetglass.service;

import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.model.Server;
import dev.fleetglass.store.history.HistoryStatus;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * What was, from the history's file and from memory. Safe for use from any thread; futures complete
 * on a service thread and fail with a {@link dev.fleetglass.store.history.HistoryException} as
 * cause. Cancelling a future gives the reading up.
 */
public interface Past {
  /**
   * The series of a metric between two moments, both included, sorted by name, with the newest
   * samples that are not on the disk yet.
   *
   * @param points wanted per series; up to three times as many may come
   */
  CompletableFuture<List<SeriesData>> series(
      MetricChoice choice, Instant from, Instant to, int points);

  /** Events between two moments, oldest first, at most a thousand, the newest of them. */
  CompletableFuture<List<FleetEvent>> events(Instant from, Instant to);

  /** Tells of events as they happen, on a service thread. */
  Subscription watchEvents(Consumer<List<FleetEvent>> listener);

  /**
   * The clusters as they were at a moment, each connection's in the state Ready with the time it
   * was fetched; connections that were not read by then have no rows and the state Idle.
   */
  CompletableFuture<InventorySnapshot<Cluster>> clusters(Instant at);

  /** The servers as they were at a moment; see {@link #clusters}. */
  CompletableFuture<InventorySnapshot<Server>> servers(Instant at);

  /** Tells the present status of the file at once and later ones, on a service thread. */
  Subscription watchStatus(Consumer<HistoryStatus> listener);
}
