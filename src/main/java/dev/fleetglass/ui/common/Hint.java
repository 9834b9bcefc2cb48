package dev.fleetglass.ui.common;

import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A tooltip that is made when the pointer first comes to its control: each is a window of its own,
 * and a screen has dozens. Screen readers get its words from the beginning.
 */
public final class Hint {
  /** Shorter than the toolkit's second, which reads as if there were no tooltip. */
  private static final Duration DELAY = Duration.millis(350);

  private final Control control;
  private final String[] styleClasses;
  private String words = "";
  private @Nullable Tooltip tip;

  private Hint(Control control, String... styleClasses) {
    this.control = control;
    this.styleClasses = styleClasses;
  }

  /** Gives a control a tooltip with words that stay the same. */
  public static void set(Control control, String words) {
    on(control).say(words);
  }

  /** A control's tooltip, which has no words yet. */
  public static Hint on(Control control, String... styleClasses) {
    Hint hint = new Hint(control, styleClasses);
    control.addEventFilter(
        MouseEvent.MOUSE_ENTERED_TARGET,
        new EventHandler<>() {
          @Override
          public void handle(MouseEvent event) {
            control.removeEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, this);
            if (control.getTooltip() == null) {
              hint.make();
            }
          }
        });
    return hint;
  }

  /** A tooltip as all of them are; the style sheets, being binary, can hold no duration. */
  public static Tooltip tip(String words) {
    Tooltip tip = new Tooltip(words);
    tip.setShowDelay(DELAY);
    return tip;
  }

  /** Says this from now on; nothing when it is empty. */
  public void say(String now) {
    words = now;
    control.setAccessibleHelp(now);
    show();
  }

  private void make() {
    Tooltip made = tip(words);
    made.getStyleClass().addAll(styleClasses);
    tip = made;
    show();
  }

  private void show() {
    if (tip != null) {
      tip.setText(words);
      control.setTooltip(words.isEmpty() ? null : tip);
    }
  }
}
