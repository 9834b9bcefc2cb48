package dev.fleetglass.ui.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.model.Server;
import dev.fleetglass.ui.export.ExportSource;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.past.AsOf;
import dev.fleetglass.ui.inventory.past.PastNews;
import dev.fleetglass.ui.inventory.past.PastViewModel;
import dev.fleetglass.ui.servers.ServerRow;
import dev.fleetglass.ui.servers.ServersViewModel;
import dev.fleetglass.ui.settings.FakePreferences;
import dev.fleetglass.ui.table.RowHistory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list that turns to the past and returns. */
class PastListTest {
  private static final Instant THEN = Fleet.NOW.minusSeconds(3600);

  private final FakeInventory<Server> inventory = new FakeInventory<>();
  private final FakePast past = new FakePast();
  private final FakePreferences preferences = new FakePreferences();
  private final Told told = new Told();
  private ServersViewModel model;
  private long fetches = 1;

  private static final class Told implements PastNews {
    final List<String> reasons = new ArrayList<>();
    final List<Runnable> again = new ArrayList<>();
    final List<Boolean> none = new ArrayList<>();

    @Override
    public void unreadable(String reason, Runnable retry) {
      reasons.add(reason);
      again.add(retry);
    }

    @Override
    public void none(boolean later) {
      none.add(later);
    }
  }

  @BeforeEach
  void open() {
    model =
        new ServersViewModel(
            inventory,
            FakeViews.environment(
                preferences,
                past,
                Runnable::run,
                Runnable::run,
                Clock.fixed(Fleet.NOW, ZoneOffset.UTC)));
    model.speak(Texts.load(Locale.ENGLISH));
    model.activate();
    inventory.publish(FakeInventory.fresh(1, "West", Fleet.servers(5)));
  }

  @Test
  void showsTheRowsOfAMomentAndLetsLiveOnesPassBy() {
    openAt(THEN, Fleet.servers(8));
    assertThat(model.table().rows()).hasSize(8);

    publish(Fleet.servers(3));
    assertThat(model.table().rows()).hasSize(8);
    assertThat(model.moment()).isEqualTo(THEN);

    model.past().back();
    assertThat(model.table().rows()).hasSize(3);
    assertThat(model.moment()).isNull();
  }

  @Test
  void keepsWhatIsShownUntilTheMomentIsReadAndWhenItCannotBe() {
    model.past().open(THEN, told);
    assertThat(model.past().readingProperty().get()).isTrue();
    assertThat(model.table().rows()).hasSize(5);

    past.servers.getLast().answer().completeExceptionally(new IllegalStateException("disk gone"));
    assertThat(told.reasons).containsExactly("disk gone");
    assertThat(model.past().readingProperty().get()).isFalse();
    assertThat(model.table().rows()).hasSize(5);
    assertThat(model.moment()).isNull();

    told.again.getFirst().run();
    past.servers.getLast().answer().complete(FakePast.kept("West", THEN, Fleet.servers(2)));
    assertThat(model.table().rows()).hasSize(2);
  }

  @Test
  void dropsTheAnswerToAWishThatALaterOneOutdated() {
    model.past().open(THEN, told);
    FakePast.Asked<Server> first = past.servers.getLast();
    model.past().open(THEN.minusSeconds(60), told);
    FakePast.Asked<Server> second = past.servers.getLast();
    assertThat(first.answer()).isCancelled();

    second.answer().complete(FakePast.kept("West", THEN.minusSeconds(60), Fleet.servers(2)));
    first.answer().obtrudeValue(FakePast.kept("West", THEN, Fleet.servers(9)));
    assertThat(model.table().rows()).hasSize(2);
    assertThat(model.moment()).isEqualTo(THEN.minusSeconds(60));
    assertThat(told.reasons).isEmpty();
  }

  @Test
  void anAnswerOnItsWayIsDroppedWhenThereIsALaterWish() {
    Deque<Runnable> fx = new ArrayDeque<>();
    PastViewModel<Server> moments =
        new PastViewModel<>(
            past,
            FleetEvent.Kind.SERVER,
            past::servers,
            fx::add,
            Clock.fixed(Fleet.NOW, ZoneOffset.UTC));
    moments.open(THEN, told);
    past.servers.getLast().answer().complete(FakePast.kept("West", THEN, Fleet.servers(9)));
    moments.open(THEN.minusSeconds(60), told);
    while (!fx.isEmpty()) {
      fx.poll().run();
    }
    assertThat(moments.moment()).isNull();
    assertThat(moments.readingProperty().get()).isTrue();

    past.servers.getLast().answer().complete(FakePast.kept("West", THEN, Fleet.servers(2)));
    moments.back();
    while (!fx.isEmpty()) {
      fx.poll().run();
    }
    assertThat(moments.moment()).isNull();
  }

  @Test
  void anAnswerThatComesAfterTheReturnIsDropped() {
    model.past().open(THEN, told);
    FakePast.Asked<Server> asked = past.servers.getLast();
    model.past().back();
    asked.answer().complete(FakePast.kept("West", THEN, Fleet.servers(9)));

    assertThat(model.table().rows()).hasSize(5);
    assertThat(model.moment()).isNull();
  }

  @Test
  void rowsThatAreGoneSinceAreThereAndNotStale() {
    openAt(THEN, Fleet.servers(6));

    assertThat(ids()).contains("id-West/#10006");
    assertThat(model.table().rows()).noneMatch(ServerRow::stale);
  }

