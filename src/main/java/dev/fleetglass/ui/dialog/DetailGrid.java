package dev.fleetglass.ui.dialog;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Facts in two columns, label and value; values can be marked and copied. Built of rows, since a
 * grid measures wrapped text before it knows its width.
 */
public final class DetailGrid extends VBox {
  private static final double LABEL_WIDTH = 112;

  /** Each value has the id of its line with {@code detail-} before it. */
  public DetailGrid(List<FailureText.Line> lines) {
    getStyleClass().add("detail-grid");
    for (FailureText.Line line : lines) {
      Label label = new Label(line.label());
      label.getStyleClass().addAll("text-muted", "detail-label");
      label.setMinWidth(LABEL_WIDTH);
      label.setPrefWidth(LABEL_WIDTH);
      SelectableText value = new SelectableText(line.value());
      if (line.technical()) {
        value.getChildren().getFirst().getStyleClass().add("mono");
      }
      value.setId("detail-" + line.id());
      label.setLabelFor(value);
      HBox.setHgrow(value, Priority.ALWAYS);
      HBox row = new HBox(label, value);
      row.getStyleClass().add("detail-row");
      getChildren().add(row);
    }
  }
}
