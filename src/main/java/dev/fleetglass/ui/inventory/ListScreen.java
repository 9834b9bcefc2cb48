package dev.fleetglass.ui.inventory;

import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.i18n.Texts;

/** A list that has nothing but its table. */
public final class ListScreen<T> extends InventoryScreen<ValueRow<T>> {
  public ListScreen(ScreenId id, ValueViewModel<T> viewModel, Texts texts, Workspace workspace) {
    super(id, viewModel.name(), viewModel, texts, workspace);
  }
}
