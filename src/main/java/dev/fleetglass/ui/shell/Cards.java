package dev.fleetglass.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Cards of work that goes on by itself, in the corner above the status line. */
final class Cards extends VBox {
  Cards() {
    getStyleClass().add("cards");
    setAlignment(Pos.BOTTOM_RIGHT);
    setPickOnBounds(false);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
  }

  void post(Region card) {
    if (!getChildren().contains(card)) {
      getChildren().add(card);
    }
  }

  void dismiss(Region card) {
    getChildren().remove(card);
  }
}
