package dev.fleetglass.ui.shell;

import dev.fleetglass.fx.Subscriptions;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/**
 * Whether the content has the whole display. The window manager may end it too. Without a window,
 * as in a picture, only the content changes. JavaFX thread only.
 */
final class FullScreen {
  private final Node content;
  private final Supplier<String> hint;
  private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
  private final Subscriptions whileOn = new Subscriptions();

  /**
   * A window that is not full screen.
   *
   * @param content whose window it is about
   * @param hint says how to leave, in the present language
   */
  FullScreen(Node content, Supplier<String> hint) {
    this.content = content;
    this.hint = hint;
  }

  ReadOnlyBooleanProperty property() {
    return on.getReadOnlyProperty();
  }

  void set(boolean wanted) {
    if (wanted == on.get()) {
      return;
    }
    whileOn.close();
    on.set(wanted);
    if (content.getScene() != null && content.getScene().getWindow() instanceof Stage stage) {
      // Escape closes what lies over the content first; the shell leaves by itself.
      stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
      stage.setFullScreenExitHint(hint.get());
      stage.setFullScreen(wanted);
      if (wanted) {
        whileOn.onChange(stage.fullScreenProperty(), now -> set(now));
      }
    }
  }

  /** Ends it and lets the window go. */
  void close() {
    set(false);
  }
}
