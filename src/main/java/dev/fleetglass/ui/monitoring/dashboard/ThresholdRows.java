package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.Tone;
import dev.fleetglass.model.dashboard.Threshold;
import dev.fleetglass.ui.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The thresholds of a panel: a value or a band, its colour and its words. */
final class ThresholdRows extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final List<Tone> TONES =
      List.of(Tone.FAILED, Tone.CHANGING, Tone.RUNNING, Tone.OFF, Tone.UNKNOWN);

  private final Texts texts;
  private final FormRows rows;
  private final Consumer<List<Threshold>> changed;
  private List<Threshold> shown = List.of();

  ThresholdRows(Texts texts, Consumer<List<Threshold>> changed) {
    super(6);
    this.texts = texts;
    this.rows = new FormRows(texts);
    this.changed = changed;
  }

  List<Threshold> thresholds() {
    return shown;
  }

  void show(List<Threshold> thresholds) {
    if (thresholds.equals(shown) && !getChildren().isEmpty()) {
      return;
    }
    shown = thresholds;
    getChildren().clear();
    for (int i = 0; i < thresholds.size(); i++) {
      getChildren().add(row(i, thresholds.get(i)));
    }
    getChildren().add(Buttons.text(texts, "mdi2p-plus", "dashboard.form.threshold.add", this::add));
  }

  private VBox row(int at, Threshold threshold) {
    Double end = threshold.to();
    TextField from = number("dashboard.form.threshold.from", plain(threshold.from()));
    TextField to = number("dashboard.form.threshold.to", end == null ? "" : plain(end));
    to.setPromptText(texts.get("dashboard.form.threshold.line"));
    from.setOnAction(_ -> ends(at, from, to));
    to.setOnAction(_ -> ends(at, from, to));
    left(from, () -> ends(at, from, to));
    left(to, () -> ends(at, from, to));
    ComboBox<Tone> tone =
        rows.combo(
            "dashboard.form.threshold.tone",
            TONES,
            one -> texts.get("dashboard.tone." + one.name().toLowerCase(Locale.ROOT)),
            one -> put(at, t -> new Threshold(t.from(), t.to(), one, t.label())));
    tone.setValue(threshold.tone());
    TextField label =
        rows.text(
            "dashboard.form.threshold.label",
            text -> put(at, t -> new Threshold(t.from(), t.to(), t.tone(), text.strip())));
    label.setText(threshold.label());
    label.setPromptText(texts.get("dashboard.form.threshold.label"));
    HBox values =
        new HBox(4, FormRows.growing(from), FormRows.growing(to), rows.remove(() -> remove(at)));
    HBox words = new HBox(4, FormRows.growing(tone), FormRows.growing(label));
    return new VBox(4, values, words);
  }

  private TextField number(String key, String text) {
    TextField field = new TextField(text);
    field.setAccessibleText(texts.get(key));
    field.getStyleClass().add("mono");
    field.setPrefColumnCount(8);
    return field;
  }

  private static void left(TextField field, Runnable task) {
    field
        .focusedProperty()
        .addListener((_, _, focused) -> {
          if (!focused) {
            task.run();
          }
        });
  }

  private void ends(int at, TextField from, TextField to) {
    Double begin = value(from.getText());
    Double end = to.getText().isBlank() ? null : value(to.getText());
    boolean endWrong = !to.getText().isBlank() && (end == null || (begin != null && end <= begin));
    from.pseudoClassStateChanged(WRONG, begin == null);
    to.pseudoClassStateChanged(WRONG, endWrong);
    if (begin != null && !endWrong) {
      put(at, t -> new Threshold(begin, end, t.tone(), t.label()));
    }
  }

  private void add() {
    List<Threshold> more = new ArrayList<>(shown);
    more.add(new Threshold(shown.isEmpty() ? 1 : shown.getLast().from(), null, Tone.FAILED, ""));
    take(more);
  }

  private void put(int at, java.util.function.UnaryOperator<Threshold> change) {
    if (at < shown.size()) {
      List<Threshold> more = new ArrayList<>(shown);
      more.set(at, change.apply(shown.get(at)));
      take(more);
    }
  }

  private void remove(int at) {
    List<Threshold> rest = new ArrayList<>(shown);
    rest.remove(at);
    take(rest);
  }

  private void take(List<Threshold> now) {
    if (!now.equals(shown)) {
      show(List.copyOf(now));
      changed.accept(shown);
    }
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private static @Nullable Double value(String text) {
    try {
      double value = Double.parseDouble(text.strip().replace(',', '.'));
      return Double.isFinite(value) ? value : null;
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }
}
