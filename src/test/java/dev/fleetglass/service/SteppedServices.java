package dev.fleetglass.service;

import dev.fleetglass.api.CallListener;
import dev.fleetglass.api.ClusterSource;
import dev.fleetglass.api.ServerSource;
import dev.fleetglass.api.SessionOpener;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.Server;
import dev.fleetglass.store.ConnectionFile;
import dev.fleetglass.store.Folders;
import dev.fleetglass.store.ProblemLog;
import dev.fleetglass.store.SecretStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The services of a console whose time, timer, chance and workers are a test's: all work, the calls
 * over the network included, is done on the test's thread while it lets time pass.
 */
public final class SteppedServices implements AutoCloseable {
  private final ManualClock time = new ManualClock();
  private final ManualWorkers workers = new ManualWorkers();
  private final ManualScheduler scheduler = new ManualScheduler(time, workers);
  private final CallJournal journal = new CallJournal(scheduler, workers);
  private final PreferenceService preferences;
  private final ConnectionService connections;
  private final InventoryService<ClusterSource, Cluster> clusters;
  private final InventoryService<ServerSource, Server> servers;

  /** The same wiring as {@link Services}, with nothing stored. */
  public SteppedServices(
      Path home, SecretStore secrets, BiFunction<Clock, CallListener, SessionOpener> opener) {
    Folders folders = Folders.below(home);
    ProblemLog problems = new ProblemLog();
    preferences = new PreferenceService(folders, problems, scheduler, workers, time);
    connections =
        new ConnectionService(
            opener.apply(clock(), journal),
            new ConnectionFile(Services.connectionFile(folders), time, problems),
            secrets,
            workers,
            time,
            List.of());
    // The middle of the jitter: waits are exactly what the rule says.
    Backoff backoff = new Backoff(() -> Long.MIN_VALUE);
    clusters =
        new InventoryService<>(
            ClusterSource.class,
            ClusterSource::clusters,
            connections,
            scheduler,
            workers,
            time,
            backoff,
            true);
    servers =
        new InventoryService<>(
            ServerSource.class,
            ServerSource::servers,
            connections,
            scheduler,
            workers,
            time,
            backoff,
            true);
  }

  /** The time of these services; may be read from any thread. */
  public Clock clock() {
    return new Clock() {
      @Override
      public Instant instant() {
        return time.instant();
      }

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }
    };
  }

  /** Does all work that is due now. */
  public void work() {
    workers.runAll();
  }

  /** Lets time pass and does what becomes due, in order. */
  public void pass(Duration time) {
    scheduler.advance(time);
    work();
  }

  public Connections connections() {
    return connections;
  }

  public Preferences preferences() {
    return preferences;
  }

  public Journal journal() {
    return journal;
  }

  public Inventory<Cluster> clusters() {
    return clusters;
  }

  public Inventory<Server> servers() {
    return servers;
  }

  @Override
  public void close() {
    clusters.close();
    servers.close();
    connections.close();
    preferences.close();
    work();
  }
}
