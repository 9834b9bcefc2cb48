package dev.fleetglass.boot;

import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.model.Server;
import dev.fleetglass.service.InventorySnapshot;
import dev.fleetglass.service.MetricChoice;
import dev.fleetglass.service.Past;
import dev.fleetglass.service.SeriesData;
import dev.fleetglass.service.Subscription;
import dev.fleetglass.store.history.HistoryStatus;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Nothing is kept. */
final class NoPast implements Past {
  @Override
  public CompletableFuture<List<SeriesData>> series(
      MetricChoice choice, Instant from, Instant to, int points) {
    return CompletableFuture.completedFuture(List.of());
  }

  @Override
  public CompletableFuture<List<FleetEvent>> events(Instant from, Instant to) {
    return CompletableFuture.completedFuture(List.of());
  }

  @Override
  public Subscription watchEvents(Consumer<List<FleetEvent>> listener) {
    return () -> {};
  }

  @Override
  public CompletableFuture<InventorySnapshot<Cluster>> clusters(Instant at) {
    return CompletableFuture.completedFuture(new InventorySnapshot<>(1, List.of(), List.of()));
  }

  @Override
  public CompletableFuture<InventorySnapshot<Server>> servers(Instant at) {
    return CompletableFuture.completedFuture(new InventorySnapshot<>(1, List.of(), List.of()));
  }

  @Override
  public Subscription watchStatus(Consumer<HistoryStatus> listener) {
    return () -> {};
  }
}
