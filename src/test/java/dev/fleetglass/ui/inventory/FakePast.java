package dev.fleetglass.ui.inventory;

import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.model.Server;
import dev.fleetglass.model.Tone;
import dev.fleetglass.service.InventorySnapshot;
import dev.fleetglass.service.LoadState;
import dev.fleetglass.service.MetricChoice;
import dev.fleetglass.service.Past;
import dev.fleetglass.service.SeriesData;
import dev.fleetglass.service.SourceStatus;
import dev.fleetglass.service.Sourced;
import dev.fleetglass.service.Subscription;
import dev.fleetglass.store.history.HistoryStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A past of which a test decides what was kept, and when it is answered. */
public final class FakePast implements Past {
  public final List<FleetEvent> events = new ArrayList<>();
  public final List<Consumer<HistoryStatus>> watchers = new ArrayList<>();
  public final List<Asked<Server>> servers = new ArrayList<>();
  public final List<Asked<Cluster>> clusters = new ArrayList<>();

  /** Stretches that were asked for events. */
  public final List<Instant[]> stretches = new ArrayList<>();

  /** Why events cannot be read; empty when they can. */
  public String unreadable = "";

  /** Events told at once. */
  public int most = 1000;

  public HistoryStatus status = new HistoryStatus(Path.of("history.db"), 0, null, null, null);

  /** A reading that waits for its answer. */
  public record Asked<T>(Instant at, CompletableFuture<InventorySnapshot<T>> answer) {}

  /** One connection's rows as they were, fetched at a time. */
  public static <T> InventorySnapshot<T> kept(String connection, Instant fetched, List<T> values) {
    return new InventorySnapshot<>(
        1,
        FakeInventory.sourced(connection, values),
        List.of(FakeInventory.status(connection, new LoadState.Ready(fetched), values.size(), 0)));
  }

  /** The same with connections that were not read by then. */
  public static <T> InventorySnapshot<T> without(InventorySnapshot<T> kept, String... missing) {
    List<SourceStatus> sources = new ArrayList<>(kept.sources());
    for (String each : missing) {
      sources.add(FakeInventory.status(each, new LoadState.Idle(), 0, 0));
    }
    return new InventorySnapshot<>(1, kept.rows(), sources);
  }

  /** Both at once. */
  public static <T> InventorySnapshot<T> both(InventorySnapshot<T> a, InventorySnapshot<T> b) {
    List<Sourced<T>> rows = new ArrayList<>(a.rows());
    rows.addAll(b.rows());
    List<SourceStatus> sources = new ArrayList<>(a.sources());
    sources.addAll(b.sources());
    return new InventorySnapshot<>(1, rows, sources);
  }

  public void happened(FleetEvent.Kind kind, Instant... times) {
    for (Instant at : times) {
      events.add(new FleetEvent(at, kind, "id-West", "#1", "web-1", "On", "Off", Tone.OFF));
    }
  }

  public void tell(HistoryStatus now) {
    status = now;
    List.copyOf(watchers).forEach(watcher -> watcher.accept(now));
  }

  @Override
  public CompletableFuture<List<SeriesData>> series(
      MetricChoice choice, Instant from, Instant to, int points) {
    return CompletableFuture.completedFuture(List.of());
  }

  @Override
  public CompletableFuture<List<FleetEvent>> events(Instant from, Instant to) {
    stretches.add(new Instant[] {from, to});
    if (!unreadable.isEmpty()) {
      return CompletableFuture.failedFuture(new IOException(unreadable));
    }
    List<FleetEvent> found =
        events.stream()
            .filter(event -> !event.at().isBefore(from) && !event.at().isAfter(to))
            .sorted(Comparator.comparing(FleetEvent::at))
            .toList();
    return CompletableFuture.completedFuture(
        found.subList(Math.max(0, found.size() - most), found.size()));
  }

  @Override
  public Subscription watchEvents(Consumer<List<FleetEvent>> listener) {
    return () -> {};
  }

  @Override
  public CompletableFuture<InventorySnapshot<Cluster>> clusters(Instant at) {
    CompletableFuture<InventorySnapshot<Cluster>> answer = new CompletableFuture<>();
    clusters.add(new Asked<>(at, answer));
    return answer;
  }

  @Override
  public CompletableFuture<InventorySnapshot<Server>> servers(Instant at) {
    CompletableFuture<InventorySnapshot<Server>> answer = new CompletableFuture<>();
    servers.add(new Asked<>(at, answer));
    return answer;
  }

  @Override
  public Subscription watchStatus(Consumer<HistoryStatus> listener) {
    watchers.add(listener);
    listener.accept(status);
    return () -> watchers.remove(listener);
  }
}
