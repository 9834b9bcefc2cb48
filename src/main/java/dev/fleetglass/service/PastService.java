package dev.fleetglass.service;

import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.model.MetricKey;
import dev.fleetglass.model.Server;
import dev.fleetglass.series.Samples;
import dev.fleetglass.store.history.History;
import dev.fleetglass.store.history.HistoryException;
import dev.fleetglass.store.history.HistoryStatus;
import dev.fleetglass.store.history.KeptList;
import dev.fleetglass.store.history.StoredSeries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the history on workers and completes it from memory. While the history's file has a problem
 * that the status tells, the memory alone answers what the file cannot.
 */
final class PastService implements Past {
  private final History history;
  private final MetricService metrics;
  private final EventLog events;
  private final Recorder<Cluster> clusters;
  private final Recorder<Server> servers;
  private final Connections connections;
  private final ExecutorService workers;
  private final Publisher<HistoryStatus> statuses;

  PastService(
      History history,
      MetricService metrics,
      EventLog events,
      Recorder<Cluster> clusters,
      Recorder<Server> servers,
      Connections connections,
      ExecutorService workers) {
    this.history = history;
    this.metrics = metrics;
    this.events = events;
    this.clusters = clusters;
    this.servers = servers;
    this.connections = connections;
    this.workers = workers;
    statuses = new Publisher<>(workers);
    history.onStatus(this::tell);
  }

  @Override
  public CompletableFuture<List<SeriesData>> series(
      MetricChoice choice, Instant from, Instant to, int points) {
    return Calls.start(workers, () -> read(choice, from, to, Math.max(1, points)));
  }

  @Override
  public CompletableFuture<List<FleetEvent>> events(Instant from, Instant to) {
    return Calls.start(
        workers,
        () -> {
          // The memory first: what is written in between is then read twice and not missed.
          List<FleetEvent> newest = events.between(from, to);
          List<FleetEvent> kept =
              reading(() -> history.events(from, to, EventLog.MOST), !newest.isEmpty(), List.of());
          Set<FleetEvent> all = new LinkedHashSet<>(kept);
          all.addAll(newest);
          all.removeAll(doubles(kept, newest));
          return all.stream()
              .sorted(Comparator.comparing(FleetEvent::at))
              .skip(Math.max(0, all.size() - EventLog.MOST))
              .toList();
        });
  }

  @Override
  public Subscription watchEvents(Consumer<List<FleetEvent>> listener) {
    return events.subscribe(listener);
  }

  @Override
  public CompletableFuture<InventorySnapshot<Cluster>> clusters(Instant at) {
    return Calls.start(workers, () -> list(RowKind.CLUSTERS, clusters, at));
  }

  @Override
  public CompletableFuture<InventorySnapshot<Server>> servers(Instant at) {
    return Calls.start(workers, () -> list(RowKind.SERVERS, servers, at));
  }

  @Override
  public Subscription watchStatus(Consumer<HistoryStatus> listener) {
    synchronized (statuses) {
      return statuses.subscribe(listener, history.status());
    }
  }

  /** Readers, for tests that look for leaks. */
  int listeners() {
    return statuses.listeners() + events.listeners();
  }

  private void tell() {
    synchronized (statuses) {
      statuses.publish(history.status());
    }
  }

  private List<SeriesData> read(MetricChoice choice, Instant from, Instant to, int points)
      throws HistoryException {
    // The memory first, as with events.
    Map<Map<String, String>, Samples> newest = new HashMap<>();
    MetricKey key = key(choice);
    metrics.series(choice, key).forEach(each -> newest.put(each.labels(), each.samples()));
    List<StoredSeries> kept = reading(() -> history.series(key, from, to, points), true, List.of());
    SeriesMerge merge = new SeriesMerge(from.toEpochMilli(), to.toEpochMilli(), points);
    return merge.merge(choice.query(), kept, newest);
  }

  /** Events of this program that another one has seen too and written down. */
  private static Set<FleetEvent> doubles(List<FleetEvent> kept, List<FleetEvent> own) {
    List<FleetEvent> others = new ArrayList<>(kept);
    others.removeAll(new HashSet<>(own));
    return own.stream()
        .filter(event -> others.stream().anyMatch(event::isSameSeenBy))
        .collect(Collectors.toSet());
  }

  private MetricKey key(MetricChoice choice) {
    return connections.all().stream()
        .filter(each -> each.id().equals(choice.connectionId()))
        .findFirst()
        .map(found -> MetricKeys.of(found, choice.query()))
        .orElseGet(() -> new MetricKey(choice.connectionId(), choice.query().id()));
  }

  private <T> InventorySnapshot<T> list(RowKind<T> kind, Recorder<T> recorder, Instant at)
      throws HistoryException {
    List<KeptList<T>> newest = recorder.fetchedBy(at);
    List<KeptList<T>> kept =
        reading(() -> history.list(kind.list(), at), !newest.isEmpty(), List.of());
    Map<String, KeptList<T>> copies = new LinkedHashMap<>();
    Stream.concat(kept.stream(), newest.stream())
        .forEach(copy ->
            copies.merge(
                copy.connectionId(),
                copy,
                (one, other) -> one.fetched().isAfter(other.fetched()) ? one : other));
    return snapshot(copies, recorder.offering());
  }

  private <T> InventorySnapshot<T> snapshot(Map<String, KeptList<T>> copies, Set<String> offering) {
    Map<String, String> names = new LinkedHashMap<>();
    for (ConnectionSettings each : connections.all()) {
      if (copies.containsKey(each.id()) || offering.contains(each.id())) {
        names.put(each.id(), each.name());
      }
    }
    copies.keySet().stream().sorted().forEach(id -> names.putIfAbsent(id, id));
    List<Sourced<T>> rows = new ArrayList<>();
    List<SourceStatus> sources = new ArrayList<>();
    names.forEach((id, name) -> {
      KeptList<T> copy = copies.get(id);
      LoadState state = copy == null ? new LoadState.Idle() : new LoadState.Ready(copy.fetched());
      int size = copy == null ? 0 : copy.rows().size();
      sources.add(new SourceStatus(id, name, state, null, size, 0, null));
      if (copy != null) {
        copy.rows().forEach(row -> rows.add(new Sourced<>(id, name, row)));
      }
    });
    return new InventorySnapshot<>(0, rows, sources);
  }

  /**
   * Reads from the file; a file whose problem is known already is done without when the memory has
   * something to say instead.
   */
  private <V> V reading(Reading<V> reading, boolean memory, V without) throws HistoryException {
    try {
      return reading.read();
    } catch (HistoryException e) {
      if (memory && !history.status().writes()) {
        return without;
      }
      throw e;
    }
  }

  /** One read. */
  @FunctionalInterface
  private interface Reading<V> {
    V read() throws HistoryException;
  }
}
