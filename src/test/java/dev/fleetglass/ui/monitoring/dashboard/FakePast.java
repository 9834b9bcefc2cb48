package dev.fleetglass.ui.monitoring.dashboard;

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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A past that answers when a test says so. */
public class FakePast implements Past {
  /** One reading that was asked for. */
  public record Reading(
      MetricChoice choice,
      Instant from,
      Instant to,
      int points,
      CompletableFuture<List<SeriesData>> answer) {}

  public final List<Reading> readings = new ArrayList<>();
  public final List<Consumer<List<FleetEvent>>> listeners = new ArrayList<>();
  public List<FleetEvent> events = List.of();

  public Reading newest() {
    return readings.getLast();
  }

  @Override
  public CompletableFuture<List<SeriesData>> series(
      MetricChoice choice, Instant from, Instant to, int points) {
    Reading reading = new Reading(choice, from, to, points, new CompletableFuture<>());
    readings.add(reading);
    return reading.answer();
  }

  @Override
  public CompletableFuture<List<FleetEvent>> events(Instant from, Instant to) {
    return CompletableFuture.completedFuture(
        events.stream()
            .filter(event -> !event.at().isBefore(from) && !event.at().isAfter(to))
            .toList());
  }

  @Override
  public Subscription watchEvents(Consumer<List<FleetEvent>> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public CompletableFuture<InventorySnapshot<Cluster>> clusters(Instant at) {
    return new CompletableFuture<>();
  }

  @Override
  public CompletableFuture<InventorySnapshot<Server>> servers(Instant at) {
    return new CompletableFuture<>();
  }

  @Override
  public Subscription watchStatus(Consumer<HistoryStatus> listener) {
    return () -> {};
  }
}
