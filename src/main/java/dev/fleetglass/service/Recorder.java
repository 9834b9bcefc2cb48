package dev.fleetglass.service;

import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.store.history.History;
import dev.fleetglass.store.history.KeptList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Follows one list: keeps a copy of every good fetch, and tells what changed from one to the next.
 * Works on the threads on which the list tells its readers, so it never holds the list up; a fetch
 * that it had no time for is compared as part of the next one.
 */
final class Recorder<T> implements AutoCloseable {
  private final RowKind<T> kind;
  private final Inventory<T> inventory;
  private final History history;
  private final Consumer<List<FleetEvent>> told;
  private final Subscription following;

  // Guarded by this.

  /** The last good fetch of every connection. */
  private final Map<String, KeptList<T>> copies = new HashMap<>();

  /** Snapshots up to these hold rows that a connection has read from somewhere else. */
  private final Map<String, Long> foreign = new HashMap<>();

  Recorder(
      RowKind<T> kind, Inventory<T> inventory, History history, Consumer<List<FleetEvent>> told) {
    this.kind = kind;
    this.inventory = inventory;
    this.history = history;
    this.told = told;
    following = inventory.subscribe(this::follow);
  }

  /** Forgets the rows of a connection that reads another account now, or is no longer read. */
  synchronized void forget(String connectionId) {
    copies.remove(connectionId);
    foreign.put(connectionId, inventory.snapshot().sequence());
  }

  /** The last good fetch of every connection whose last good fetch was not after a moment. */
  synchronized List<KeptList<T>> fetchedBy(Instant at) {
    return copies.values().stream().filter(copy -> !copy.fetched().isAfter(at)).toList();
  }

  /** The connections that have such a list now. */
  Set<String> offering() {
    return inventory.snapshot().sources().stream()
        .map(SourceStatus::connectionId)
        .collect(Collectors.toSet());
  }

  @Override
  public void close() {
    following.close();
  }

  private synchronized void follow(InventorySnapshot<T> snapshot) {
    Map<String, Instant> fetched = new HashMap<>();
    for (SourceStatus source : snapshot.sources()) {
      Instant at = lastGoodAt(source.state());
      KeptList<T> before = copies.get(source.connectionId());
      if (at != null
          && (before == null || !before.fetched().equals(at))
          && snapshot.sequence() > foreign.getOrDefault(source.connectionId(), -1L)) {
        fetched.put(source.connectionId(), at);
      }
    }
    if (!fetched.isEmpty()) {
      rows(snapshot, fetched).forEach((id, rows) -> record(id, fetched.get(id), rows));
    }
  }

  private void record(String connectionId, @Nullable Instant fetched, List<T> rows) {
    if (fetched == null) {
      return;
    }
    KeptList<T> now = new KeptList<>(connectionId, fetched, rows);
    KeptList<T> before = copies.put(connectionId, now);
    history.keep(kind.list(), connectionId, fetched, now.rows());
    if (before != null) {
      List<FleetEvent> events =
          RowChanges.between(kind, connectionId, before.rows(), now.rows(), fetched);
      if (!events.isEmpty()) {
        told.accept(events);
      }
    }
  }

  /** The rows of the connections that were fetched anew. */
  private static <T> Map<String, List<T>> rows(
      InventorySnapshot<T> snapshot, Map<String, Instant> fetched) {
    Map<String, List<T>> rows = new HashMap<>();
    fetched.keySet().forEach(id -> rows.put(id, new ArrayList<>()));
    for (Sourced<T> row : snapshot.rows()) {
      List<T> own = rows.get(row.connectionId());
      if (own != null) {
        own.add(row.value());
      }
    }
    return rows;
  }

  private static @Nullable Instant lastGoodAt(LoadState state) {
    return switch (state) {
      case LoadState.Idle _ -> null;
      case LoadState.Loading loading -> loading.lastGoodAt();
      case LoadState.Ready ready -> ready.at();
      case LoadState.Failed failed -> failed.lastGoodAt();
    };
  }
}
