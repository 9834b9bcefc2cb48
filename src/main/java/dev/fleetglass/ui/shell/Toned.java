package dev.fleetglass.ui.shell;

import dev.fleetglass.model.Tone;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Puts a tone on a node as one of five pseudo-classes. */
final class Toned {
  private Toned() {}

  static void set(Node node, Tone tone) {
    for (Tone each : Tone.values()) {
      node.pseudoClassStateChanged(
          PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == tone);
    }
  }

  /** A round mark in the tone's colour; decorative, its word stands beside it. */
  static Region dot(Tone tone) {
    Region dot = new Region();
    dot.getStyleClass().add("tone-dot");
    set(dot, tone);
    return dot;
  }
}
