package dev.fleetglass.ui.monitoring;

import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.i18n.Texts;
import javafx.scene.layout.BorderPane;

/** Header, chart and legend of the watched metric. */
final class MonitoringView extends BorderPane {
  private final MonitoringViewModel model;
  private final Texts texts;
  private final Workspace workspace;

  MonitoringView(MonitoringViewModel model, Texts texts, Workspace workspace) {
    this.model = model;
    this.texts = texts;
    this.workspace = workspace;
  }

  void activate() {
    setAccessibleText(texts.get("monitoring.title") + model.zoneProperty().get());
  }

  void deactivate() {
    if (workspace.drawerOpen()) {
      workspace.closeDrawer();
    }
  }
}
