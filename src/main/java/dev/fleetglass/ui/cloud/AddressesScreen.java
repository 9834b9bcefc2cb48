package dev.fleetglass.ui.cloud;

import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.InventoryScreen;

/** The addresses of accounts. */
public final class AddressesScreen extends InventoryScreen<AddressRow> {
  public AddressesScreen(AddressesViewModel viewModel, Texts texts, Workspace workspace) {
    super(ScreenId.ADDRESSES, AddressesViewModel.NAME, viewModel, texts, workspace);
  }
}
