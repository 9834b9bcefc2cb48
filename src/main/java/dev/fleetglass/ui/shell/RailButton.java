package dev.fleetglass.ui.shell;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** An entry of the rail: icon, word, and a badge that asks for attention. */
final class RailButton extends ToggleButton {
  private final String title;
  private final Label word;
  private final Label badge = new Label();
  private final Region space = new Region();
  private final Tooltip tooltip;

  RailButton(String icon, String title, String shortcut) {
    this.title = title;
    word = new Label(title);
    badge.getStyleClass().add("rail-badge");
    badge.setMinWidth(Region.USE_PREF_SIZE);
    getStyleClass().setAll("rail-button");
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox face = new HBox(new FontIcon(icon), word, space, badge);
    face.getStyleClass().add("rail-face");
    setGraphic(face);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setMaxWidth(Double.MAX_VALUE);
    face.prefWidthProperty().bind(widthProperty().subtract(20));
    tooltip = NavigationRail.hint(title, shortcut);
    setTooltip(tooltip);
    badge(0, "");
  }

  void badge(int count, String spoken) {
    badge.setText(Integer.toString(count));
    badge.setVisible(count > 0);
    badge.setManaged(count > 0);
    setAccessibleText(count > 0 ? title + ", " + spoken : title);
  }

  void setNarrow(boolean narrow) {
    word.setVisible(!narrow);
    word.setManaged(!narrow);
    space.setManaged(!narrow);
  }
}
