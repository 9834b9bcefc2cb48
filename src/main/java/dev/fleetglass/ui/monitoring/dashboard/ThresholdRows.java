package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.Tone;
import dev.fleetglass.model.dashboard.Threshold;
import dev.fleetglass.ui.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
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
  private final RowList<Threshold> list = new RowList<>(Row::new);

  ThresholdRows(Texts texts, Consumer<List<Threshold>> changed) {
    super(6);
    this.texts = texts;
    this.rows = new FormRows(texts);
    this.changed = changed;
    getChildren()
        .addAll(list, Buttons.text(texts, "fg-plus", "dashboard.form.threshold.add", this::add));
  }

  List<Threshold> thresholds() {
    return list.values();
  }

  void show(List<Threshold> thresholds) {
    if (!thresholds.equals(list.values())) {
      list.show(thresholds);
    }
  }

  /** One threshold. */
  private final class Row implements RowList.Row<Threshold> {
    private final int at;
    private final TextField from = number("dashboard.form.threshold.from");
    private final TextField to = number("dashboard.form.threshold.to");
    private final ComboBox<Tone> tone;
    private final TextField label;
    private final VBox node;

    Row(int at) {
      this.at = at;
      to.setPromptText(texts.get("dashboard.form.threshold.line"));
      entered(from, this::ends);
      entered(to, this::ends);
      tone =
          rows.combo(
              "dashboard.form.threshold.tone",
              TONES,
              one -> texts.get("dashboard.tone." + one.name().toLowerCase(Locale.ROOT)),
              one -> put(at, t -> new Threshold(t.from(), t.to(), one, t.label())));
      label =
          rows.text(
              "dashboard.form.threshold.label",
              text -> put(at, t -> new Threshold(t.from(), t.to(), t.tone(), text.strip())));
      label.setPromptText(texts.get("dashboard.form.threshold.label"));
      HBox values =
          new HBox(4, FormRows.growing(from), FormRows.growing(to), rows.remove(() -> remove(at)));
      HBox words = new HBox(4, FormRows.growing(tone), FormRows.growing(label));
      node = new VBox(4, values, words);
    }

    @Override
    public VBox node() {
      return node;
    }

    @Override
    public void show(Threshold value) {
      Double end = value.to();
      FormRows.put(from, plain(value.from()));
      FormRows.put(to, end == null ? "" : plain(end));
      FormRows.put(label, value.label());
      tone.setValue(value.tone());
      mark();
    }

    private boolean mark() {
      Double begin = value(from.getText());
      Double end = value(to.getText());
      boolean line = to.getText().isBlank();
      boolean endWrong = !line && (end == null || (begin != null && end <= begin));
      from.pseudoClassStateChanged(WRONG, begin == null);
      to.pseudoClassStateChanged(WRONG, endWrong);
      return begin != null && !endWrong;
    }

    private void ends() {
      Double begin = value(from.getText());
      if (mark() && begin != null) {
        Double end = value(to.getText());
        put(at, t -> new Threshold(begin, end, t.tone(), t.label()));
      }
    }
  }

  private TextField number(String key) {
    TextField field = new TextField();
    field.setAccessibleText(texts.get(key));
    field.getStyleClass().add("mono");
    field.setPrefColumnCount(8);
    return field;
  }

  private static void entered(TextField field, Runnable task) {
    field.setOnAction(_ -> task.run());
    field
        .focusedProperty()
        .addListener((_, _, focused) -> {
          if (!focused) {
            task.run();
          }
        });
  }

  private void add() {
    List<Threshold> shown = list.values();
    List<Threshold> more = new ArrayList<>(shown);
    more.add(new Threshold(shown.isEmpty() ? 1 : shown.getLast().from(), null, Tone.FAILED, ""));
    take(more);
  }

  private void put(int at, UnaryOperator<Threshold> change) {
    List<Threshold> shown = list.values();
    if (at < shown.size()) {
      List<Threshold> more = new ArrayList<>(shown);
      more.set(at, change.apply(shown.get(at)));
      take(more);
    }
  }

  private void remove(int at) {
    List<Threshold> rest = new ArrayList<>(list.values());
    rest.remove(at);
    take(rest);
  }

  private void take(List<Threshold> now) {
    if (!now.equals(list.values())) {
      list.show(now);
      changed.accept(list.values());
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
