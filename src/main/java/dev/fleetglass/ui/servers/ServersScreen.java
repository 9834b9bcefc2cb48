package dev.fleetglass.ui.servers;

import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.InventoryScreen;

/** The servers of all connections. */
public final class ServersScreen extends InventoryScreen<ServerRow> {
  public ServersScreen(ServersViewModel viewModel, Texts texts, Workspace workspace) {
    super(ScreenId.SERVERS, "servers", viewModel, texts, workspace);
  }
}
