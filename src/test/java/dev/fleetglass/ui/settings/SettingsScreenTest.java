package dev.fleetglass.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ToggleSwitch;
import dev.fleetglass.service.AppSettings;
import dev.fleetglass.ui.common.RecordingWorkspace;
import dev.fleetglass.ui.common.ScreenLeaks;
import dev.fleetglass.ui.common.Toolkit;
import dev.fleetglass.ui.i18n.Texts;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class SettingsScreenTest {
  private final FakePreferences preferences = new FakePreferences();
  private final SettingsViewModel model =
      new SettingsViewModel(preferences, Runnable::run, About.running("1.2.3"));

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
  }

  private static void choose(Scene scene, String group, int place) {
    HBox segments = (HBox) scene.lookup(group);
    ((ToggleButton) segments.getChildren().get(place)).fire();
  }
}