  @Test
  void tellsOfEachConnectionHowOldItsCopyWasAndWhichHasNone() {
    model.past().open(THEN, told);
    past.servers
        .getLast()
        .answer()
        .complete(
            FakePast.without(
                FakePast.both(
                    FakePast.kept("West", THEN.minusSeconds(12), Fleet.servers(2)),
                    FakePast.kept("East", THEN.minusSeconds(200), List.of())),
                "North"));

    assertThat(model.past().shownProperty().get())
        .isEqualTo(
            new AsOf(
                THEN,
                List.of(
                    new AsOf.Copy("West", Duration.ofSeconds(12)),
                    new AsOf.Copy("East", Duration.ofSeconds(200))),
                List.of("North")));
  }

  @Test
  void anExportKnowsOfWhichMomentItsRowsAre() {
    TableViewModel<ServerRow> list = model;
    assertThat(list.exported().asOf().get()).isNull();
    model.past().open(THEN, told);
    past.servers
        .getLast()
        .answer()
        .complete(FakePast.kept("West", THEN.minusSeconds(12), Fleet.servers(2)));

    assertThat(list.exported().asOf().get()).isEqualTo(THEN);
    assertThat(list.exported().fetched().get())
        .containsExactly(new ExportSource.Fetched("West", THEN.minusSeconds(12)));
  }

  @Test
  void agesAndSearchesCountFromTheMoment() {
    openAt(THEN, Fleet.servers(2));
    assertThat(model.now()).isEqualTo(THEN);
    assertThat(model.present()).isEqualTo(Fleet.NOW);
    model.past().back();
    assertThat(model.now()).isEqualTo(Fleet.NOW);
  }

  @Test
  void selectionIsThereAgainAfterTheReturn() {
    Set<String> selected = Set.of("id-West/#10002", "id-West/#10005");
    model.table().selection().select(selected, "id-West/#10005");
    openAt(THEN, Fleet.servers(2));
    assertThat(model.table().selection().ids()).containsExactly("id-West/#10002");

    model.past().back();
    assertThat(Set.copyOf(model.table().selection().ids())).isEqualTo(selected);
    assertThat(model.table().selection().lead()).isEqualTo("id-West/#10005");
  }

  @Test
  void whatSomebodySelectedInThePastStaysSelected() {
    model.table().selection().select(Set.of("id-West/#10005"), "id-West/#10005");
    openAt(THEN, Fleet.servers(3));
    model.table().selection().select(Set.of("id-West/#10001"), "id-West/#10001");

    model.past().back();
    assertThat(Set.copyOf(model.table().selection().ids())).containsExactly("id-West/#10001");
  }

  @Test
  void historyGoesOnFromTheLiveRowsAndHearsNothingOfThePast() {
    List<Server> changed = new ArrayList<>(Fleet.servers(5));
    openAt(THEN, Fleet.servers(2));
    changed.set(1, Fleet.server(2, "Off"));
    publish(changed);
    assertThat(entries()).isEmpty();

    model.past().back();
    assertThat(entries())
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.row()).isEqualTo("id-West/#10002");
          assertThat(entry.event()).isEqualTo(RowHistory.Event.CHANGED);
        });
  }

  @Test
  void turningToThePastEndsAPause() {
    model.live().pause(true);
    publish(Fleet.servers(4));
    assertThat(model.table().rows()).hasSize(5);

    openAt(THEN, Fleet.servers(2));
    assertThat(model.live().paused()).isFalse();
    assertThat(model.table().rows()).hasSize(2);
    model.past().back();
    assertThat(model.table().rows()).hasSize(4);
  }

  @Test
  void stepsToTheChangesOfThisListOnly() {
    past.happened(FleetEvent.Kind.SERVER, THEN, THEN.minusSeconds(7200), THEN.plusSeconds(60));
    past.happened(FleetEvent.Kind.CLUSTER, THEN.minusSeconds(5), THEN.plusSeconds(5));
    openAt(THEN.plusSeconds(10), Fleet.servers(2));

    model.past().step(false, told);
    assertThat(answer()).isEqualTo(THEN);
    model.past().step(false, told);
    assertThat(answer()).isEqualTo(THEN.minusSeconds(7200));
    model.past().step(false, told);
    assertThat(told.none).containsExactly(false);
    assertThat(model.moment()).isEqualTo(THEN.minusSeconds(7200));

    model.past().step(true, told);
    assertThat(answer()).isEqualTo(THEN);
    model.past().step(true, told);
    assertThat(answer()).isEqualTo(THEN.plusSeconds(60));
    model.past().step(true, told);
    assertThat(told.none).containsExactly(false, true);
  }

  @Test
  void aMomentToComeIsThePresent() {
    openAt(THEN, Fleet.servers(2));
    model.past().open(Fleet.NOW.plusSeconds(1), told);

    assertThat(model.moment()).isNull();
    assertThat(model.table().rows()).hasSize(5);
  }

  private Instant answer() {
    FakePast.Asked<Server> asked = past.servers.getLast();
    asked.answer().complete(FakePast.kept("West", asked.at(), Fleet.servers(2)));
    return asked.at();
  }

  private void openAt(Instant at, List<Server> servers) {
    model.past().open(at, told);
    past.servers.getLast().answer().complete(FakePast.kept("West", at, servers));
  }

  private void publish(List<Server> servers) {
    fetches++;
    inventory.publish(FakeInventory.fresh(fetches, "West", servers));
  }

  private List<String> ids() {
    return model.table().rows().stream().map(ServerRow::id).toList();
  }

  private List<RowHistory.Entry> entries() {
    return model.history().latest(_ -> true, 100);
  }
}
