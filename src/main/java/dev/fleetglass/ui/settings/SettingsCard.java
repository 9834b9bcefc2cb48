package dev.fleetglass.ui.settings;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A titled group of settings: words at the left, the control at the right, a line between rows. */
final class SettingsCard extends VBox {
  private final VBox rows = new VBox();

  SettingsCard(String title) {
    getStyleClass().add("settings-section");
    rows.getStyleClass().add("settings-card");
    Label heading = new Label(title);
    heading.getStyleClass().add("title-4");
    getChildren().addAll(heading, rows);
  }

  /** Adds a row; the help under its name may be empty. */
  SettingsCard row(String name, String help, Node... controls) {
    Label title = new Label(name);
    title.setWrapText(true);
    VBox words = new VBox(title);
    words.getStyleClass().add("words");
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    if (!help.isEmpty()) {
      Label note = new Label(help);
      note.getStyleClass().addAll("text-muted", "text-small");
      note.setWrapText(true);
      words.getChildren().add(note);
    }
    HBox row = new HBox(words);
    row.getChildren().addAll(controls);
    return add(row);
  }

  /** Adds a row that is laid out by itself. */
  SettingsCard add(Region row) {
    row.getStyleClass().add("settings-row");
    if (rows.getChildren().isEmpty()) {
      row.getStyleClass().add("first");
    }
    if (row instanceof HBox box) {
      box.setAlignment(Pos.CENTER_LEFT);
    }
    rows.getChildren().add(row);
    return this;
  }
}
