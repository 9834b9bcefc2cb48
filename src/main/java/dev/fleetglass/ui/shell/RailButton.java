package dev.fleetglass.ui.shell;

import dev.fleetglass.ui.common.Hint;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** An entry of the rail: icon, word, and a badge that asks for attention. */
final class RailButton extends ToggleButton {
  private final String title;
  private final Label word;
  private final Label badge = new Label();
  private final Region space = new Region();
  private final Region alarm = new Region();
  private final StackPane sign;
  private final HBox face;
  private int count;
  private boolean narrow;

  RailButton(String icon, String title, String shortcut) {
    this.title = title;
    word = new Label(title);
    badge.getStyleClass().add("rail-badge");
    badge.setMinWidth(Region.USE_PREF_SIZE);
    getStyleClass().setAll("rail-button");
    HBox.setHgrow(space, Priority.ALWAYS);
    alarm.getStyleClass().add("rail-alarm");
    StackPane.setAlignment(alarm, Pos.TOP_RIGHT);
    sign = new StackPane(new FontIcon(icon));
    sign.setMinSize(20, 20);
    face = new HBox(sign, word, space);
    face.getStyleClass().add("rail-face");
    setGraphic(face);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setMaxWidth(Double.MAX_VALUE);
    face.prefWidthProperty().bind(widthProperty().subtract(14));
    Hint.set(this, NavigationRail.hint(title, shortcut));
    badge(0, "");
  }

  void badge(int value, String spoken) {
    count = value;
    if (value > 0 && !face.getChildren().contains(badge)) {
      // Hardly any entry ever asks for attention.
      face.getChildren().add(badge);
      sign.getChildren().add(alarm);
    }
    badge.setText(Integer.toString(value));
    setAccessibleText(value > 0 ? title + ", " + spoken : title);
    settle();
  }

  void setNarrow(boolean value) {
    narrow = value;
    settle();
  }

  /** Without room for the number a dot on the icon stands for it. */
  private void settle() {
    word.setVisible(!narrow);
    word.setManaged(!narrow);
    space.setManaged(!narrow);
    badge.setVisible(count > 0 && !narrow);
    badge.setManaged(count > 0 && !narrow);
    alarm.setVisible(count > 0 && narrow);
  }
}
