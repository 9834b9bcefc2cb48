package dev.fleetglass.ui.chart;

import dev.fleetglass.ui.i18n.Texts;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** One series in the short legend: its line, its name and its newest value. */
final class LegendChip extends HBox {
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  /** Widths grow in such steps, so that the line does not jump with every new value. */
  private static final double STEP = 8;

  private final Texts texts;
  private final SeriesSwatch swatch = new SeriesSwatch();
  private final Label name = new Label();
  private final Label value = new Label();
  private @Nullable LegendRow row;

  /**
   * A chip without a series.
   *
   * @param onClick takes the row and the number of clicks
   * @param onKey takes the row and Space or Enter; a click with Alt counts as Enter
   */
  LegendChip(
      Texts texts,
      BiConsumer<LegendRow, Integer> onClick,
      BiConsumer<LegendRow, KeyCode> onKey) {
    this.texts = texts;
    getStyleClass().add("chart-legend-chip");
    name.getStyleClass().add("chart-legend-chip-name");
    value.getStyleClass().add("chart-legend-chip-value");
    // Names that differ only in their ends are told apart by them.
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    value.setMinWidth(USE_PREF_SIZE);
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(swatch, name, value);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
    setOnMouseClicked(event -> {
      LegendRow shown = row;
      if (shown != null && event.getButton() == MouseButton.PRIMARY) {
        requestFocus();
        if (event.isAltDown()) {
          onKey.accept(shown, KeyCode.ENTER);
        } else {
          onClick.accept(shown, event.getClickCount());
        }
        event.consume();
      }
    });
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      LegendRow shown = row;
      boolean ours = event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER;
      if (shown != null && ours) {
        onKey.accept(shown, event.getCode());
        event.consume();
      }
    });
  }

  @Nullable LegendRow row() {
    return row;
  }

  /** Takes a row; one that is as before costs nothing. */
  void show(LegendRow now, String figure) {
    if (now.equals(row) && figure.equals(value.getText())) {
      return;
    }
    row = now;
    swatch.show(now.colour());
    name.setText(now.name());
    value.setText(figure);
    pseudoClassStateChanged(OFF, now.hidden());
    pseudoClassStateChanged(STALE, now.stale());
    String state = texts.get(now.hidden() ? "chart.legend.off" : "chart.legend.on");
    setAccessibleText(now.name() + " " + figure + ", " + state);
  }

  /** Width that the whole chip needs. */
  double wanted() {
    return Math.ceil(prefWidth(-1) / STEP) * STEP;
  }
}
