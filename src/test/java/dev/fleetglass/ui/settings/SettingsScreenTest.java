package dev.fleetglass.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ToggleSwitch;
import dev.fleetglass.service.AppSettings;
import dev.fleetglass.store.history.HistoryStatus;
import dev.fleetglass.ui.common.RecordingWorkspace;
import dev.fleetglass.ui.common.ScreenLeaks;
import dev.fleetglass.ui.common.Toolkit;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.FakePast;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class SettingsScreenTest {
  private final FakePreferences preferences = new FakePreferences();
  private final FakePast past = new FakePast();
  private final SettingsViewModel model =
      new SettingsViewModel(preferences, past, Runnable::run, "1.2.3");

  @Test
  void everyChoiceTakesEffectAtOnce() throws Exception {
    Toolkit.start();
    WaitForAsyncUtils.asyncFx(
            () -> {
              SettingsScreen screen =
                  new SettingsScreen(model, Texts.load(Locale.ENGLISH), new RecordingWorkspace());
              Scene scene = new Scene(screen.view(), 1060, 770);
              screen.activate();
              scene.getRoot().applyCss();
              scene.getRoot().layout();
              choose(scene, "#settings-theme", 2);
              choose(scene, "#settings-language", 2);
              choose(scene, "#settings-history", 2);
              ((ToggleSwitch) scene.lookup("#settings-collect")).setSelected(false);
              screen.deactivate();
              return true;
            })
        .get(30, TimeUnit.SECONDS);
    assertThat(preferences.settings().theme()).isEqualTo(AppSettings.Theme.DARK);
    assertThat(preferences.settings().language()).isEqualTo("ko");
    assertThat(preferences.settings().historyDays()).isEqualTo(90);
    assertThat(preferences.settings().collect()).isEqualTo(AppSettings.Collect.WATCHED);
  }

  @Test
  void leavesNothingBehind() throws Exception {
    Texts texts = Texts.load(Locale.KOREAN);
    ScreenLeaks.check(() -> new SettingsScreen(model, texts, new RecordingWorkspace()));
    assertThat(preferences.listeners()).isZero();
    assertThat(past.watchers).isEmpty();
  }

  @Test
  void tellsWhereTheHistoryIsAndWhatIsWrongWithIt() throws Exception {
    Path file = Path.of("/srv/fleetglass/history.sqlite");
    Instant oldest = Instant.parse("2026-10-27T09:00:00Z");
    preferences.change(preferences.settings().withZone("Asia/Seoul"));
    Toolkit.start();
    List<String> told = new ArrayList<>();
    WaitForAsyncUtils.asyncFx(
            () -> {
              SettingsScreen screen =
                  new SettingsScreen(model, Texts.load(Locale.ENGLISH), new RecordingWorkspace());
              Scene scene = new Scene(screen.view(), 1060, 770);
              scene.getRoot().applyCss();
              scene.getRoot().layout();
              Label facts = (Label) scene.lookup("#settings-history-facts");
              screen.activate();
              past.tell(new HistoryStatus(file, 5L << 20, oldest, null, null));
              told.add(facts.getText());
              past.tell(
                  new HistoryStatus(
                      file,
                      5L << 20,
                      oldest,
                      new HistoryStatus.Problem(
                          HistoryStatus.Kind.DISK_FULL, oldest, null, 1203, "SQLITE_FULL"),
                      new HistoryStatus.Lost(1200, 3, oldest)));
              told.add(facts.getText());
              past.tell(
                  new HistoryStatus(
                      file, 5L << 20, oldest, null, new HistoryStatus.Lost(0, 1, oldest)));
              told.add(facts.getText());
              screen.deactivate();
              return true;
            })
        .get(30, TimeUnit.SECONDS);

    assertThat(told.getFirst()).isEqualTo("5 MiB on the disk, oldest sample 2026-10-27 18:00:00");
    assertThat(told.getLast()).endsWith("One event no longer fitted into memory and is lost.");
    assertThat(told.get(1))
        .contains("3 events no longer fitted")
        .contains("The disk is full", "/srv/fleetglass", "1,200 samples no longer fitted");
  }

  private static void choose(Scene scene, String group, int place) {
    HBox segments = (HBox) scene.lookup(group);
    ((ToggleButton) segments.getChildren().get(place)).fire();
  }
}
