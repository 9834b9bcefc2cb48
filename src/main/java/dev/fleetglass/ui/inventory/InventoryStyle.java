package dev.fleetglass.ui.inventory;

import java.util.Objects;

/** Where the look of lists and their drawers is. */
final class InventoryStyle {
  static final String SHEET =
      Objects.requireNonNull(InventoryStyle.class.getResource("inventory.css")).toExternalForm();

  private InventoryStyle() {}
}
