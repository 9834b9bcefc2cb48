package dev.fleetglass.ui.dialog;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Long text that is read, marked and copied with mouse or keys, and not changed. */
final class Reading {
  private Reading() {}

  static TextArea area(String content) {
    TextArea area = new TextArea(content);
    area.setEditable(false);
    area.getStyleClass().addAll("mono", "reading");
    area.setMaxHeight(Double.MAX_VALUE);
    VBox.setVgrow(area, Priority.ALWAYS);
    // The keys of a text that cannot be changed belong to the dialog: Escape closes it.
    area.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && area.getParent() != null) {
            area.getParent().fireEvent(event.copyFor(area.getParent(), area.getParent()));
            event.consume();
          }
        });
    return area;
  }
}
