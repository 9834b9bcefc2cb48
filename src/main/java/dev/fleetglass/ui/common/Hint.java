package dev.fleetglass.ui.common;

import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * A tooltip that is made when the pointer first comes to its control: each is a window of its own,
 * and a screen has dozens. Screen readers get its words from the beginning.
 */
public final class Hint {
  private Hint() {}

  /** Gives a control a tooltip with words that stay the same. */
  public static void set(Control control, String words) {
    control.setAccessibleHelp(words);
    control.addEventFilter(
        MouseEvent.MOUSE_ENTERED_TARGET,
        new EventHandler<>() {
          @Override
          public void handle(MouseEvent event) {
            control.removeEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, this);
            if (control.getTooltip() == null) {
              control.setTooltip(new Tooltip(words));
            }
          }
        });
  }
}
