package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.fx.FxGate;
import dev.fleetglass.fx.Tasks;
import dev.fleetglass.fx.Ticker;
import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.service.SteppedServices;
import dev.fleetglass.soak.Census;
import dev.fleetglass.soak.SoakSubject;
import dev.fleetglass.ui.chart.TimeChart;
import dev.fleetglass.ui.chart.figure.FigurePanel;
import dev.fleetglass.ui.chart.figure.Gauge;
import dev.fleetglass.ui.chart.figure.StatTile;
import dev.fleetglass.ui.chart.heat.HeatMap;
import dev.fleetglass.ui.common.RecordingWorkspace;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * A wall display with panels of every kind, all in sight, and somebody who uses it: hides series,
 * zooms, pauses, opens tables, exports, changes dashboard, screen and theme.
 */
public final class Wall implements SoakSubject {
  private static final double WIDTH = 1920;
  private static final double HEADER = 108;
  private static final int ROUND = 256;
  private static final long FRAME_SECONDS = 60;
  private static final String FIRST = "wall";
  private static final String SECOND = "other";
  private static final Texts TEXTS = Texts.load(Locale.ENGLISH);

  private static final Set<String> DRAWINGS =
      List.of(
              PanelViewModel.class,
              PanelView.class,
              TimeChart.class,
              HeatMap.class,
              StatTile.class,
              Gauge.class)
          .stream()
          .map(Class::getName)
          .collect(Collectors.toUnmodifiableSet());

  private final SteppedServices services;
  private final WallStage thread;
  private final Path folder;
  private final int panels;
  private final Duration range;
  private final WallDelay delay = new WallDelay();
  private final WorkspaceViewModel model;
  private final DashboardView view;
  private final StackPane root = new StackPane();
  private final Stage window = new Stage();
  private final Map<String, Long> before = new HashMap<>();
  private final Set<FleetEvent.Kind> events = EnumSet.noneOf(FleetEvent.Kind.class);
  private boolean dark;
  private int rounds;
  private long repaints;
  private long drawn;
  private long read;
  private int exported;
  private String file = "";

  Wall(
      SteppedServices services,
      WallStage thread,
      Path folder,
      int panels,
      int metrics,
      Duration range)
      throws IOException {
    this.services = services;
    this.thread = thread;
    this.folder = folder;
    this.panels = panels;
    this.range = range;
    services.dashboards().save(WallDashboards.of(FIRST, panels, metrics, Duration.ofHours(1)));
    services.dashboards().save(WallDashboards.of(SECOND, 6, metrics, range));
    FxGate gate = FxGate.toolkit();
    model =
        new WorkspaceViewModel(
            new WorkspaceServices(
                services.dashboards(),
                services.metrics(),
                services.past(),
                services.clusters(),
                services.clusterMembers(),
                services.preferences()),
            gate,
            new Tasks(Runnable::run, gate),
            Runnable::run,
            services.clock());
    view =
        new DashboardView(
            model,
            TEXTS,
            new RecordingWorkspace(),
            _ -> {},
            () -> {},
            (_, name) -> Optional.of(exporting(name)),
            new Ticker(gate, delay, Duration.ofSeconds(1)),
            delay);
    window.setScene(new Scene(root, WIDTH, HEADER + WallDashboards.rows(panels) * PanelGrid.ROW));
    window.show();
    show(FIRST);
    enter();
  }

  /** Steps in which things were told. */
  public Set<FleetEvent.Kind> events() {
    return events;
  }

  /** How often panels were drawn. */
  public long repaints() {
    return drawn;
  }

  /** Rows of lists that were read of the past. */
  public long rowsRead() {
    return read;
  }

  /** Files that were written. */
  public int exported() {
    return exported;
  }

  @Override
  public void step(int mark, Instant now) {
    delay.pass();
    use(mark % ROUND);
    model.eventsProperty().get().forEach(event -> events.add(event.kind()));
    if (mark % ROUND == ROUND / 2) {
      var past = services.past().servers(now.minus(range));
      services.work();
      read += past.join().rows().size();
    }
  }

