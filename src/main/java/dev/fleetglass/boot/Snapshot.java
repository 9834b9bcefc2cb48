package dev.fleetglass.boot;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.cli.SnapshotOptions;
import dev.fleetglass.crash.CrashReports;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.fx.Ticker;
import dev.fleetglass.model.dashboard.Dashboard;
import dev.fleetglass.model.dashboard.PanelQuery;
import dev.fleetglass.sandbox.FaultKind;
import dev.fleetglass.sandbox.FaultTarget;
import dev.fleetglass.sandbox.SandboxOptions;
import dev.fleetglass.service.AppSettings;
import dev.fleetglass.service.CloudLists;
import dev.fleetglass.service.ClusterLists;
import dev.fleetglass.service.Inventory;
import dev.fleetglass.service.MetricChoice;
import dev.fleetglass.service.MetricWatch;
import dev.fleetglass.service.Services;
import dev.fleetglass.store.Folders;
import dev.fleetglass.store.MemorySecretStore;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.theme.Fonts;
import dev.fleetglass.ui.theme.Theme;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.image.Image;

/**
 * One picture of the real window over a sandbox and a clock that is moved by hand, so that a
 * quarter of an hour of metrics takes seconds. Needs a started toolkit; runs on any other thread.
 */
final class Snapshot {
  /** A screen with the dialog of a failed call. */
  private static final String ERROR = "error";

  /** A screen with the window that tells what the program is. */
  private static final String ABOUT = "about";

  private static final Instant START = Instant.parse("2026-11-23T03:40:00Z");
  private static final Duration HISTORY = Duration.ofMinutes(16);
  private static final Duration STEP = Duration.ofSeconds(10);
  private static final Duration SHOWN = Duration.ofMinutes(15);
  private static final Duration SINCE_REFRESH = Duration.ofSeconds(3);
  private static final long SEED = 7;

  private final SnapshotOptions options;
  private final Folders folders;
  private final SteppedClock clock = new SteppedClock(START);
  private final FxGate gate = FxGate.toolkit();

  /**
   * Prepares a picture.
   *
   * @param folders empty ones of its own
   */
  Snapshot(SnapshotOptions options, Folders folders) {
    this.options = options;
    this.folders = folders;
  }

  /** Every screen, what a failure looks like, and what the program is. */
  static List<String> screens() {
    List<String> names = new ArrayList<>();
    for (ScreenId id : ScreenId.values()) {
      names.add(id.name().toLowerCase(Locale.ROOT));
    }
    names.add(ERROR);
    names.add(ABOUT);
    return List.copyOf(names);
  }

  Image draw() throws IOException, InterruptedException {
    Fonts.load();
    try (Program program = new Program(folders, new MemorySecretStore(), clock)) {
      settings(program.services());
      program.services().begin();
      program.startSandbox(SandboxOptions.defaults().withSeed(SEED));
      Stand stand =
          Stand.call(
              gate, () -> new Stand(open(program), screen(), options.width(), options.height()));
      try {
        history(program.services());
        load(program.services());
        clock.step(SINCE_REFRESH);
        if (error()) {
          fail(program, stand);
        } else if (about()) {
          stand.showAbout(
              Abouts.gather(program.services(), Stand.call(gate, Abouts::display), List.of()));
        } else if (isList() && !options.search().isEmpty()) {
          stand.search(options.search());
        } else if (isList() && options.width() >= Stand.WIDE) {
          stand.openDetails();
        }
        return stand.picture();
      } finally {
        stand.close();
      }
    }
  }

  private void settings(Services services) {
    services
        .preferences()
        .change(
            AppSettings.defaults()
                .withTheme(AppSettings.Theme.valueOf(options.theme().name()))
                .withLanguage(options.language().toLanguageTag()));
    // As if that dashboard had been shown last, and as long as there is something to show.
    services
        .preferences()
        .saveLayout(
            "dashboards", "dashboard=" + options.dashboard() + "&seconds=" + SHOWN.toSeconds());
  }

