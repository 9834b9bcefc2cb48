package dev.fleetglass.ui.monitoring.dashboard;

import static dev.fleetglass.ui.monitoring.dashboard.Desk.NOW;
import static dev.fleetglass.ui.monitoring.dashboard.Desk.dashboard;
import static dev.fleetglass.ui.monitoring.dashboard.Desk.panel;
import static dev.fleetglass.ui.monitoring.dashboard.Desk.series;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.model.Tone;
import dev.fleetglass.model.dashboard.Dashboard;
import dev.fleetglass.model.dashboard.PanelKind;
import dev.fleetglass.model.dashboard.Place;
import dev.fleetglass.model.dashboard.Variable;
import dev.fleetglass.service.InventorySnapshot;
import dev.fleetglass.service.LoadState;
import dev.fleetglass.service.Sourced;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.inventory.Fleet;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkspaceViewModelTest {
  private static final Dashboard OWN =
      Desk.with(
          dashboard("own", panel("a", 0, 0, Map.of("cluster", "$cluster"))),
          new Variable("cluster", "cluster", ""));

  private final Desk desk = new Desk();

  @Test
  void stopsAskingWhileHidden() {
    WorkspaceViewModel model = desk.model();
    assertThat(desk.metrics.watches).isEmpty();
    model.activate();
    assertThat(desk.open()).hasSize(2);
    model.deactivate();

    assertThat(desk.open()).isEmpty();
    assertThat(desk.clusters.listeners).isEmpty();
    assertThat(desk.past.listeners).isEmpty();
    model.close();
    assertThat(desk.metrics.listeners).isEmpty();
    assertThat(desk.dashboards.listeners()).isZero();
    assertThat(desk.preferences.listeners()).isZero();
  }

  @Test
  void makesACopyOfWhatComesWithTheProgramAndUndoesEveryDeed() {
    WorkspaceViewModel model = desk.shown();
    Dashboard before = current(model);
    model.panelEdits().move("a", new Place(6, 0, 6, 4));
    Dashboard moved = current(model);

    assertThat(moved.id()).isEqualTo("own-1");
    assertThat(moved.title()).isEqualTo("T builtin-x dashboard.own.suffix");
    assertThat(desk.dashboards.saved).containsExactly(moved);
    assertThat(notice(model)).isEqualTo("dashboard.copied");
    model.panelEdits().duplicate("a");
    model.panelEdits().remove("b");
    Dashboard last = current(model);
    assertThat(model.undoNameProperty().get()).isEqualTo("dashboard.edit.remove");

    model.undo();
    model.undo();
    assertThat(current(model)).isEqualTo(moved);
    model.undo();
    assertThat(current(model)).isEqualTo(before);
    assertThat(desk.dashboards.own()).as("no copy is left behind").isEmpty();
    model.undo();
    assertThat(current(model)).as("nothing more").isEqualTo(before);
    model.redo();
    model.redo();
    model.redo();
    assertThat(current(model)).isEqualTo(last);
    assertThat(desk.dashboards.saved.getLast()).isEqualTo(last);
  }

  @Test
  void keepsThePanelsThatStayWithTheirWatches() {
    WorkspaceViewModel model = desk.shown();
    List<PanelViewModel> panels = model.panelsProperty().get();
    int watches = desk.metrics.watches.size();
    model.panelEdits().add(model.metricsProperty().get().getLast(), PanelKind.GAUGE, Map.of());
    assertThat(model.panelsProperty().get()).containsAll(panels).hasSize(3);
    assertThat(desk.metrics.watches).hasSize(watches + 1);
    model.undo();
    assertThat(desk.open()).hasSize(2);
  }

  @Test
  void givesAllPanelsTheSameTimeAndGoesBackThroughZooms() {
    WorkspaceViewModel model = desk.shown();
    Span one = new Span(NOW.minusSeconds(600), NOW.minusSeconds(300));
    Span two = new Span(NOW.minusSeconds(500), NOW.minusSeconds(400));
    model.travel().zoom(one);
    // Steps of one drag are one zoom.
    desk.now = NOW.plusMillis(300);
    model.travel().zoom(new Span(one.from().plusSeconds(1), one.to()));
    desk.now = NOW.plusSeconds(5);
    model.travel().zoom(two);

    assertThat(model.travel().timeProperty().get().fixed()).isEqualTo(two);
    model.travel().back();
    assertThat(model.travel().timeProperty().get().fixed())
        .isEqualTo(new Span(one.from().plusSeconds(1), one.to()));
    model.travel().back();
    assertThat(model.travel().timeProperty().get().follows()).isTrue();
    assertThat(model.travel().canGoBackProperty().get()).isFalse();
    model.travel().pause();
    assertThat(model.travel().timeProperty().get().pausedAt()).isEqualTo(desk.now);
    model.travel().follow();
    assertThat(model.travel().timeProperty().get().follows()).isTrue();
  }

  @Test
  void remembersDashboardRangeVariablesAndRotation() {
    desk.dashboards.put(OWN);
    WorkspaceViewModel model = desk.shown();
    model.show(model.library().find("own").orElseThrow());
    model.travel().last(Duration.ofDays(7));
    model.variables().choose("cluster", "seoul & co=1");
    model.kiosk().choose(Set.of("own", "builtin-x"), 45);
    model.close();

    WorkspaceViewModel later = desk.shown();
    assertThat(current(later)).isEqualTo(OWN);
    assertThat(later.travel().timeProperty().get().range()).isEqualTo(Duration.ofDays(7));
    assertThat(later.variableValues()).isEqualTo(Map.of("cluster", "seoul & co=1"));
    assertThat(later.kiosk().chosen()).isEqualTo(Set.of("own", "builtin-x"));
    assertThat(later.kiosk().seconds()).isEqualTo(45);
  }

  @Test
  void remembersTheRangeOverMoreThanOneRestart() {
    WorkspaceViewModel model = desk.shown();
    model.travel().last(Duration.ofDays(7));
    model.close();
    desk.model().close();

    assertThat(desk.model().travel().timeProperty().get().range()).isEqualTo(Duration.ofDays(7));
  }

  @Test
  void keepsWhatIsSwitchedOffToThePanelOfOneDashboard() {
    desk.dashboards.put(OWN);
    WorkspaceViewModel model = desk.shown();
    model.panelsProperty().get().getFirst().hide(Set.of("k"));
    model.show(model.library().find("own").orElseThrow());
    assertThat(hidden(model)).as("a panel of the same id").isEmpty();
    model.show(model.library().find("builtin-x").orElseThrow());
    assertThat(hidden(model)).as("back again").containsExactly("k");

    model.panelEdits().remove("b");
    assertThat(current(model).id()).isEqualTo("own-2");
    assertThat(hidden(model)).as("the copy goes on").containsExactly("k");
    model.show(model.library().find("own").orElseThrow());
    model.show(model.library().find("own-2").orElseThrow());
    assertThat(hidden(model)).containsExactly("k");
  }

  @Test
  void fillsVariablesFromTheClusterListAndKeepsAValueThatIsGone() {
    desk.dashboards.put(OWN);
    WorkspaceViewModel model = desk.shown();
    model.show(model.library().find("own").orElseThrow());
    Cluster one = Fleet.cluster(1, "RUNNING");
    Cluster two = Fleet.cluster(2, "RUNNING");
    publish(1, one, two);
    model.variables().choose("cluster", one.id());
    assertThat(state(model).values().stream().map(VariableState.Value::text))
        .contains(one.id(), two.id());
    assertThat(state(model).gone()).isFalse();

    publish(2, two);
    assertThat(state(model).value()).isEqualTo(one.id());
    assertThat(state(model).gone()).isTrue();
    publish(3, one, two);
    assertThat(state(model).gone()).isFalse();
  }

  @Test
  void beginsWithTheFirstClusterWhereOneIsMeant() {
    Dashboard cluster =
        Desk.with(
            dashboard("builtin-cluster", panel("a", 0, 0, Map.of("cluster", "$cluster"))),
            new Variable("cluster", "cluster", ""));
    Desk other = new Desk(cluster);
    WorkspaceViewModel model = other.shown();
    other
        .metrics
        .newest()
        .tell(
            1,
            new LoadState.Ready(NOW),
            series(Map.of("cluster", "busan", "node", "n1"), 1),
            series(Map.of("cluster", "seoul", "node", "n2"), 1));
    assertThat(model.variableValues()).isEqualTo(Map.of("cluster", "busan"));
    assertThat(model.panelsProperty().get().getFirst().dataProperty().get().series()).hasSize(1);

    model.variables().choose("cluster", "");
    assertThat(model.variableValues()).as("all, when the operator says so").containsValue("");
  }

  @Test
  void opensALinkWithItsVariablesAroundItsMoment() {
    desk.dashboards.put(OWN);
    WorkspaceViewModel model = desk.shown();
    model.open(new Target.Dashboard("own", Map.of("cluster", "c"), NOW.minus(Duration.ofDays(2))));
    Span span = Objects.requireNonNull(model.travel().timeProperty().get().fixed());
    assertThat(current(model)).isEqualTo(OWN);
    assertThat(model.variableValues()).isEqualTo(Map.of("cluster", "c"));
    assertThat(span.from()).isEqualTo(NOW.minus(Duration.ofDays(2)).minusSeconds(1_800));
    assertThat(span.length()).isEqualTo(Duration.ofHours(1));

    model.open(new Target.Dashboard("own", Map.of(), NOW.minusSeconds(60)));
    assertThat(Objects.requireNonNull(model.travel().timeProperty().get().fixed()).to())
        .as("no empty future")
        .isEqualTo(NOW);
    model.open(new Target.Dashboard("own", Map.of(), null));
    assertThat(model.travel().timeProperty().get().follows()).isTrue();
  }

  @Test
  void deletesAndBringsBackAndSaysWhatTheDiskRefused() {
    desk.dashboards.put(OWN);
    WorkspaceViewModel model = desk.shown();
    model.show(model.library().find("own").orElseThrow());
    model.library().delete(model.library().find("own").orElseThrow());
    assertThat(current(model).id()).isEqualTo("builtin-x");
    Runnable undo = model.library().notices().getLast().undo();
    Objects.requireNonNull(undo).run();
    assertThat(model.library().find("own")).isPresent();

    desk.dashboards.refusal = "disk is full";
    model.panelEdits().remove("a");
    Notice refused = model.library().notices().getLast();
    assertThat(refused.failed()).isTrue();
    assertThat(refused.argument()).isEqualTo("disk is full");
    assertThat(current(model).panels()).as("the screen has it").isEmpty();
  }

  @Test
  void exportsImportsAndTakesOverWhatOthersChange() {
    desk.dashboards.put(OWN);
    WorkspaceViewModel model = desk.shown();
    model.show(model.library().find("own").orElseThrow());
    model.library().exportTo(Path.of("x.json"), OWN);
    assertThat(desk.dashboards.files).containsEntry(Path.of("x.json"), OWN);
    model.library().importFrom(Path.of("missing.json"), model::show);
    assertThat(notice(model)).isEqualTo("dashboard.disk");

    Dashboard changed = new Dashboard("own", "Other", OWN.range(), List.of(), List.of());
    desk.dashboards.put(changed);
    assertThat(current(model)).isEqualTo(changed);
  }

  @Test
  void hearsEventsWithinItsTime() {
    FleetEvent old = event(NOW.minus(Duration.ofDays(3)));
    FleetEvent recent = event(NOW.minusSeconds(60));
    desk.past.events = List.of(old, recent);
    WorkspaceViewModel model = desk.shown();
    assertThat(model.eventsProperty().get()).containsExactly(recent);
    FleetEvent fresh = event(NOW);
    desk.past.listeners.getFirst().accept(List.of(fresh));
    assertThat(model.eventsProperty().get()).containsExactly(recent, fresh);
    model.travel().last(Duration.ofDays(7));
    assertThat(model.eventsProperty().get()).contains(old);
  }

  @Test
  void turnsFromDashboardToDashboardInAKiosk() {
    desk.dashboards.put(OWN);
    WorkspaceViewModel model = desk.shown();
    Kiosk kiosk = model.kiosk();
    kiosk.choose(Set.of("own", "builtin-x"), 30);
    kiosk.start(NOW);
    List<DashboardItem> items = model.library().itemsProperty().get();
    DashboardItem first = items.getFirst();

    assertThat(kiosk.next(NOW.plusSeconds(29), items, first)).isNull();
    DashboardItem second = kiosk.next(NOW.plusSeconds(30), items, first);
    assertThat(Objects.requireNonNull(second).id()).isEqualTo("own");
    assertThat(kiosk.next(NOW.plusSeconds(59), items, second)).isNull();
    assertThat(kiosk.next(NOW.plusSeconds(60), items, second)).isEqualTo(first);
  }

  private void publish(long sequence, Cluster... clusters) {
    desk.clusters.publish(
        new InventorySnapshot<>(
            sequence,
            java.util.Arrays.stream(clusters).map(c -> new Sourced<>("c1", "C", c)).toList(),
            List.of()));
  }

  private static FleetEvent event(java.time.Instant at) {
    return new FleetEvent(
        at, FleetEvent.Kind.CLUSTER, "c1", "x", "x", "RUNNING", "STOPPED", Tone.OFF);
  }

  private static Set<String> hidden(WorkspaceViewModel model) {
    return model.panelsProperty().get().getFirst().hiddenProperty().get();
  }

  private static VariableState state(WorkspaceViewModel model) {
    return model.variables().statesProperty().get().getFirst();
  }

  private static Dashboard current(WorkspaceViewModel model) {
    return Objects.requireNonNull(model.currentProperty().get()).dashboard();
  }

  private static String notice(WorkspaceViewModel model) {
    return model.library().notices().getLast().key();
  }
}
