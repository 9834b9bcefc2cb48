package dev.fleetglass.ui.monitoring;

import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.ui.i18n.Texts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The fields of one metric, each with what is wrong with it below. */
final class MetricForm extends VBox {
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private final Texts texts;
  private final Map<MetricDraft.Field, Label> problems = new EnumMap<>(MetricDraft.Field.class);
  private final Map<MetricDraft.Field, Node> inputs = new EnumMap<>(MetricDraft.Field.class);
  private final TextField name = new TextField();
  private final TextField path = new TextField();
  private final TextArea parameters = new TextArea();
  private final ComboBox<MetricUnit> unit = new ComboBox<>();
  private final TextField interval = new TextField();
  private final TextField seriesName = new TextField();

  MetricForm(Texts texts) {
    this.texts = texts;
    getStyleClass().add("metric-form");
    path.getStyleClass().add("mono");
    parameters.getStyleClass().add("mono");
    parameters.setPrefRowCount(3);
    parameters.setPromptText("span=30m");
    seriesName.getStyleClass().add("mono");
    seriesName.setPromptText("{cluster} {node}");
    unit.getItems().setAll(MetricUnit.values());
    unit.setMaxWidth(Double.MAX_VALUE);
    unit.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(MetricUnit value) {
            return value == null
                ? ""
                : texts.get("monitoring.unit." + value.name().toLowerCase(Locale.ROOT));
          }

          @Override
          public MetricUnit fromString(String text) {
            throw new UnsupportedOperationException("only chosen, never typed");
          }
        });
    row("monitoring.field.name", name, MetricDraft.Field.NAME);
    row("monitoring.field.path", path, MetricDraft.Field.PATH);
    row("monitoring.field.parameters", parameters, MetricDraft.Field.PARAMETERS);
    Label unitLabel = label("monitoring.field.unit");
    unitLabel.setLabelFor(unit);
    Label anew = new Label(texts.get("monitoring.anew"));
    anew.getStyleClass().addAll("text-small", "text-muted");
    anew.setWrapText(true);
    getChildren().addAll(unitLabel, unit, anew);
    row("monitoring.field.interval", interval, MetricDraft.Field.INTERVAL);
    row("monitoring.field.series-name", seriesName, MetricDraft.Field.SERIES_NAME);
  }

  MetricDraft draft() {
    return new MetricDraft(
        name.getText(),
        path.getText(),
        parameters.getText(),
        unit.getValue(),
        interval.getText(),
        seriesName.getText());
  }

  void show(MetricDraft draft) {
    name.setText(draft.name());
    path.setText(draft.path());
    parameters.setText(draft.parameters());
    unit.setValue(draft.unit());
    interval.setText(draft.interval());
    seriesName.setText(draft.seriesName());
    showProblems(Map.of());
  }

  /** Marks the wrong fields and goes to the first of them. */
  void showProblems(Map<MetricDraft.Field, String> found) {
    problems.forEach((field, label) -> {
      String key = found.get(field);
      label.setText(key == null ? "" : texts.get(key));
      label.setVisible(key != null);
      label.setManaged(key != null);
    });
    inputs.forEach(
        (field, input) -> input.pseudoClassStateChanged(DANGER, found.containsKey(field)));
    found.keySet().stream().findFirst().map(inputs::get).ifPresent(Node::requestFocus);
  }

  void focusName() {
    name.requestFocus();
  }

  private void row(String key, TextInputControl input, MetricDraft.Field field) {
    Label label = label(key);
    label.setLabelFor(input);
    Label problem = new Label();
    problem.getStyleClass().add("metric-problem");
    problem.setWrapText(true);
    problem.setVisible(false);
    problem.setManaged(false);
    problems.put(field, problem);
    inputs.put(field, input);
    getChildren().addAll(label, input, problem);
  }

  private Label label(String key) {
    Label label = new Label(texts.get(key));
    label.getStyleClass().add("metric-label");
    return label;
  }
}
