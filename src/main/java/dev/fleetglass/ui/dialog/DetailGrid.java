package dev.fleetglass.ui.dialog;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Facts in two columns, label and value; values can be marked and copied. */
public final class DetailGrid extends GridPane {
  /** Each value has the id of its line with {@code detail-} before it. */
  public DetailGrid(List<FailureText.Line> lines) {
    getStyleClass().add("detail-grid");
    ColumnConstraints labels = new ColumnConstraints();
    labels.setHalignment(HPos.LEFT);
    labels.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(labels, values);
    int row = 0;
    for (FailureText.Line line : lines) {
      Label label = new Label(line.label());
      label.getStyleClass().addAll("text-muted", "detail-label");
      SelectableText value = new SelectableText(line.value());
      if (line.technical()) {
        value.getChildren().getFirst().getStyleClass().add("mono");
      }
      value.setId("detail-" + line.id());
      label.setLabelFor(value);
      GridPane.setValignment(label, VPos.TOP);
      addRow(row++, label, value);
    }
  }
}
