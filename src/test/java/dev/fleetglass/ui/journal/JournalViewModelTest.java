package dev.fleetglass.ui.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.service.AppSettings;
import dev.fleetglass.ui.dialog.Failures;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.FakeViews;
import dev.fleetglass.ui.settings.FakePreferences;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JournalViewModelTest {
  private static final Instant AT = Failures.AT;

  private final FakeJournal journal = new FakeJournal();
  private final FakePreferences preferences = new FakePreferences();
  private final Texts texts = Texts.load(Locale.ENGLISH);
  private final JournalViewModel model =
      new JournalViewModel(
          journal,
          FakeViews.environment(
              preferences, Runnable::run, Runnable::run, Clock.fixed(AT, ZoneOffset.UTC)));

  @BeforeEach
  void activate() {
    preferences.change(AppSettings.defaults().withZone("Asia/Seoul"));
    journal.add(FakeJournal.call(AT, "grid.server.list", null));
    journal.add(FakeJournal.call(AT.plusSeconds(1), "GET /api/cluster", Failures.refused()));
    model.speak(texts);
    model.activate();
  }

  @Test
  void showsTheNewestFirstInTheOperatorsZone() {
    assertThat(model.table().rows())
        .extracting(JournalRow::time)
        .containsExactly("14:54:12", "14:54:11");
    assertThat(model.callsProperty().get()).isEqualTo(2);
    assertThat(model.failuresProperty().get()).isEqualTo(1);
  }

  @Test
  void anotherZoneHoldsForDetailsToo() {
    preferences.change(AppSettings.defaults().withZone("+01:00"));

    assertThat(model.table().rows())
        .extracting(JournalRow::time)
        .containsExactly("06:54:12", "06:54:11");
    assertThat(model.formats().exact(AT)).isEqualTo("2026-11-23 06:54:11 +01:00");
  }

  @Test
  void aFailedRowHasTheServicesOwnWords() {
    JournalRow row = model.table().rows().getFirst();
    assertThat(row.failure()).isEqualTo("CCCM1044000 Not Authorized.");
    assertThat(row.result()).isEqualTo(texts.get("failure.authentication.title"));
  }

  @Test
  void pausingKeepsTheRowsAndCountsWhatWaits() {
    model.pausedProperty().set(true);
    journal.add(FakeJournal.call(AT.plusSeconds(2), "x", null));
    journal.add(FakeJournal.call(AT.plusSeconds(3), "y", null));
    assertThat(model.table().rows()).hasSize(2);
    assertThat(model.waitingProperty().get()).isEqualTo(2);

    model.pausedProperty().set(false);
    assertThat(model.table().rows()).hasSize(4);
    assertThat(model.waitingProperty().get()).isZero();
  }

  @Test
  void showsOnlyFailuresWhenAsked() {
    model.onlyFailuresProperty().set(true);
    assertThat(operations()).containsExactly("GET /api/cluster");
    model.onlyFailuresProperty().set(false);
    assertThat(model.table().rows()).hasSize(2);
  }

  @Test
  void filtersByWordsOfAnyColumn() {
    model.table().filterProperty().set("authorized cluster");
    assertThat(operations()).containsExactly("GET /api/cluster");
  }

  @Test
  void rowsKeepTheirIdsWhenTwinsArrive() {
    List<String> before = model.table().rows().stream().map(JournalRow::id).toList();
    journal.add(FakeJournal.call(AT.plusSeconds(1), "GET /api/cluster", null));

    List<String> after = model.table().rows().stream().map(JournalRow::id).toList();
    assertThat(after).doesNotHaveDuplicates().hasSize(3).endsWith(before.toArray(String[]::new));
  }

  @Test
  void clearingEmptiesEvenWhilePaused() {
    model.pausedProperty().set(true);
    model.clear();
    assertThat(model.table().rows()).isEmpty();
    assertThat(journal.recent()).isEmpty();
  }

  @Test
  void letsGoOfTheJournal() {
    model.deactivate();
    assertThat(journal.listeners()).isZero();
    assertThat(preferences.listeners()).isZero();
  }

  private List<String> operations() {
    return model.table().rows().stream().map(row -> row.call().operation()).toList();
  }
}
