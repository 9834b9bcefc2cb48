package dev.fleetglass.ui.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.fx.FxGate;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.model.Server;
import dev.fleetglass.model.Tone;
import dev.fleetglass.service.AppSettings;
import dev.fleetglass.service.InventorySnapshot;
import dev.fleetglass.ui.clusters.ClusterRow;
import dev.fleetglass.ui.clusters.ClustersScreen;
import dev.fleetglass.ui.clusters.ClustersViewModel;
import dev.fleetglass.ui.common.Action;
import dev.fleetglass.ui.common.RecordingWorkspace;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.ScreenLeaks;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.past.PastBar;
import dev.fleetglass.ui.monitoring.FakeMetrics;
import dev.fleetglass.ui.settings.FakePreferences;
import dev.fleetglass.ui.theme.Fonts;
import dev.fleetglass.ui.theme.Theme;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Clusters as they were, worked with mouse and keys. */
@ExtendWith(ApplicationExtension.class)
class PastScreenTest {
  /** 15:30:00 in Seoul. */
  private static final Instant THEN = Instant.parse("2026-11-23T06:30:00Z");

  private final FakeInventory<Cluster> inventory = new FakeInventory<>();
  private final FakePast past = new FakePast();
  private final FakePreferences preferences = new FakePreferences();
  private final RecordingWorkspace workspace = new RecordingWorkspace();
  private ClustersViewModel model;
  private ClustersScreen screen;
  private TableView<ClusterRow> table;

  @Start
  void start(Stage stage) {
    Fonts.load();
    Application.setUserAgentStylesheet(Theme.sheet(false));
    preferences.change(AppSettings.defaults().withZone("Asia/Seoul"));
    inventory.set(FakeInventory.fresh(1, "West", Fleet.clusters(60)));
    model = model();
    screen = new ClustersScreen(model, Texts.load(Locale.ENGLISH), workspace);
    table = screen.table().control();
    stage.setScene(new Scene(screen.view(), 1180, 640));
    stage.show();
    screen.activate();
  }

