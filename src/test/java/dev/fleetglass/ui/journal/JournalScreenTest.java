package dev.fleetglass.ui.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.ui.common.RecordingWorkspace;
import dev.fleetglass.ui.common.ScreenLeaks;
import dev.fleetglass.ui.dialog.Failures;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.FakeViews;
import dev.fleetglass.ui.settings.FakePreferences;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class JournalScreenTest {
  @Test
  void leavesNothingBehind() throws Exception {
    FakeJournal journal = new FakeJournal();
    journal.add(FakeJournal.call(Failures.AT, "grid.server.list", Failures.refused()));
    JournalViewModel model =
        new JournalViewModel(
            journal,
            FakeViews.environment(
                new FakePreferences(),
                Runnable::run,
                Runnable::run,
                Clock.fixed(Failures.AT, ZoneOffset.UTC)));
    Texts texts = Texts.load(Locale.KOREAN);

    ScreenLeaks.check(() -> new JournalScreen(model, texts, new RecordingWorkspace()));
    assertThat(journal.listeners()).isZero();
  }
}
