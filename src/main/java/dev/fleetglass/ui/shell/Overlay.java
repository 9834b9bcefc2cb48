package dev.fleetglass.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A card over the dimmed window. Escape and a click beside it close it; focus goes back. */
final class Overlay extends StackPane {
  private @Nullable Node before;
  private Runnable gone = () -> {};

  /** A card that may have something of its own to end with Escape. */
  interface Guarded {
    /** Ends it; false when there was nothing and the card may go. */
    boolean holdsOpen();
  }

  Overlay() {
    getStyleClass().add("overlay");
    setAlignment(Pos.TOP_CENTER);
    setVisible(false);
    setManaged(false);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            boolean held =
                !getChildren().isEmpty()
                    && getChildren().getFirst() instanceof Guarded card
                    && card.holdsOpen();
            if (!held) {
              close();
            }
            event.consume();
          } else if (event.getCode() == KeyCode.TAB) {
            event.consume(); // what lies below must not get the focus
          }
        });
    addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (event.getTarget() == this) {
            close();
          }
        });
  }

  /**
   * Shows a card instead of any other.
   *
   * @param focus gets the keys
   */
  void open(Node card, Node focus) {
    if (!isOpen()) {
      before = getScene() == null ? null : getScene().getFocusOwner();
    }
    getChildren().setAll(card);
    setManaged(true);
    setVisible(true);
    applyCss();
    layout();
    focus.requestFocus();
  }

  void close() {
    if (!isOpen()) {
      return;
    }
    Runnable told = gone;
    gone = () -> {};
    setVisible(false);
    setManaged(false);
    getChildren().clear();
    Node back = before;
    before = null;
    if (back != null && back.getScene() != null) {
      back.requestFocus();
    }
    told.run();
  }

  /** Runs something once when the card that is shown has gone. */
  void onGone(Runnable task) {
    gone = task;
  }

  boolean isOpen() {
    return isVisible();
  }
}
