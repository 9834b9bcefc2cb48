package dev.fleetglass.ui.common;

import atlantafx.base.controls.SelectableTextFlow;
import dev.fleetglass.ui.i18n.Texts;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** The three nodes of one fact in the drawer: label, value that can be marked, copy button. */
final class DetailValue {
  private static final double LABEL_WIDTH = 128;

  private final Label label = new Label();
  private final Text words = new Text();
  private final SelectableTextFlow flow = new SelectableTextFlow();
  private final Button copy = new Button(null, new FontIcon("mdi2c-content-copy"));
  private final Texts texts;
  private String value = "";

  DetailValue(Texts texts, Consumer<String> clipboard) {
    this.texts = texts;
    label.getStyleClass().addAll("field-label", "text-muted");
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    words.getStyleClass().add("text");
    flow.getStyleClass().add("field-value");
    flow.getChildren().add(words);
    copy.getStyleClass().addAll("copy", "flat", "button-icon", "small");
    copy.setTooltip(new Tooltip(texts.get("common.drawer.copy.tooltip")));
    copy.setOnAction(_ -> clipboard.accept(value));
    label.setLabelFor(flow);
    GridPane.setValignment(label, VPos.TOP);
    GridPane.setValignment(copy, VPos.TOP);
  }

  static ColumnConstraints[] columns() {
    ColumnConstraints labels = new ColumnConstraints(LABEL_WIDTH);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    values.setMinWidth(80);
    values.setFillWidth(true);
    ColumnConstraints copies = new ColumnConstraints(28);
    copies.setHalignment(HPos.RIGHT);
    return new ColumnConstraints[] {labels, values, copies};
  }

  void show(DetailField field) {
    if (value.equals(field.value()) && label.getText().equals(field.label())) {
      return;
    }
    value = field.value();
    label.setText(field.label());
    words.setText(value.isEmpty() ? "–" : value);
    words.getStyleClass().remove("mono");
    if (field.mono()) {
      words.getStyleClass().add("mono");
    }
    copy.setVisible(!value.isEmpty());
    copy.setAccessibleText(texts.get("common.drawer.copy.accessible", field.label()));
    flow.setAccessibleText(field.label() + ": " + value);
  }

  Node label() {
    return label;
  }

  Node text() {
    return flow;
  }

  Node copy() {
    return copy;
  }
}
