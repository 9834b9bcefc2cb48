package dev.fleetglass.ui.common;

import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/**
 * A tooltip that is made when the pointer first comes to its control: each is a window of its own,
 * and a screen has dozens. Screen readers get its words from the beginning.
 */
public final class Hint {
  /** Shorter than the toolkit's second, which reads as if there were no tooltip. */
  private static final Duration DELAY = Duration.millis(350);

  private Hint() {}

  /** A tooltip as all of them are; the style sheets, being binary, can hold no duration. */
  public static Tooltip tip(String words) {
    Tooltip tip = new Tooltip(words);
    tip.setShowDelay(DELAY);
    return tip;
  }

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
              control.setTooltip(tip(words));
            }
          }
        });
  }
}
