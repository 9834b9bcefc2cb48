package dev.fleetglass.ui.common;

import dev.fleetglass.model.Tone;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A state as a coloured dot and its word, never colour alone. The colour comes from the theme
 * through one of the pseudo-classes {@code running}, {@code changing}, {@code failed}, {@code off}
 * and {@code unknown}.
 */
public final class StateDot extends HBox {
  private static final Map<Tone, PseudoClass> CLASSES = new EnumMap<>(Tone.class);

  static {
    for (Tone tone : Tone.values()) {
      CLASSES.put(tone, PseudoClass.getPseudoClass(tone.name().toLowerCase(Locale.ROOT)));
    }
  }

  private static final PseudoClass MATCH = PseudoClass.getPseudoClass("match");

  private final Region dot = new Region();
  private final Label word = new Label();
  private @Nullable Tone tone;

  /** A dot that brings its own look. */
  public StateDot() {
    this(true);
  }

  private StateDot(boolean styled) {
    getStyleClass().add("state-dot");
    if (styled) {
      getStylesheets().add(CommonStyle.SHEET);
    }
    dot.getStyleClass().add("dot");
    word.getStyleClass().add("word");
    word.setMinWidth(0);
    setAlignment(Pos.CENTER_LEFT);
    setAccessibleRole(AccessibleRole.TEXT);
    getChildren().addAll(dot, word);
  }

  /**
   * A dot for a cell, below a parent that has {@link CommonStyle#SHEET}: a sheet per cell would
   * make the cells' styles several times as slow.
   */
  public static StateDot inCell() {
    return new StateDot(false);
  }

  public StateDot(Tone tone, String text) {
    this();
    show(tone, text);
  }

  /** Shows a state; the same one again costs nothing. */
  public void show(Tone newTone, String text) {
    if (tone != newTone) {
      if (tone != null) {
        dot.pseudoClassStateChanged(CLASSES.get(tone), false);
      }
      dot.pseudoClassStateChanged(CLASSES.get(newTone), true);
      tone = newTone;
    }
    word.setText(text);
    setAccessibleText(text);
  }

  /** Lets the word stand out, or not. */
  public void mark(boolean on) {
    word.pseudoClassStateChanged(MATCH, on);
  }

  public @Nullable Tone tone() {
    return tone;
  }

  public String text() {
    return word.getText();
  }
}
