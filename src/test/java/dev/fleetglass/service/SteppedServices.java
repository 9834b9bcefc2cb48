package dev.fleetglass.service;

import dev.fleetglass.api.CallListener;
import dev.fleetglass.api.SessionOpener;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.Server;
import dev.fleetglass.store.Folders;
import dev.fleetglass.store.SecretStore;
import dev.fleetglass.store.history.History;
import dev.fleetglass.store.history.HistoryFile;
import dev.fleetglass.store.history.HistoryOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The services of a console whose time, timer, chance and workers are a test's: all work, the calls
 * over the network included, is done on the test's thread while it lets time pass.
 */
public final class SteppedServices implements AutoCloseable {
  private final ManualClock time = new ManualClock();
  private final ManualWorkers workers = new ManualWorkers();
  private final ManualScheduler scheduler = new ManualScheduler(time, workers);
  private final @Nullable HistoryFile file;
  private final Services services;

  /** The services with nothing stored, their history in memory. */
  public SteppedServices(
      Path home, SecretStore secrets, BiFunction<Clock, CallListener, SessionOpener> opener) {
    file = null;
    services = wired(home, secrets, opener, new MemoryHistory());
  }

  /** The services with their history in a file, at a moment. */
  public SteppedServices(
      Path home,
      SecretStore secrets,
      BiFunction<Clock, CallListener, SessionOpener> opener,
      Instant start) {
    time.set(start);
    file =
        HistoryFile.open(Services.historyFile(Folders.below(home)), time, HistoryOptions.DEFAULT);
    services = wired(home, secrets, opener, file);
  }

  private Services wired(
      Path home,
      SecretStore secrets,
      BiFunction<Clock, CallListener, SessionOpener> opener,
      History history) {
    return new Services(
        Folders.below(home),
        secrets,
        journal -> opener.apply(clock(), journal),
        List.of(),
        // The middle of the jitter: waits are exactly what the rule says.
        new Engine(scheduler, workers, time, () -> Long.MIN_VALUE),
        history);
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

  /** Lets time pass without doing anything, as a computer asleep does, then does what is due. */
  public void sleep(Duration time) {
    scheduler.sleep(time);
    work();
  }

  /** Sets the clock forward or back, without time passing. */
  public void setClock(Duration forward) {
    scheduler.setClock(forward);
  }

  /** Time that has passed since the beginning, however the clock was set. */
  public Duration passed() {
    return Duration.ofMillis(scheduler.millis());
  }

  /** Waits until the history's thread has written what it was given. */
  public void settle() throws InterruptedException {
    if (file != null) {
      file.flush();
    }
  }

  /** What is planned for later. */
  public int timers() {
    return scheduler.planned();
  }

  /** Open readers of lists, metrics, events and status. */
  public int listeners() {
    return services.listeners();
  }

  public Metrics metrics() {
    return services.metrics();
  }

  public Past past() {
    return services.past();
  }

  public Dashboards dashboards() {
    return services.dashboards();
  }

  public Connections connections() {
    return services.connections();
  }

  public Preferences preferences() {
    return services.preferences();
  }

  public Journal journal() {
    return services.journal();
  }

  public Inventory<Cluster> clusters() {
    return services.clusters();
  }

  public ClusterMembers clusterMembers() {
    return services.clusterMembers();
  }

  public Inventory<Server> servers() {
    return services.servers();
  }

  @Override
  public void close() {
    services.close();
    work();
  }
}
