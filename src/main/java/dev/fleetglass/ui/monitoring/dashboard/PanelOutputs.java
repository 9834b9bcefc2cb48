package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.i18n.Texts;
import java.util.List;
import javafx.scene.control.MenuItem;

/** What can be made of a panel's drawing. */
final class PanelOutputs {
  PanelOutputs(
      WorkspaceViewModel model, Texts texts, Workspace workspace, PanelGrid grid) {}

  List<MenuItem> items(String panelId) {
    return List.of();
  }
}
