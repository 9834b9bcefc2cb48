package dev.fleetglass.ui.dialog;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The head that all dialogs share: an icon, what it is about, and a quiet second line. */
final class DialogHeader {
  private DialogHeader() {}

  static Node of(String icon, String tone, String title, String subject) {
    FontIcon picture = new FontIcon(icon);
    picture.getStyleClass().addAll("dialog-icon", tone);
    Label heading = new Label(title);
    heading.setId("dialog-title");
    heading.getStyleClass().add("title-4");
    heading.setWrapText(true);
    VBox words = new VBox(heading);
    if (!subject.isEmpty()) {
      Label second = new Label(subject);
      second.setId("dialog-subject");
      second.getStyleClass().add("text-muted");
      second.setWrapText(true);
      words.getChildren().add(second);
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox header = new HBox(picture, words);
    header.getStyleClass().add("dialog-head");
    return header;
  }
}