  private Window open(Program program) {
    Theme theme = new Theme(new SimpleBooleanProperty());
    CrashReports none = new CrashReports(folders.data().resolve("crashes"));
    return new Window(program, new SilentHost(), none, theme, gate, new Ticker(gate));
  }

  /** Lets the metrics flow that the monitoring screen begins with. */
  private void history(Services services) {
    List<MetricChoice> choices = screen() == ScreenId.MONITORING ? wanted(services) : List.of();
    Duration left = HISTORY;
    if (choices.isEmpty()) {
      clock.step(left);
      return;
    }
    try (Watches watches = new Watches(services, choices)) {
      while (left.isPositive()) {
        clock.step(STEP);
        watches.poll();
        left = left.minus(STEP);
      }
    }
  }

  /** What the panels of the dashboard read. */
  private List<MetricChoice> wanted(Services services) {
    List<Dashboard> all = services.dashboards().builtIn();
    Set<String> metrics =
        all.stream()
            .filter(dashboard -> dashboard.id().equals(options.dashboard()))
            .findFirst()
            .or(() -> all.stream().findFirst())
            .stream()
            .flatMap(dashboard -> dashboard.panels().stream())
            .flatMap(panel -> panel.queries().stream())
            .map(PanelQuery::metric)
            .collect(Collectors.toSet());
    return services.metrics().choices().stream()
        .filter(choice -> metrics.contains(choice.query().id()))
        .toList();
  }

  /** The list that is drawn, when it is one that is read on demand. */
  private Optional<Inventory<?>> shown(Services services) {
    ClusterLists inside = services.clusterLists();
    CloudLists clouds = services.clouds();
    return Optional.ofNullable(
        switch (screen()) {
          case NODES -> inside.nodes();
          case NAMESPACES -> inside.namespaces();
          case WORKLOADS -> inside.workloads();
          case PODS -> inside.pods();
          case EVENTS -> inside.events();
          case WORKSPACES -> inside.workspaces();
          case ALERTS -> inside.alertRules();
          case IMAGES -> clouds.images();
          case ADDRESSES -> clouds.addresses();
          case BALANCERS -> clouds.balancers();
          case JOBS -> clouds.jobs();
          case LOOKUPS -> clouds.lookups();
          case PASSWORDS -> clouds.passwords();
          case BILLING -> clouds.billing();
          case CLUSTERS, SERVERS, MONITORING, CONNECTIONS, JOURNAL, SETTINGS -> null;
        });
  }

  private void load(Services services) {
    services.clusters().refresh().join();
    services.servers().refresh().join();
    shown(services).ifPresent(list -> list.refresh().join());
  }

  private static void fail(Program program, Stand stand) throws InterruptedException {
    program.sandbox().choose(FaultKind.NOT_AUTHORIZED, FaultTarget.COCKTAIL);
    List<ApiFailure> failures = program.services().clusters().refresh().join();
    stand.showFailure(failures.getFirst(), program.clock());
  }

  private boolean isList() {
    return !error()
        && !about()
        && switch (screen()) {
          case BILLING, MONITORING, CONNECTIONS, JOURNAL, SETTINGS -> false;
          default -> true;
        };
  }

  private boolean error() {
    return options.screen().equals(ERROR);
  }

  private boolean about() {
    return options.screen().equals(ABOUT);
  }

  private ScreenId screen() {
    return error() || about()
        ? ScreenId.CLUSTERS
        : ScreenId.valueOf(options.screen().toUpperCase(Locale.ROOT));
  }

  /** Readers of metrics, so that they have a history. */
  private static final class Watches implements AutoCloseable {
    private final List<MetricWatch> watches;

    Watches(Services services, List<MetricChoice> choices) {
      watches =
          choices.stream().map(choice -> services.metrics().watch(choice, snapshot -> {})).toList();
    }

    void poll() {
      watches.stream().map(MetricWatch::poll).toList().forEach(poll -> poll.join());
    }

    @Override
    public void close() {
      watches.forEach(MetricWatch::close);
    }
  }
}
