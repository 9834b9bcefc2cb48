package dev.fleetglass.ui.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.fx.FxGate;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.ui.clusters.ClustersScreen;
import dev.fleetglass.ui.clusters.ClustersViewModel;
import dev.fleetglass.ui.common.RecordingWorkspace;
import dev.fleetglass.ui.common.ScreenLeaks;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.monitoring.FakeMetrics;
import dev.fleetglass.ui.settings.FakePreferences;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ClustersScreenTest {
  @Test
  void leavesNothingBehind() throws Exception {
    FakeInventory<Cluster> inventory = new FakeInventory<>();
    inventory.set(FakeInventory.fresh(1, "East", Fleet.clusters(30)));
    FakePreferences preferences = new FakePreferences();
    FakeMetrics metrics = new FakeMetrics();
    ClustersViewModel model =
        new ClustersViewModel(
            inventory,
            new FakeInventory<>(),
            metrics,
            FakeViews.environment(
                preferences,
                FxGate.toolkit(),
                Runnable::run,
                Clock.fixed(Fleet.NOW, ZoneOffset.UTC)));
    Texts texts = Texts.load(Locale.KOREAN);

    ScreenLeaks.check(() -> new ClustersScreen(model, texts, new RecordingWorkspace()));
    assertThat(inventory.listeners).isEmpty();
    assertThat(metrics.listeners).isEmpty();
    assertThat(preferences.listeners()).isZero();
  }
}