  private ClustersViewModel model() {
    return new ClustersViewModel(
        inventory,
        new FakeInventory<Server>(),
        new FakeMetrics(),
        FakeViews.environment(
            preferences,
            past,
            FxGate.toolkit(),
            Runnable::run,
            Clock.fixed(Fleet.NOW, ZoneOffset.UTC)));
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> screen.deactivate());
  }

  @Test
  void asksForAMomentShowsItAndReturns(FxRobot robot) {
    robot.clickOn("#as-of");
    robot.write("15:30");
    robot.push(KeyCode.ENTER);
    assertThat(past.clusters.getLast().at()).isEqualTo(THEN);
    answer(robot, 40, 12);

    assertThat(table.getItems()).hasSize(40);
    assertThat(bar(robot).words())
        .isEqualTo("As it was on 2026-11-23 15:30:00 (Asia/Seoul)\nFetched 12 s before");
    assertThat(ServersStage.has(screen.view(), "past")).isTrue();
    assertThat(robot.lookup("#past-field").query().isVisible()).isTrue();

    robot.clickOn("#past-now");
    assertThat(table.getItems()).hasSize(60);
    assertThat(bar(robot).isVisible()).isFalse();
    assertThat(ServersStage.has(screen.view(), "past")).isFalse();
  }

  @Test
  void saysWhatIsWrongWithAMoment(FxRobot robot) {
    run(robot, "asOf");
    robot.write("2026-11-24 10:00");
    robot.push(KeyCode.ENTER);
    Label problem = robot.lookup("#past-problem").queryAs(Label.class);
    assertThat(problem.getText()).isEqualTo("“2026-11-24 10:00” has not come yet in Asia/Seoul.");
    assertThat(past.clusters).isEmpty();

    robot.write("x");
    assertThat(problem.isVisible()).isFalse();
    robot.push(KeyCode.ENTER);
    assertThat(problem.getText()).contains("is not a date, time or age");
    robot.push(KeyCode.ESCAPE);
    assertThat(bar(robot).isVisible()).isFalse();
  }

  @Test
  void stepsFromChangeToChange(FxRobot robot) {
    past.happened(FleetEvent.Kind.CLUSTER, THEN.minusSeconds(600), THEN.plusSeconds(600));
    open(robot, THEN);
    answer(robot, 40, 0);

    robot.clickOn("#past-earlier");
    assertThat(past.clusters.getLast().at()).isEqualTo(THEN.minusSeconds(600));
    answer(robot, 39, 0);
    robot.clickOn("#past-later");
    assertThat(past.clusters.getLast().at()).isEqualTo(THEN.plusSeconds(600));
    answer(robot, 41, 0);
    assertThat(table.getItems()).hasSize(41);
    robot.clickOn("#past-later");
    assertThat(workspace.said).containsExactly("No later change: the list is the same now.");
  }

  @Test
  void stepsOfTheClockGoOnFromTheMomentAndTheFieldStays(FxRobot robot) {
    open(robot, THEN);
    answer(robot, 40, 0);
    robot.clickOn("#past-asOf");
    robot.clickOn("−1 h");
    answer(robot, 39, 0);
    robot.clickOn("−1 min");

    assertThat(past.clusters.getLast().at()).isEqualTo(THEN.minusSeconds(3660));
    answer(robot, 38, 0);
    assertThat(robot.lookup("#past-field").query().isVisible()).isTrue();
  }

  @Test
  void aConnectionWithoutACopyIsNamedInsteadOfAnEmptyList(FxRobot robot) {
    open(robot, THEN);
    robot.interact(() ->
        past.clusters
            .getLast()
            .answer()
            .complete(FakePast.without(new InventorySnapshot<>(1, List.of(), List.of()), "West")));
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(robot.lookup(".empty-state .title-4").queryAs(Label.class).getText())
        .isEqualTo("Nothing was kept by then");
    assertThat(bar(robot).words()).contains("No copy of West from before then");
    assertThat(robot.lookup(".empty-state .text-muted").queryAs(Label.class).getText())
        .isEqualTo("There is no copy of West from before 2026-11-23 15:30:00.");
    robot.clickOn(robot.lookup(".empty-state .button").queryButton());
    assertThat(table.getItems()).hasSize(60);
  }

  @Test
  void aListThatWasEmptySaysSo(FxRobot robot) {
    open(robot, THEN);
    answer(robot, 0, 3);

    assertThat(robot.lookup(".empty-state .title-4").queryAs(Label.class).getText())
        .isEqualTo("No rows at that time");
  }

  @Test
  void anUnreadableHistoryIsToldInADialogAndTheListStays(FxRobot robot) {
    open(robot, THEN);
    robot.interact(() ->
        past.clusters
            .getLast()
            .answer()
            .completeExceptionally(new IllegalStateException("malformed page 7")));
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(workspace.questions).hasSize(1);
    assertThat(workspace.questions.getFirst().text()).isEqualTo("malformed page 7");
    assertThat(table.getItems()).hasSize(60);
    assertThat(bar(robot).isVisible()).isFalse();
    robot.interact(() -> workspace.questions.getFirst().deed().run());
    answer(robot, 12, 0);
    assertThat(table.getItems()).hasSize(12);
  }

  @Test
  void theDrawerSaysOfWhichMomentItIsAndLeadsToTheDashboardOfThen(FxRobot robot) {
    open(robot, THEN);
    answer(robot, 70, 12);
    // One that is gone since.
    robot.interact(() -> screen.open(new Target.Then(THEN, new Target.Row(id(65), ""))));
    WaitForAsyncUtils.waitForFxEvents();
    RowPane pane = (RowPane) Objects.requireNonNull(workspace.drawer);
    assertThat(text(pane, ".row-moment")).isEqualTo("As it was on 2026-11-23 15:30:00");

    robot.interact(() -> ((Button) pane.lookup("#row-dashboard")).fire());
    assertThat(workspace.shown).containsExactly(ScreenId.MONITORING);
    assertThat(workspace.followed)
        .containsExactly(
            new Target.Dashboard("builtin-cluster", Map.of("cluster", name(65)), THEN));
    assertThat(workspace.origins.getFirst().target())
        .isEqualTo(new Target.Then(THEN, new Target.Row(id(65), "")));

    robot.interact(() -> model.past().back());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(workspace.drawer).as("there is no such row now").isNull();
  }

  @Test
  void relationsAreThoseOfTheMoment(FxRobot robot) {
    Server server = Fleet.server(9, "On");
    String ip = Objects.requireNonNull(server.address()).ip();
    open(robot, THEN);
    FakePast.Asked<Cluster> asked = past.clusters.getLast();
    robot.interact(() -> {
      asked.answer().complete(FakePast.kept("West", THEN, List.of(at(ip))));
      screen.open(new Target.Then(THEN, new Target.Row(id(1), "")));
      ((ToggleButton) Objects.requireNonNull(workspace.drawer).lookup("#row-tab-related"))
          .setSelected(true);
      past.servers.getLast().answer().complete(FakePast.kept("East", THEN, List.of(server)));
    });
    WaitForAsyncUtils.waitForFxEvents();
    RowPane pane = (RowPane) Objects.requireNonNull(workspace.drawer);

    assertThat(pane.related().relations())
        .filteredOn(each -> each.screen() == ScreenId.CLUSTERS)
        .allMatch(each -> each.count() == 1);
    assertThat(pane.related().relations())
        .filteredOn(each -> each.screen() == ScreenId.SERVERS)
        .singleElement()
        .extracting(Relation::target)
        .isInstanceOfSatisfying(Target.Then.class, then -> assertThat(then.at()).isEqualTo(THEN));
    assertThat(pane.related().relations())
        .extracting(Relation::target)
        .contains(new Target.Dashboard("builtin-cluster", Map.of("cluster", name(1)), THEN));
    robot.interact(() -> ((ToggleButton) pane.lookup("#row-tab-raw")).setSelected(true));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(pane.raw().lookupAll(".text-muted").stream().filter(Node::isVisible))
        .anyMatch(node ->
            node instanceof Label label
                && label.getText().startsWith("The copies that are kept of the past"));
  }

  /** The first cluster, reached at an address. */
  private static Cluster at(String ip) {
    Cluster c = Fleet.clusters(1).getFirst();
    return new Cluster(
        c.id(),
        c.sequence(),
        c.name(),
        c.description(),
        c.state(),
        c.kind(),
        c.authType(),
        c.version(),
        "https://" + ip + ":6443",
        c.region(),
        c.providerAccount(),
        c.ingress(),
        c.loadBalancer(),
        c.nodePort(),
        c.persistentVolume(),
        c.nodePortRange(),
        null,
        c.inUse(),
        c.created(),
        c.updated(),
        c.details());
  }

  @Test
  void theDrawerTurnsToThePresentWithItsRow(FxRobot robot) {
    open(robot, THEN);
    answer(robot, 60, 12);
    robot.interact(() -> screen.open(new Target.Then(THEN, new Target.Row(id(7), ""))));
    robot.interact(() -> model.past().back());
    WaitForAsyncUtils.waitForFxEvents();

    RowPane pane = (RowPane) Objects.requireNonNull(workspace.drawer);
    assertThat(pane.lookup(".row-moment").isVisible()).isFalse();
  }

  @Test
  void theDrawerTellsWhatHappenedBeforeTheStart(FxRobot robot) {
    past.events.add(event("", "CREATING", 900, name(3)));
    past.events.add(event("CREATING", "RUNNING", 300, name(3)));
    past.events.add(event("RUNNING", "STOPPED", 200, name(4)));
    robot.interact(() -> {
      screen.open(new Target.Row(id(3), ""));
      ((ToggleButton) Objects.requireNonNull(workspace.drawer).lookup("#row-tab-history"))
          .setSelected(true);
    });
    WaitForAsyncUtils.waitForFxEvents();
    RowPane pane = (RowPane) Objects.requireNonNull(workspace.drawer);

    assertThat(pane.history().lines())
        .containsExactly(
            "No changes since 2026-11-23 18:00:00",
            "2026-11-23 17:55:00 State: Creating → Running",
            "2026-11-23 17:45:00 Appeared",
            "Above: changes of state that were kept from before the start.");
    long asked = past.stretches.size();
    robot.interact(() -> screen.tick());
    assertThat(past.stretches).as("asked once").hasSize(Math.toIntExact(asked));
  }

  @Test
  void theDrawerSaysThatWhatWasKeptCannotBeRead(FxRobot robot) {
    past.unreadable = "disk I/O error";
    robot.interact(() -> {
      screen.open(new Target.Row(id(3), ""));
      ((ToggleButton) Objects.requireNonNull(workspace.drawer).lookup("#row-tab-history"))
          .setSelected(true);
    });
    WaitForAsyncUtils.waitForFxEvents();
    RowPane pane = (RowPane) Objects.requireNonNull(workspace.drawer);
    assertThat(pane.history().lines())
        .containsExactly(
            "No changes since 2026-11-23 18:00:00",
            "What was kept from before the start could not be read: disk I/O error");
  }

  @Test
  void relationsSayThatServersOfThatTimeCannotBeRead(FxRobot robot) {
    open(robot, THEN);
    answer(robot, 60, 12);
    robot.interact(() -> {
      screen.open(new Target.Then(THEN, new Target.Row(id(1), "")));
      ((ToggleButton) Objects.requireNonNull(workspace.drawer).lookup("#row-tab-related"))
          .setSelected(true);
      past.servers
          .getLast()
          .answer()
          .completeExceptionally(new java.io.IOException("disk I/O error"));
    });
    WaitForAsyncUtils.waitForFxEvents();
    RowPane pane = (RowPane) Objects.requireNonNull(workspace.drawer);
    assertThat(pane.related().relations().getLast())
        .isEqualTo(
            new Relation(
                "fg-alert-outline",
                "Its servers at that time could not be read",
                "disk I/O error",
                Relation.UNCOUNTED,
                ScreenId.SERVERS,
                new Target.Moment(THEN)));
  }

  private static FleetEvent event(String from, String to, int ago, String subject) {
    return new FleetEvent(
        Fleet.NOW.minusSeconds(ago),
        FleetEvent.Kind.CLUSTER,
        "id-West",
        subject,
        subject,
        from,
        to,
        Tone.RUNNING);
  }

  @Test
  void aKeyOpensTheDashboardOfTheCurrentRow(FxRobot robot) {
    robot.interact(() -> screen.table().reveal(id(3)));
    run(robot, "dashboard");

    assertThat(workspace.followed)
        .containsExactly(new Target.Dashboard("builtin-cluster", Map.of("cluster", name(3)), null));
  }

  @Test
  void linksFromElsewhereShowThePresentAndChartsAMoment(FxRobot robot) {
    open(robot, THEN);
    answer(robot, 40, 0);
    robot.interact(() -> screen.open(new Target.Row(id(55), "")));
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(model.moment()).isNull();
    assertThat(model.title(Objects.requireNonNull(model.table().selection().current())))
        .isEqualTo(name(55));
  }

  @Test
  void refreshingReturnsToThePresent(FxRobot robot) {
    open(robot, THEN);
    answer(robot, 40, 0);
    run(robot, "refresh");

    assertThat(model.moment()).isNull();
    assertThat(inventory.refreshes).hasSize(1);
  }

  @Test
  void theListIsReadOnFromWhereItWas(FxRobot robot) {
    robot.interact(() -> {
      screen.table().reveal(id(50));
      table.scrollTo(45);
    });
    int first = firstInSight(robot);
    open(robot, THEN);
    answer(robot, 4, 0);
    assertThat(firstInSight(robot)).isZero();

    robot.interact(() -> model.past().back());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(firstInSight(robot)).isEqualTo(first);
    assertThat(model.table().selection().lead()).isEqualTo(id(50));
  }

  @Test
  void whatHasJustChangedIsNotMarkedAmongRowsOfThePast(FxRobot robot) {
    List<Cluster> changed = new ArrayList<>(Fleet.clusters(60));
    changed.set(0, Fleet.cluster(1, "STOPPED"));
    robot.interact(() -> inventory.publish(FakeInventory.fresh(2, "West", changed)));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(marked(robot)).isNotEmpty();

    open(robot, THEN);
    answer(robot, 60, 0);
    assertThat(marked(robot)).isEmpty();
  }

  private List<Node> marked(FxRobot robot) {
    List<Node> found = new ArrayList<>();
    robot.interact(() -> {
      table.layout();
      for (Node node : table.lookupAll(".table-cell")) {
        if (ServersStage.has(node, "changed") || ServersStage.has(node, "came")) {
          found.add(node);
        }
      }
    });
    return found;
  }

  @Test
  void pausingThePastIsRefusedWithAReason(FxRobot robot) {
    open(robot, THEN);
    answer(robot, 40, 0);
    run(robot, "pause");

    assertThat(model.live().paused()).isFalse();
    assertThat(workspace.said).containsExactly("Nothing to pause: these rows are of the past.");
  }

  @Test
  void letsGoOfItsViews() throws Exception {
    ClustersViewModel kept = model();
    ScreenLeaks.check(() -> {
      ClustersScreen made =
          new ClustersScreen(kept, Texts.load(Locale.ENGLISH), new RecordingWorkspace());
      kept.past().choosingProperty().set(true);
      return made;
    });
  }

  private int firstInSight(FxRobot robot) {
    int[] first = {Integer.MAX_VALUE};
    robot.interact(() -> {
      for (Node node : table.lookupAll(".table-row-cell")) {
        if (node instanceof TableRow<?> row && row.isVisible() && !row.isEmpty()) {
          first[0] = Math.min(first[0], row.getIndex());
        }
      }
    });
    return first[0];
  }

  private void open(FxRobot robot, Instant at) {
    robot.interact(() -> screen.open(new Target.Moment(at)));
  }

  /** So many clusters, fetched so many seconds before. */
  private void answer(FxRobot robot, int count, int before) {
    FakePast.Asked<Cluster> asked = past.clusters.getLast();
    robot.interact(() ->
        asked
            .answer()
            .complete(
                FakePast.kept("West", asked.at().minusSeconds(before), Fleet.clusters(count))));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void run(FxRobot robot, String action) {
    Action found =
        screen.actions().stream()
            .filter(each -> each.id().equals("clusters." + action))
            .findFirst()
            .orElseThrow();
    robot.interact(() -> found.run().run());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private PastBar bar(FxRobot robot) {
    return robot.lookup(".past-bar").queryAs(PastBar.class);
  }

  private static String text(Node pane, String query) {
    return ((Label) pane.lookup(query)).getText();
  }

  private static String name(int number) {
    return Fleet.clusters(number).getLast().id();
  }

  private static String id(int number) {
    return "id-West/" + name(number);
  }
}
