package dev.fleetglass.faults;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.CallListener;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.api.SessionOpener;
import dev.fleetglass.http.Pacing;
import dev.fleetglass.http.TransportFactory;
import dev.fleetglass.http.TransportLimits;
import dev.fleetglass.provider.InstalledOver;
import dev.fleetglass.sandbox.FaultKind;
import dev.fleetglass.sandbox.Sandbox;
import dev.fleetglass.sandbox.SandboxOptions;
import dev.fleetglass.service.AppSettings;
import dev.fleetglass.service.Inventory;
import dev.fleetglass.service.SourceStatus;
import dev.fleetglass.service.SteppedServices;
import dev.fleetglass.store.MemorySecretStore;
import dev.fleetglass.ui.clusters.ClusterRow;
import dev.fleetglass.ui.clusters.ClustersViewModel;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.BannerReading;
import dev.fleetglass.ui.inventory.FakeViews;
import dev.fleetglass.ui.inventory.InventoryStatus;
import dev.fleetglass.ui.inventory.InventoryViewModel;
import dev.fleetglass.ui.monitoring.FakeMetrics;
import dev.fleetglass.ui.servers.ServerRow;
import dev.fleetglass.ui.servers.ServersViewModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A console below its window, over real HTTP, with two connections of one API: {@value #SHAKY},
 * which gets into trouble, and {@value #STEADY}, which stays well at a sandbox of its own.
 */
final class Rig implements AutoCloseable {
  static final String SHAKY = "Shaky";
  static final String STEADY = "Steady";
  static final Duration INTERVAL = ConnectionSettings.DEFAULT_REFRESH;
  static final int ROWS = 4;

  /** So far apart that no answer misses them unless the fault is slowness. */
  static final TransportLimits PATIENT =
      TransportLimits.DEFAULT.withTimeouts(
          Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(30));

  /**
   * Limits that this fault is sure to break by its own kind of slowness. The other limit is far
   * off: on a busy machine a drip may pause as long as silence does, and silence last as long as a
   * whole call.
   */
  static TransportLimits limits(FaultKind fault, Duration shortest) {
    return switch (fault) {
      case LATE -> PATIENT.withTimeouts(PATIENT.connect(), shortest, PATIENT.call());
      case DRIP -> PATIENT.withTimeouts(PATIENT.connect(), PATIENT.read(), shortest);
      default -> PATIENT;
    };
  }

  final Api api;
  final SteppedServices services;
  final Sandbox steady;
  final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private final TransportLimits limits;
  private final InventoryViewModel<?, ?> viewModel;
  private Sandbox shaky;

  /** A row as the table shows it. */
  record Seen(String connection, boolean stale, String name) {}

  Rig(Api api, Path home, TransportLimits limits) throws IOException {
    this.api = api;
    this.limits = limits;
    services = new SteppedServices(home, new MemorySecretStore(), this::opener);
    // The calls that are counted are those for lists.
    services
        .preferences()
        .change(services.preferences().settings().withCollect(AppSettings.Collect.WATCHED));
    shaky = sandbox(0);
    steady = sandbox(0);
    viewModel =
        api == Api.COCKTAIL
            ? new ClustersViewModel(
                services.clusters(),
                services.servers(),
                new FakeMetrics(),
                FakeViews.environment(
                    services.preferences(), Runnable::run, Runnable::run, services.clock()))
            : new ServersViewModel(
                services.servers(),
                FakeViews.environment(
                    services.preferences(), Runnable::run, Runnable::run, services.clock()));
    viewModel.speak(Texts.load(Locale.ENGLISH));
    viewModel.activate();
  }

  /** Both connections, the first at its own sandbox. */
  void connect() throws IOException {
    connect(api.connection(SHAKY, api.url(shaky)), api.credentials(shaky));
  }

  void connect(ConnectionSettings first, Credentials credentials) throws IOException {
    services.connections().save(first, credentials);
    services.connections().save(api.connection(STEADY, api.url(steady)), api.credentials(steady));
    services.work();
  }

  /** Opens sessions as the console's own, with the same limits. */
  SessionOpener opener(Clock clock, CallListener listener) {
    return InstalledOver.transports(
        new TransportFactory(clock, listener).withLimits(limits).withPacing(pacing()), clock);
  }

  /** Asks the connections now, as the operator would. */
  void refresh() {
    var _ = inventory().refresh();
    services.work();
  }

  Sandbox shaky() {
    return shaky;
  }

  /** Starts the first sandbox again, on the port and with the secrets it had. */
  void restart() throws IOException {
    shaky = sandbox(shaky.cocktailUrl().getPort());
  }

  Inventory<?> inventory() {
    return api == Api.COCKTAIL ? services.clusters() : services.servers();
  }

  SourceStatus source(String connection) {
    return inventory().snapshot().sources().stream()
        .filter(source -> source.connection().equals(connection))
        .findFirst()
        .orElseThrow();
  }

  InventoryStatus status() {
    return viewModel.statusProperty().get();
  }

  ApiFailure failure() {
    return status().failing().getFirst().failure();
  }

  List<Seen> rows() {
    List<Seen> seen = new ArrayList<>();
    for (Object row : viewModel.table().rows()) {
      seen.add(
          switch (row) {
            case ClusterRow it -> new Seen(it.connection(), it.stale(), it.cluster().name());
            case ServerRow it -> new Seen(it.connection(), it.stale(), it.server().name());
            default -> throw new AssertionError(row);
          });
    }
    return seen;
  }

  BannerReading banner(Locale language) throws Exception {
    Texts texts = Texts.load(language);
    viewModel.speak(texts);
    return WaitForAsyncUtils.asyncFx(() -> BannerReading.of(viewModel, texts))
        .get(30, TimeUnit.SECONDS);
  }

  /** Calls that the first connection has made. */
  long calls() {
    return services.journal().recent().stream()
        .filter(call -> call.connection().equals(SHAKY))
        .count();
  }

  Instant now() {
    return services.clock().instant();
  }

  /** Closes what the console holds open; the sandboxes stay. */
  void leave() {
    viewModel.deactivate();
    services.close();
  }

  @Override
  public void close() {
    leave();
    shaky.close();
    steady.close();
  }

  private Sandbox sandbox(int port) throws IOException {
    return Sandbox.start(
        SandboxOptions.defaults().withSize(ROWS, ROWS).withSeed(5).withPort(port),
        services.clock());
  }

  /** Waits for nothing, and notes what it was told to wait. */
  private Pacing pacing() {
    return new Pacing() {
      @Override
      public void sleep(Duration pause) {
        pauses.add(pause);
      }

      @Override
      public double random() {
        return 0.5;
      }

      @Override
      public long nanos() {
        return System.nanoTime();
      }
    };
  }
}
