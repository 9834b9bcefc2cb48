package dev.fleetglass.ui.table;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** How the line of a group looks: an arrow, the text its rows share, and how many they are. */
final class GroupFace extends HBox {
  private final FontIcon arrow = new FontIcon("mdi2c-chevron-down");
  private final Label text = new Label();
  private final Label count = new Label();

  GroupFace() {
    getStyleClass().add("group-face");
    setAlignment(Pos.CENTER_LEFT);
    setManaged(false);
    setMouseTransparent(true);
    text.getStyleClass().add("value");
    count.getStyleClass().addAll("mono", "count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(arrow, text, count);
  }

  void show(String words, String number, boolean folded) {
    arrow.setIconLiteral(folded ? "mdi2c-chevron-right" : "mdi2c-chevron-down");
    text.setText(words);
    count.setText(number);
  }
}
