package dev.fleetglass.ui.inventory;

import javafx.scene.layout.Region;

/** What a screen shows in the drawer above the facts of a row. JavaFX thread only. */
public interface DrawerPart<R> {
  /** The same object every time. */
  Region view();

  /** The drawer shows this row from now on; the same one again after a refresh. */
  void show(R row);

  /** The facts are no longer in sight. */
  void leave();
}
