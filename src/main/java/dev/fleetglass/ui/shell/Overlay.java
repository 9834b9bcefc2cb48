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

  Overlay() {
    getStyleClass().add("overlay");
    setAlignment(Pos.TOP_CENTER);
    setVisible(false);
    setManaged(false);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close();
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
    setVisible(false);
    setManaged(false);
    getChildren().clear();
    Node back = before;
    before = null;
    if (back != null && back.getScene() != null) {
      back.requestFocus();
    }
  }

  boolean isOpen() {
    return isVisible();
  }
}
