package dev.fleetglass.ui.inventory;

import dev.fleetglass.fx.FxGate;
import dev.fleetglass.model.Server;
import dev.fleetglass.service.LoadState;
import dev.fleetglass.ui.common.Action;
import dev.fleetglass.ui.common.RecordingWorkspace;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.servers.ServerRow;
import dev.fleetglass.ui.servers.ServersScreen;
import dev.fleetglass.ui.servers.ServersViewModel;
import dev.fleetglass.ui.settings.FakePreferences;
import dev.fleetglass.ui.theme.Fonts;
import dev.fleetglass.ui.theme.Theme;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The servers on a stage, of which a test decides what is fetched and when. */
final class ServersStage {
  static final int ROWS = 60;

  final FakeInventory<Server> inventory = new FakeInventory<>();
  final RecordingWorkspace workspace = new RecordingWorkspace();
  final FakePreferences preferences = new FakePreferences();
  final Texts texts = Texts.load(Locale.ENGLISH);
  final ServersViewModel model;
  final ServersScreen screen;
  final TableView<ServerRow> table;
  private int fetched;

  ServersStage(Stage stage) {
    Fonts.load();
    Application.setUserAgentStylesheet(Theme.sheet(false));
    Clock clock = Clock.fixed(Fleet.NOW, ZoneOffset.UTC);
    inventory.set(FakeInventory.fresh(1, "West", Fleet.servers(ROWS)));
    model =
        new ServersViewModel(
            inventory, FakeViews.environment(preferences, FxGate.toolkit(), Runnable::run, clock));
    screen = new ServersScreen(model, texts, workspace);
    table = screen.table().control();
    stage.setScene(new Scene(screen.view(), 1180, 640));
    stage.show();
    screen.activate();
  }

  /** The servers there are at first, of which one has another state. */
  static List<Server> with(int number, String state) {
    List<Server> servers = new ArrayList<>(Fleet.servers(ROWS));
    servers.set(number - 1, Fleet.server(number, state));
    return servers;
  }

  static String id(int number) {
    return "id-West/#" + (10_000 + number);
  }

  /** Another refresh, ten seconds after the one before. */
  void fetch(FxRobot robot, List<Server> servers) {
    fetched++;
    robot.interact(() ->
        inventory.publish(
            FakeInventory.snapshot(
                1L + fetched,
                FakeInventory.sourced("West", servers),
                FakeInventory.status(
                    "West",
                    new LoadState.Ready(Fleet.NOW.plusSeconds(10L * fetched)),
                    servers.size(),
                    0))));
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Does what a button of the header does. */
  void run(FxRobot robot, String action) {
    Action found =
        screen.actions().stream()
            .filter(each -> each.id().equals("servers." + action))
            .findFirst()
            .orElseThrow();
    robot.interact(() -> found.run().run());
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** The cells in sight of rows, not of lines of groups, that pass. */
  List<TableCell<?, ?>> cells(FxRobot robot, Predicate<TableCell<?, ?>> wanted) {
    List<TableCell<?, ?>> cells = new ArrayList<>();
    robot.interact(() -> {
      for (Node node : table.lookupAll(".table-cell")) {
        if (node instanceof TableCell<?, ?> cell && cell.getItem() != null && wanted.test(cell)) {
          cells.add(cell);
        }
      }
    });
    return cells;
  }

  /** The row in sight at a place. */
  TableRow<?> row(FxRobot robot, int place) {
    List<TableRow<?>> rows = new ArrayList<>();
    robot.interact(() -> {
      for (Node node : table.lookupAll(".table-row-cell")) {
        if (node instanceof TableRow<?> row && row.getIndex() == place && row.isVisible()) {
          rows.add(row);
        }
      }
    });
    return rows.getFirst();
  }

  /** Row id and column id. */
  static String name(TableCell<?, ?> cell) {
    String row = cell.getItem() instanceof ServerRow server ? server.id() : "";
    return row + " " + cell.getTableColumn().getId();
  }

  static boolean has(@Nullable Node node, String state) {
    return node != null
        && node.getPseudoClassStates().stream()
            .anyMatch(each -> each.getPseudoClassName().equals(state));
  }
}