  /** What somebody does; every look of the soak comes when all is as it was. */
  private void use(int mark) {
    switch (mark) {
      case 16 -> models().forEach(Wall::hideFirst);
      case 28 -> models().forEach(one -> one.hide(Set.of()));
      case 32 -> model.travel().zoom(new Span(model.now().minusSeconds(900), model.now()));
      case 44 -> model.travel().back();
      case 48, 60 -> view.togglePause();
      case 64, 76 -> fire("dashboard.panel." + (mark == 64 ? "table" : "drawing"));
      case 80 -> export();
      case 96 -> model.enlarge(panel());
      case 108 -> model.enlarge(null);
      case 128 -> {
        // One after the other, for new panels are what costs most.
        if (rounds % 2 == 0) {
          show(SECOND);
        } else {
          leave();
        }
      }
      case 144 -> {
        if (rounds % 2 == 0) {
          show(FIRST);
        } else {
          enter();
        }
      }
      case 200 -> remember();
      case 220, 236 -> theme(mark == 220 && rounds % 4 == 0);
      case ROUND - 4 -> {
        mustHaveDrawn();
        rounds++;
      }
      default -> {}
    }
  }

  @Override
  public void draw() throws Exception {
    CountDownLatch frame = new CountDownLatch(1);
    thread.call(() -> {
      Scene scene = window.getScene();
      Runnable[] once = new Runnable[1];
      once[0] =
          () -> {
            scene.removePostLayoutPulseListener(once[0]);
            count();
            frame.countDown();
          };
      scene.addPostLayoutPulseListener(once[0]);
      Platform.requestNextPulse();
      return true;
    });
    if (!frame.await(FRAME_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("no frame");
    }
  }

  @Override
  public Alive alive() {
    Census census = Census.take();
    return new Alive(
        census.of(name -> name.startsWith("dev.fleetglass.fx.Subscriptions$$Lambda")),
        census.of(DRAWINGS::contains),
        models().stream().mapToInt(one -> one.dataProperty().get().series().size()).sum(),
        nodes(root));
  }

  @Override
  public void close() {
    leave();
    model.close();
    window.close();
  }

  private void enter() {
    root.getChildren().setAll(view);
    model.activate();
    view.activate();
  }

  private void leave() {
    view.deactivate();
    model.deactivate();
    root.getChildren().clear();
  }

  private void show(String id) {
    model.show(model.library().find(id).orElseThrow());
  }

  private List<PanelViewModel> models() {
    return model.panelsProperty().get();
  }

  private static void hideFirst(PanelViewModel one) {
    one.dataProperty().get().series().stream()
        .findFirst()
        .ifPresent(series -> one.hide(Set.of(series.key())));
  }

  /** Another panel each time. */
  private String panel() {
    return "p" + rounds % panels;
  }

  private void export() {
    String[] formats = {"png", "svg", "csv"};
    String format = formats[rounds / 7 % formats.length];
    file = "panel." + format;
    fire("dashboard.panel." + format);
  }

  private Path exporting(String name) {
    exported++;
    return folder.resolve(file.isEmpty() ? name : file);
  }

  private void fire(String key) {
    view.outputs().items(panel()).stream()
        .filter(item -> TEXTS.get(key).equals(item.getText()))
        .findFirst()
        .ifPresent(MenuItem::fire);
  }

  private void theme(boolean value) {
    if (dark != value) {
      dark = value;
      Application.setUserAgentStylesheet(Theme.sheet(value));
    }
  }

  private void remember() {
    before.clear();
    view.grid().views().forEach(one -> before.put(one.id(), repaintsOf(one)));
  }

  /** Figures that did not change are not drawn anew; what has an axis is. */
  private void mustHaveDrawn() {
    for (PanelView one : view.grid().views()) {
      boolean figures = node(one) instanceof FigurePanel;
      long least = figures ? 1 : Objects.requireNonNull(before.get(one.id())) + 1;
      if (repaintsOf(one) < least) {
        throw new AssertionError("panel " + one.id() + " was not drawn");
      }
    }
    if (before.size() != panels) {
      throw new AssertionError("there are " + before.size() + " panels");
    }
  }

  private void count() {
    long now = view.grid().views().stream().mapToLong(Wall::repaintsOf).sum();
    // Panels that are new begin again.
    drawn += now < repaints ? now : now - repaints;
    repaints = now;
  }

  private static Node node(PanelView one) {
    return Objects.requireNonNull(one.body()).node();
  }

  private static long repaintsOf(PanelView one) {
    return switch (node(one)) {
      case TimeChart chart -> chart.repaints();
      case HeatMap map -> map.repaints();
      case FigurePanel figures -> figures.repaints();
      default -> throw new AssertionError("an unknown drawing");
    };
  }

  private static int nodes(Node node) {
    return node instanceof Parent parent
        ? 1 + parent.getChildrenUnmodifiable().stream().mapToInt(Wall::nodes).sum()
        : 1;
  }
}
