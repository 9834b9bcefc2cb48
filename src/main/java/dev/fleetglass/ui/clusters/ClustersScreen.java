package dev.fleetglass.ui.clusters;

import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.InventoryScreen;

/** The clusters of all connections. */
public final class ClustersScreen extends InventoryScreen<ClusterRow> {
  public ClustersScreen(ClustersViewModel viewModel, Texts texts, Workspace workspace) {
    super(ScreenId.CLUSTERS, "clusters", viewModel, texts, workspace);
  }
}
