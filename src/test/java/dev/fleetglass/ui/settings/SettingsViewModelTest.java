package dev.fleetglass.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.service.AppSettings;
import dev.fleetglass.ui.inventory.FakePast;
import dev.fleetglass.ui.theme.Appearance;
import org.junit.jupiter.api.Test;

class SettingsViewModelTest {
  private final FakePreferences preferences = new FakePreferences();
  private final FakePast past = new FakePast();
  private final SettingsViewModel model =
      new SettingsViewModel(preferences, past, Runnable::run, "1.2.3");

  @Test
  void everyChoiceReachesThePreferencesOnce() {
    model.activate();
    model.appearanceProperty().set(Appearance.DARK);
    model.languageProperty().set("ko");
    model.autoRefreshProperty().set(false);
    assertThat(model.chooseZone(" Asia/Seoul ")).isTrue();
    model.collectAllProperty().set(false);
    model.historyDaysProperty().set(90);

    assertThat(preferences.changes).hasSize(6);
    assertThat(preferences.settings())
        .isEqualTo(
            new AppSettings(
                AppSettings.Theme.DARK,
                "ko",
                "Asia/Seoul",
                false,
                AppSettings.Collect.WATCHED,
                90));
  }

  @Test
  void aChoiceMadeElsewhereShowsAndIsNotPassedOnAgain() {
    model.activate();
    preferences.change(AppSettings.defaults().withTheme(AppSettings.Theme.LIGHT));

    assertThat(model.appearanceProperty().get()).isEqualTo(Appearance.LIGHT);
    assertThat(preferences.changes).hasSize(1);
  }

  @Test
  void anUnknownZoneChangesNothing() {
    assertThat(model.chooseZone("Asia/Seol")).isFalse();
    assertThat(preferences.changes).isEmpty();
  }

  @Test
  void letsGoOfThePreferences() {
    model.activate();
    model.deactivate();
    assertThat(preferences.listeners()).isZero();
  }

  @Test
  void theReportNamesWhatABugReportNeeds() {
    assertThat(model.version()).isEqualTo("1.2.3");
  }
}
