package dev.fleetglass.ui.chart.part;

import dev.fleetglass.model.Tone;
import dev.fleetglass.model.dashboard.Threshold;
import dev.fleetglass.ui.i18n.Texts;
import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** What thresholds say of a value, in a word, a shape and a colour. */
public final class Tones {
  private Tones() {}

  /** How much it matters, 0 for not at all. */
  public static int weight(@Nullable Threshold standing) {
    return standing == null ? 0 : weight(standing.tone());
  }

  /** How much a state matters, from 1 on. */
  public static int weight(Tone tone) {
    return switch (tone) {
      case RUNNING -> 1;
      case OFF -> 2;
      case UNKNOWN -> 3;
      case CHANGING -> 4;
      case FAILED -> 5;
    };
  }

  /**
   * The threshold that a value stands in: the weightiest band that holds it, or else the highest
   * line that it reaches. A band holds its lower end and not its upper.
   *
   * @return null for none and for NaN
   */
  public static @Nullable Threshold of(double value, List<Threshold> thresholds) {
    Threshold band = null;
    Threshold line = null;
    for (Threshold one : thresholds) {
      Double to = one.to();
      if (to == null) {
        if (value >= one.from() && (line == null || one.from() > line.from())) {
          line = one;
        }
      } else if (value >= one.from() && value < to && weight(one) > weight(band)) {
        band = one;
      }
    }
    return band == null ? line : band;
  }

  /** The threshold's own label, else the word for its tone. */
  public static String word(Threshold threshold, Texts texts) {
    return threshold.label().isBlank() ? word(threshold.tone(), texts) : threshold.label();
  }

  public static String word(Tone tone, Texts texts) {
    return texts.get("parts.tone." + tone.name().toLowerCase(Locale.ROOT));
  }

  /**
   * Draws the state's shape, for those who cannot tell the colours apart.
   *
   * @param x of its centre
   * @param size of its box
   */
  public static void mark(
      Brush graphics, Tone tone, double x, double y, double size, Color colour) {
    double half = size / 2;
    graphics.setFill(colour);
    switch (tone) {
      case RUNNING -> graphics.fillOval(x - half, y - half, size, size);
      case CHANGING ->
          graphics.fillPolygon(
              new double[] {x - half, x, x + half, x}, new double[] {y, y - half, y, y + half}, 4);
      case FAILED ->
          graphics.fillPolygon(
              new double[] {x - half, x, x + half},
              new double[] {y + half * 0.85, y - half, y + half * 0.85},
              3);
      case OFF -> graphics.fillRect(x - half, y - half, size, size);
      case UNKNOWN -> {
        graphics.setStroke(colour);
        graphics.setLineWidth(1.5);
        graphics.setLineDashes();
        graphics.strokeOval(x - half + 0.75, y - half + 0.75, size - 1.5, size - 1.5);
      }
    }
  }
}
