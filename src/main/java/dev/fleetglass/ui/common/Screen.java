package dev.fleetglass.ui.common;

import java.util.List;
import javafx.scene.layout.Region;

/** One screen of the window. Its view model outlives it; the screen can be made again. */
public interface Screen {
  ScreenId id();

  /** The content; the same object every time. */
  Region view();

  /** Shown: subscribe, refresh at full pace, take the focus to where work begins. */
  void activate();

  /** Hidden or about to be discarded: release all listeners and timers. */
  void deactivate();

  /** Shows what somebody who followed a link wants to see; called while it is shown. */
  default void open(Target target) {}

  /** What can be done here, for the command palette and for shortcuts while it is shown. */
  default List<Action> actions() {
    return List.of();
  }
}
