package dev.fleetglass.ui.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.model.Server;
import dev.fleetglass.service.AppSettings;
import dev.fleetglass.ui.common.DetailField;
import dev.fleetglass.ui.dialog.Failures;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.servers.ServerRow;
import dev.fleetglass.ui.servers.ServersViewModel;
import dev.fleetglass.ui.settings.FakePreferences;
import dev.fleetglass.ui.table.SortTerm;
import dev.fleetglass.ui.table.TableLayout;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InventoryViewModelTest {
  private static final Instant EARLIER = Fleet.NOW.minusSeconds(90);

  private final FakeInventory<Server> inventory = new FakeInventory<>();
  private final FakePreferences preferences = new FakePreferences();
  private final Clock clock = Clock.fixed(Fleet.NOW, ZoneOffset.UTC);
  private ServersViewModel model;

  @BeforeEach
  void open() {
    model =
        new ServersViewModel(
            inventory, FakeViews.environment(preferences, Runnable::run, Runnable::run, clock));
    model.speak(Texts.load(Locale.ENGLISH));
    model.activate();
  }

  @Test
  void mergesTheRowsOfAllConnections() {
    var rows = new ArrayList<>(FakeInventory.sourced("West", Fleet.servers(3)));
    rows.addAll(FakeInventory.sourced("East", Fleet.servers(3)));
    inventory.publish(
        FakeInventory.snapshot(
            1, rows, FakeInventory.ready("West", 3), FakeInventory.ready("East", 3)));

    assertThat(model.table().rows()).hasSize(6);
    assertThat(model.table().rows().stream().map(ServerRow::id)).doesNotHaveDuplicates();
    assertThat(model.statusProperty().get().answered()).isEqualTo(2);
  }

  @Test
  void dropsASnapshotThatIsOlderThanTheOneShown() {
    inventory.publish(FakeInventory.fresh(5, "West", Fleet.servers(4)));
    inventory.publish(FakeInventory.fresh(4, "West", Fleet.servers(9)));

    assertThat(model.table().rows()).hasSize(4);
  }

  @Test
  void showsTheLastOfSnapshotsThatOverlapTheWork() {
    Deque<Runnable> fx = new ArrayDeque<>();
    Deque<Runnable> work = new ArrayDeque<>();
    var busy =
        new ServersViewModel(
            inventory, FakeViews.environment(preferences, fx::add, work::add, clock));
    busy.speak(Texts.load(Locale.ENGLISH));
    busy.activate();
    for (int count = 1; count <= 5; count++) {
      inventory.publish(FakeInventory.fresh(count, "West", Fleet.servers(count)));
      if (!fx.isEmpty()) {
        fx.poll().run();
      }
    }
    while (!fx.isEmpty() || !work.isEmpty()) {
      (fx.isEmpty() ? work : fx).poll().run();
    }

    assertThat(busy.table().rows()).hasSize(5);
  }

  @Test
  void keepsTheLastGoodRowsOfAFailingConnectionAndMarksThemStale() {
    publishHalfFailed(2);

    assertThat(model.table().rows()).hasSize(6);
    assertThat(model.table().rows().subList(0, 3)).noneMatch(ServerRow::stale);
    assertThat(model.table().rows().subList(3, 6)).allMatch(ServerRow::stale);
    InventoryStatus status = model.statusProperty().get();
    assertThat(status.failing()).hasSize(1);
    assertThat(status.failing().getFirst().connection()).isEqualTo("East");
    assertThat(status.oldest()).isEqualTo(EARLIER);
  }

  @Test
  void staysStaleWhileAFailingConnectionIsAskedAgain() {
    publishHalfFailed(2);
    var rows = inventory.snapshot().rows();
    inventory.publish(
        FakeInventory.snapshot(
            3,
            rows,
            FakeInventory.ready("West", 3),
            FakeInventory.retrying("East", Failures.refused(), EARLIER)));

    assertThat(model.statusProperty().get().loading()).isTrue();
    assertThat(model.statusProperty().get().failing()).hasSize(1);
    assertThat(model.table().rows().getLast().stale()).isTrue();
  }

  @Test
  void recoversWithTheNextGoodAnswer() {
    publishHalfFailed(2);
    inventory.publish(
        FakeInventory.snapshot(
            3,
            inventory.snapshot().rows(),
            FakeInventory.ready("West", 3),
            FakeInventory.ready("East", 3)));

    assertThat(model.statusProperty().get().failing()).isEmpty();
    assertThat(model.table().rows()).noneMatch(ServerRow::stale);
  }

  @Test
  void tellsTheFirstFailureOfARefreshTheOperatorAskedFor() {
    List<ApiFailure> told = new ArrayList<>();
    model.refresh(told::add);
    inventory.refreshes.getFirst().complete(List.of(Failures.refused(), Failures.silent()));
    model.refresh(told::add);
    inventory.refreshes.getLast().complete(List.of());

    assertThat(told).containsExactly(Failures.refused());
  }

  @Test
  void keepsServersApartThatHaveNoNumberYet() {
    Server young = withoutNumber(Fleet.server(1, "On"));
    inventory.publish(FakeInventory.fresh(1, "West", List.of(young, young)));

    assertThat(model.table().rows().stream().map(ServerRow::id)).doesNotHaveDuplicates();
  }

  @Test
  void showsStatesInWordsAndUnknownOnesAsTheServiceWroteThem() {
    inventory.publish(
        FakeInventory.fresh(
            1, "West", List.of(Fleet.server(1, "On"), Fleet.server(2, "Hibernated"))));
    assertThat(states()).containsExactly("On", "Hibernated");

    model.speak(Texts.load(Locale.KOREAN));
    assertThat(states()).containsExactly("켜짐", "Hibernated");
  }

  @Test
  void showsFieldsItDoesNotKnowByTheirWireNames() {
    inventory.publish(FakeInventory.fresh(1, "West", List.of(Fleet.server(2, "On"))));

    var others = model.details(model.table().rows().getFirst()).getLast();
    assertThat(others.title()).isEqualTo("Other fields");
    assertThat(others.fields()).containsExactly(DetailField.mono("hypervisor.build", "xen-4.17"));
  }

  @Test
  void keepsTheSortOverRunsOfTheProgram() {
    model
        .table()
        .layoutProperty()
        .set(TableLayout.NONE.withSort(List.of(new SortTerm("ram", true))));
    var next =
        new ServersViewModel(
            inventory, FakeViews.environment(preferences, Runnable::run, Runnable::run, clock));

    assertThat(next.table().sortProperty().get()).containsExactly(new SortTerm("ram", true));
  }

  @Test
  void showsTimesInTheZoneOfTheSettings() {
    preferences.change(AppSettings.defaults().withZone("Asia/Seoul"));

    assertThat(model.formats().zone().getId()).isEqualTo("Asia/Seoul");
  }

  @Test
  void releasesTheServicesWhenHidden() {
    assertThat(inventory.visible).isTrue();
    model.deactivate();

    assertThat(inventory.listeners).isEmpty();
    assertThat(inventory.visible).isFalse();
    assertThat(preferences.listeners()).isZero();
  }

  private void publishHalfFailed(long sequence) {
    var rows = new ArrayList<>(FakeInventory.sourced("West", Fleet.servers(3)));
    rows.addAll(FakeInventory.sourced("East", Fleet.servers(3)));
    inventory.publish(
        FakeInventory.snapshot(
            sequence,
            rows,
            FakeInventory.ready("West", 3),
            FakeInventory.failed("East", Failures.refused(), EARLIER)));
  }

  private List<String> states() {
    return model.table().rows().stream().map(ServerRow::state).toList();
  }

  private static Server withoutNumber(Server s) {
    return new Server(
        null,
        s.name(),
        s.description(),
        s.state(),
        s.address(),
        s.privateAddress(),
        s.image(),
        s.ram(),
        s.type(),
        s.os(),
        s.datacenter(),
        s.sandbox(),
        s.cores(),
        s.diskMegabytes(),
        s.details());
  }
}
