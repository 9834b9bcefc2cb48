package dev.fleetglass.ui.connections;

import dev.fleetglass.ui.i18n.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says above the list that something the operator asked for did not happen, and what to do. */
final class NoticeBar extends HBox {
  private final Label text = new Label();

  NoticeBar(Texts texts) {
    getStyleClass().add("notice-bar");
    setId("connections-notice");
    setAlignment(Pos.CENTER_LEFT);
    text.setWrapText(true);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    Button close = new Button(null, new FontIcon("fg-close"));
    close.getStyleClass().addAll("flat", "button-icon", "small");
    close.setAccessibleText(texts.get("connections.form.close"));
    close.setOnAction(_ -> hide());
    getChildren().addAll(new FontIcon("fg-alert-circle-outline"), text, close);
    hide();
  }

  void show(String words) {
    text.setText(words);
    setVisible(true);
    setManaged(true);
  }

  void hide() {
    setVisible(false);
    setManaged(false);
  }
}
