package dev.fleetglass.ui.inventory.views;

import dev.fleetglass.model.SavedView;

/**
 * A view that can be opened.
 *
 * @param builtIn whether it comes with the program; it can then be copied but not changed
 * @param start whether the program opens it at its start
 */
public record ViewItem(SavedView view, boolean builtIn, boolean start) {
  public String id() {
    return view.id();
  }

  public String name() {
    return view.name();
  }
}
