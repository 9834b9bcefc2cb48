package dev.fleetglass.ui.connections;

import dev.fleetglass.ui.i18n.Texts;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One field of the form: label, control, and below it either its help or what is wrong. */
final class FieldRow extends VBox {
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

  private final Node control;
  private final Label note = new Label();
  private String help = "";
  private @Nullable String problem;

  /**
   * Makes a row.
   *
   * @param label empty when the control carries its own, as a check box does
   * @param box what is laid out, usually the control itself
   * @param control what is labelled and marked
   */
  FieldRow(String key, String label, Node box, Node control) {
    this.control = control;
    getStyleClass().add("field-row");
    setId("field-" + key);
    if (!label.isEmpty()) {
      Label name = new Label(label);
      name.getStyleClass().add("field-name");
      name.setLabelFor(control);
      getChildren().add(name);
      control.setAccessibleText(label);
    }
    note.getStyleClass().addAll("field-note", "text-small");
    note.setWrapText(true);
    note.setMinHeight(Label.USE_PREF_SIZE);
    getChildren().addAll(box, note);
    settle();
  }

  FieldRow(String key, String label, Node control) {
    this(key, label, control, control);
  }

  /** What to know before typing; empty for nothing. */
  FieldRow help(String text) {
    help = text;
    settle();
    return this;
  }

  void problem(@Nullable Problem found, Texts texts) {
    problem = found == null ? null : texts.get(found.key(), found.arguments().toArray());
    settle();
  }

  String note() {
    return note.getText();
  }

  Node control() {
    return control;
  }

  private void settle() {
    String text = problem == null ? help : problem;
    note.setText(text);
    note.setVisible(!text.isEmpty());
    note.setManaged(!text.isEmpty());
    pseudoClassStateChanged(INVALID, problem != null);
    control.pseudoClassStateChanged(PseudoClass.getPseudoClass("danger"), problem != null);
    control.setAccessibleHelp(text);
  }
}
