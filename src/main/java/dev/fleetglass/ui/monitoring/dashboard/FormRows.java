package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.ui.i18n.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The fields of the panel's form; a text counts once it is entered or the field is left. */
final class FormRows {
  private final Texts texts;

  FormRows(Texts texts) {
    this.texts = texts;
  }

  Label label(String key) {
    Label label = new Label(texts.get(key));
    label.getStyleClass().add("metric-label");
    return label;
  }

  TextField text(String key, Consumer<String> entered) {
    TextField field = new TextField();
    field.setAccessibleText(texts.get(key));
    field.setOnAction(_ -> entered.accept(field.getText()));
    field
        .focusedProperty()
        .addListener((_, _, focused) -> {
          if (!focused) {
            entered.accept(field.getText());
          }
        });
    return field;
  }

  /** Shows a text, unless the operator is typing another one. */
  static void put(TextField field, String text) {
    boolean typing = field.isFocused() && !field.getText().equals(field.getUserData());
    field.setUserData(text);
    if (!typing && !field.getText().equals(text)) {
      field.setText(text);
    }
  }

  CheckBox check(String key, Consumer<Boolean> chosen) {
    CheckBox box = new CheckBox(texts.get(key));
    box.setOnAction(_ -> chosen.accept(box.isSelected()));
    return box;
  }

  <T> ComboBox<T> combo(String key, List<T> items, Function<T, String> word, Consumer<T> chosen) {
    ComboBox<T> combo = new ComboBox<>();
    combo.getItems().setAll(items);
    combo.setConverter(new Words<>(word));
    combo.setMaxWidth(Double.MAX_VALUE);
    combo.setMinWidth(0);
    combo.setAccessibleText(texts.get(key));
    combo.setOnAction(_ -> {
      T value = combo.getValue();
      if (value != null) {
        chosen.accept(value);
      }
    });
    return combo;
  }

  /** A field that may grow with the row. */
  static <N extends Region> N growing(N node) {
    node.setMinWidth(0);
    node.setMaxWidth(Double.MAX_VALUE);
    javafx.scene.layout.HBox.setHgrow(node, javafx.scene.layout.Priority.ALWAYS);
    return node;
  }

  Node remove(Runnable deed) {
    return Buttons.icon(texts, "fg-close", "dashboard.form.remove", deed);
  }

  private static final class Words<T> extends StringConverter<T> {
    private final Function<T, String> word;

    Words(Function<T, String> word) {
      this.word = word;
    }

    @Override
    public String toString(@Nullable T item) {
      return item == null ? "" : word.apply(item);
    }

    @Override
    public T fromString(String text) {
      throw new UnsupportedOperationException("only chosen, never typed");
    }
  }
}
