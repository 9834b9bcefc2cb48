package dev.fleetglass.ui.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.WirePage;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.model.Server;
import dev.fleetglass.service.Sourced;
import dev.fleetglass.ui.common.Action;
import dev.fleetglass.ui.common.DetailDrawer;
import dev.fleetglass.ui.common.EmptyState;
import dev.fleetglass.ui.common.FailureBanner;
import dev.fleetglass.ui.common.RecordingWorkspace;
import dev.fleetglass.ui.common.ScreenHeader;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.dialog.Failures;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.servers.ServerRow;
import dev.fleetglass.ui.servers.ServersScreen;
import dev.fleetglass.ui.servers.ServersViewModel;
import dev.fleetglass.ui.settings.FakePreferences;
import dev.fleetglass.ui.theme.Fonts;
import dev.fleetglass.ui.theme.Theme;
import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class InventoryScreenTest {
  private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
  private final FakeInventory<Server> inventory = new FakeInventory<>();
  private final RecordingWorkspace workspace = new RecordingWorkspace();
  private final FakePreferences preferences = new FakePreferences();
  private final Texts texts = Texts.load(Locale.ENGLISH);

  @SuppressWarnings("NullAway.Init") // by start
  private ServersViewModel model;

  @SuppressWarnings("NullAway.Init") // by start
  private ServersScreen screen;

  @SuppressWarnings("NullAway.Init") // by start
  private TableView<ServerRow> table;

  @Start
  void start(Stage stage) {
    Fonts.load();
    Application.setUserAgentStylesheet(Theme.sheet(false));
    Clock clock = Clock.fixed(Fleet.NOW, ZoneOffset.UTC);
    inventory.set(FakeInventory.fresh(1, "West", Fleet.servers(200)));
    model =
        new ServersViewModel(
            inventory, FakeViews.environment(preferences, FxGate.toolkit(), Runnable::run, clock));
    screen = new ServersScreen(model, texts, workspace);
    table = screen.table().control();
    stage.setScene(new Scene(screen.view(), 1000, 600));
    stage.show();
    screen.activate();
  }

  @Test
  void sortsByClickedHeadersAndThirdClickClears(FxRobot robot) {
    robot.clickOn(header("RAM"));
    assertThat(names(robot).getFirst()).isEqualTo("db-6");
    shiftClick(robot, header("Name"));
    assertThat(names(robot).subList(0, 2)).containsExactly("batch-18", "batch-48");
    assertThat(model.table().layoutProperty().get().format()).endsWith(";ram+,name+");

    robot.clickOn(header("RAM")).clickOn(header("RAM")).clickOn(header("RAM"));
    robot.clickOn(header("State"));
    robot.clickOn(header("State"));
    robot.clickOn(header("State"));
    assertThat(names(robot).getFirst()).isEqualTo("db-1");
    assertThat(model.table().sortProperty().get()).isEmpty();
  }

  @Test
  void filtersAsTypedAndEscapeShowsAllAgain(FxRobot robot) {
    robot.clickOn(table).type(KeyCode.SLASH);
    robot.clickOn(".filter-field").write("cache off");
    assertThat(table.getItems())
        .isNotEmpty()
        .allMatch(row -> row.server().name().contains("cache"));
    assertThat(header().summary()).isEqualTo(table.getItems().size() + " of 200");

    robot.write("zzz");
    assertThat(emptyState().isVisible()).isTrue();
    assertThat(emptyState().heading()).isEqualTo("No row matches");
    assertThat(emptyState().sentence()).contains("“cache offzzz”");
    robot.write(" (");
    publish(robot, 2, Fleet.servers(200));
    assertThat(emptyState().sentence()).contains("“cache offzzz”");
    robot.type(KeyCode.ESCAPE);
    assertThat(table.getItems()).hasSize(200);
    assertThat(emptyState().isVisible()).isFalse();
  }

  @Test
  void opensTheDrawerByEnterAndShowsUnknownFieldsThere(FxRobot robot) {
    robot.interact(() -> table.requestFocus());
    robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
    DetailDrawer drawer = drawer();
    assertThat(value(drawer, "Name")).isEqualTo("cache-2");
    assertThat(value(drawer, "hypervisor.build")).isEqualTo("xen-4.17");

    robot.type(KeyCode.DOWN);
    assertThat(value(drawer, "Name")).isEqualTo("batch-3");
  }

  @Test
  void fillsRowsWhereAGroupsLineWas(FxRobot robot) {
    robot.interact(() -> model.table().groupProperty().set("name"));
    WaitForAsyncUtils.waitForFxEvents();
    publish(robot, 2, Fleet.servers(200).subList(1, 200));
    robot.interact(() -> model.table().groupProperty().set("state"));
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(
            robot.lookup(".table-row-cell").queryAllAs(TableRow.class).stream()
                .filter(row -> !row.isEmpty())
                .filter(row -> !row.getPseudoClassStates().contains(GROUP)))
        .hasSizeGreaterThan(5)
        .allMatch(row -> row.lookup(".table-cell.mono") instanceof Labeled cell && named(cell));
  }

  private static boolean named(Labeled cell) {
    return cell.isVisible() && cell.getText() != null && !cell.getText().isEmpty();
  }

  @Test
  void refreshesTheOpenDrawer(FxRobot robot) {
    robot.interact(() -> table.getSelectionModel().select(0));
    robot.interact(() -> openDetails());
    publish(robot, 2, List.of(Fleet.server(1, "Off")));

    assertThat(value(drawer(), "State")).isEqualTo("Off");
  }

  @Test
  void keepsTheSideOfTheDrawerFromRowToRow(FxRobot robot) {
    robot.interact(() -> table.requestFocus());
    robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
    robot.interact(() -> pane().tabProperty().set(RowTab.RELATED));
    List<Relation> first = pane().related().relations();
    robot.type(KeyCode.DOWN);

    assertThat(pane().tabProperty().get()).isEqualTo(RowTab.RELATED);
    assertThat(((InventoryViewModel<?, ?>) model).drawerTab()).isEqualTo(RowTab.RELATED);
    assertThat(pane().related().relations()).isNotEmpty().isNotEqualTo(first);
  }

  @Test
  void countsWhatARelatedSearchFinds(FxRobot robot) {
    robot.interact(() -> table.requestFocus());
    robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
    robot.interact(() -> pane().tabProperty().set(RowTab.RELATED));
    Relation place = relation("Servers in this data centre");
    assertThat(place.count())
        .isLessThan(200)
        .isEqualTo(
            (int)
                Fleet.servers(200).stream()
                    .map(Server::datacenter)
                    .filter(Objects::nonNull)
                    .filter(datacenter -> place.value().equals(datacenter.name()))
                    .count());
    assertThat(place.target()).isEqualTo(new Target.Search("datacenter=\"" + place.value() + "\""));

    assertThat(relation("Connection").target()).isEqualTo(new Target.Connection("id-West"));
  }

  @Test
  void showsWhatTheServiceSentOfTheRow(FxRobot robot) {
    WirePage page = new FakePage("JSON", Fleet.NOW, place -> "{\"name\":\"sent " + place + "\"}");
    List<Sourced<Server>> rows = new ArrayList<>();
    List<Server> servers = Fleet.servers(5);
    for (int place = 0; place < servers.size(); place++) {
      rows.add(new Sourced<>("id-West", "West", servers.get(place), page, place));
    }
    robot.interact(
        () -> inventory.publish(FakeInventory.snapshot(2, rows, FakeInventory.ready("West", 5))));
    robot.interact(() -> {
      table.requestFocus();
      table.getSelectionModel().clearAndSelect(2);
      openDetails();
      pane().tabProperty().set(RowTab.RAW);
    });
    assertThat(pane().raw().text()).isEqualTo("{\"name\":\"sent 2\"}");

    robot.type(KeyCode.DOWN);
    assertThat(pane().raw().text()).isEqualTo("{\"name\":\"sent 3\"}");
    publish(robot, 3, servers);
    assertThat(pane().raw().text()).isEmpty();
  }

  @Test
  void returnsToTheRowALinkWasFollowedFrom(FxRobot robot) {
    robot.interact(() -> screen.open(new Target.Row("id-West/#10104", "web")));

    assertThat(model.table().filterProperty().get()).isEqualTo("web");
    assertThat(value(drawer(), "ID")).isEqualTo("10104");
  }

  private Relation relation(String label) {
    return pane().related().relations().stream()
        .filter(each -> each.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void keepsSelectionFocusAndScrollWhenRowsComeAbove(FxRobot robot) {
    robot.interact(() -> {
      table.scrollTo(100);
      table.getSelectionModel().clearAndSelect(103);
      table.getSelectionModel().select(105);
    });
    String selected = table.getSelectionModel().getSelectedItem().id();
    double before = top(robot, "id-West/#10104");

    List<Server> more = new ArrayList<>();
    IntStream.range(500, 550).forEach(i -> more.add(Fleet.server(i, "Starting")));
    more.addAll(Fleet.servers(200));
    publish(robot, 2, more);

    assertThat(top(robot, "id-West/#10104")).isEqualTo(before);
    assertThat(table.getSelectionModel().getSelectedItem().id()).isEqualTo(selected);
    assertThat(table.getSelectionModel().getSelectedIndices()).containsExactlyInAnyOrder(153, 155);
    assertThat(table.getFocusModel().getFocusedIndex()).isEqualTo(155);
  }

  @Test
  void keepsASortWhenRowsAreRefreshed(FxRobot robot) {
    robot.clickOn(header("Name"));
    List<Server> more = new ArrayList<>(Fleet.servers(200));
    more.add(Fleet.server(995, "On"));
    publish(robot, 2, more);

    assertThat(names(robot)).hasSize(201).isSortedAccordingTo(InventoryScreenTest::byNameAndNumber);
    assertThat(table.getSortOrder()).hasSize(1);
  }

  @Test
  void keepsASortWhenTheScreenIsLeftAndShownAgain(FxRobot robot) {
    robot.clickOn(header("Name"));
    robot.interact(() -> {
      screen.deactivate();
      screen.activate();
    });

    assertThat(names(robot)).isSortedAccordingTo(InventoryScreenTest::byNameAndNumber);
    assertThat(table.getSortOrder()).hasSize(1);
    assertThat(model.table().layoutProperty().get().format()).endsWith(";name+");
  }

  @Test
  void showsBackgroundFailuresInABannerAndNeverInADialog(FxRobot robot) {
    robot.interact(() ->
        inventory.publish(
            FakeInventory.snapshot(
                2,
                FakeInventory.sourced("West", Fleet.servers(200)),
                FakeInventory.failed("West", Failures.refused(), Fleet.NOW.minusSeconds(200)))));
    FailureBanner banner = (FailureBanner) screen.view().lookup(".failure-banner");

    assertThat(banner.isVisible()).isTrue();
    assertThat(banner.headline()).isEqualTo("1 of 1 connection not answering");
    assertThat(banner.words()).isEqualTo("West: CCCM1044000 Not Authorized.");
    assertThat(banner.staleMark()).isEqualTo("rows from 3 min ago");
    assertThat(workspace.failures).isEmpty();
    assertThat(table.getItems()).hasSize(200);
  }

  @Test
  void showsTheFailureOfARefreshThatWasAskedFor(FxRobot robot) {
    robot.clickOn(".refresh");
    inventory.refreshes.getFirst().complete(List.of(Failures.refused()));
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(workspace.failures).containsExactly(Failures.refused());
  }

  @Test
  void keepsNothingThereAndFailedApart(FxRobot robot) {
    robot.interact(() -> inventory.publish(FakeInventory.snapshot(2, List.of())));
    assertThat(emptyState().heading()).isEqualTo("No connection with servers");
    robot.clickOn(emptyState().button());
    assertThat(workspace.shown).containsExactly(ScreenId.CONNECTIONS);

    publish(robot, 3, List.of());
    assertThat(emptyState().heading()).isEqualTo("No servers");

    robot.interact(() ->
        inventory.publish(
            FakeInventory.snapshot(
                4, List.of(), FakeInventory.failed("West", Failures.refused(), null))));
    assertThat(emptyState().heading()).isEqualTo("West could not be read");
    assertThat(emptyState().sentence()).isEqualTo("CCCM1044000 Not Authorized.");
  }

  @Test
  void leavesNothingBehindWhenItIsClosed(FxRobot robot) {
    List<WeakReference<Region>> closed = new ArrayList<>();
    robot.interact(() -> screen.deactivate());
    for (int i = 0; i < 20; i++) {
      robot.interact(() -> {
        ServersScreen other = new ServersScreen(model, texts, workspace);
        Stage stage = new Stage();
        stage.setScene(new Scene(other.view(), 800, 400));
        stage.show();
        other.activate();
        other.deactivate();
        stage.hide();
        stage.setScene(new Scene(new Region()));
        closed.add(new WeakReference<>(other.view()));
      });
    }
    assertThat(inventory.listeners).isEmpty();
    assertThat(preferences.listeners()).isZero();
    for (int tries = 0; tries < 20 && !allGone(closed); tries++) {
      System.gc();
      WaitForAsyncUtils.waitForFxEvents();
    }
    assertThat(closed).as("screens still reachable").allMatch(ref -> ref.get() == null);
  }

  private void openDetails() {
    for (Action action : screen.actions()) {
      if (action.id().equals("servers.details")) {
        action.run().run();
      }
    }
  }

  private static boolean allGone(List<WeakReference<Region>> refs) {
    return refs.stream().allMatch(ref -> ref.get() == null);
  }

  private void publish(FxRobot robot, long sequence, List<Server> servers) {
    robot.interact(() -> inventory.publish(FakeInventory.fresh(sequence, "West", servers)));
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** The headless robot does not tell the mouse's events of keys that are held. */
  private static void shiftClick(FxRobot robot, Node node) {
    for (EventType<MouseEvent> type :
        List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
      robot.interact(() -> node.fireEvent(shifted(type)));
    }
  }

  private static MouseEvent shifted(EventType<MouseEvent> type) {
    boolean down = type == MouseEvent.MOUSE_PRESSED;
    return new MouseEvent(
        type,
        8,
        8,
        8,
        8,
        MouseButton.PRIMARY,
        1,
        true,
        false,
        false,
        false,
        down,
        false,
        false,
        false,
        false,
        true,
        null);
  }

  private Node header(String title) {
    return table.lookupAll(".column-header").stream()
        .filter(
            node -> node.lookup(".label") instanceof Label label && label.getText().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private ScreenHeader header() {
    return (ScreenHeader) screen.view().lookup(".screen-header");
  }

  private EmptyState emptyState() {
    return (EmptyState) screen.view().lookup(".empty-state");
  }

  private DetailDrawer drawer() {
    return pane().facts();
  }

  private RowPane pane() {
    assertThat(workspace.drawer).isInstanceOf(RowPane.class);
    return (RowPane) Objects.requireNonNull(workspace.drawer);
  }

  private static String value(DetailDrawer drawer, String label) {
    return drawer.sections().stream()
        .flatMap(section -> section.fields().stream())
        .filter(field -> field.label().equals(label))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private List<String> names(FxRobot robot) {
    List<String> names = new ArrayList<>();
    robot.interact(() -> table.getItems().forEach(row -> names.add(row.server().name())));
    return names;
  }

  /** Where the row is on the screen. */
  private double top(FxRobot robot, String id) {
    double[] top = {Double.NaN};
    robot.interact(() -> {
      table.layout();
      for (Node node : table.lookupAll(".table-row-cell")) {
        if (node instanceof TableRow<?> row
            && row.getItem() instanceof ServerRow server
            && server.id().equals(id)) {
          top[0] = row.localToScene(0, 0).getY();
        }
      }
    });
    assertThat(top[0]).isNotNaN();
    return top[0];
  }

  private static int byNameAndNumber(String a, String b) {
    int word = a.substring(0, a.indexOf('-')).compareTo(b.substring(0, b.indexOf('-')));
    return word != 0
        ? word
        : Integer.compare(
            Integer.parseInt(a.substring(a.indexOf('-') + 1)),
            Integer.parseInt(b.substring(b.indexOf('-') + 1)));
  }
}
