package dev.fleetglass.ui.cloud;

import dev.fleetglass.model.PasswordEntry;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.InventoryScreen;
import dev.fleetglass.ui.inventory.ValueRow;

/** Which passwords clouds keep; the drawer shows one of them on demand. */
public final class PasswordsScreen extends InventoryScreen<ValueRow<PasswordEntry>> {
  public PasswordsScreen(PasswordsViewModel viewModel, Texts texts, Workspace workspace) {
    super(ScreenId.PASSWORDS, viewModel.name(), viewModel, texts, workspace);
    inDrawer(new RevealPane(viewModel.reveal(), texts, workspace));
  }
}
