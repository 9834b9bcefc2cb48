package dev.fleetglass.ui.chart.figure;

import dev.fleetglass.model.Tone;
import dev.fleetglass.ui.chart.part.Brush;
import dev.fleetglass.ui.chart.part.PartColour;
import dev.fleetglass.ui.chart.part.PartStyle;
import dev.fleetglass.ui.chart.part.TextMeasure;
import dev.fleetglass.ui.chart.part.Tones;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** The line below the tiles: that the query fails, and how many tiles found no room. */
final class FigureFooter {
  static final double HEIGHT = 20;
  private static final double EDGE = 12;
  private static final double SIZE = 11;

  private final TextMeasure measure;
  private final PartStyle style;

  FigureFooter(TextMeasure measure, PartStyle style) {
    this.measure = measure;
    this.style = style;
  }

  /** A red edge around the whole panel and the words below. */
  void paint(Brush graphics, double width, double height, FigureState state, int more) {
    double y = height - HEIGHT / 2 - 1;
    double room = width - 2 * EDGE;
    graphics.setTextBaseline(VPos.CENTER);
    graphics.setFont(measure.words(SIZE));
    if (more > 0) {
      String words = state.texts.get("parts.figure.more", more);
      graphics.setTextAlign(TextAlignment.RIGHT);
      graphics.setFill(style.get(PartColour.MUTED));
      graphics.fillText(words, width - EDGE, y);
      room -= measure.width(words, measure.words(SIZE)) + 8;
    }
    if (state.failure != null) {
      Color colour = style.get(PartColour.FAILED);
      graphics.setFill(colour.deriveColor(0, 1, 1, 0.08));
      graphics.fillRect(0, height - HEIGHT - 2, width, HEIGHT + 2);
      graphics.setFill(colour);
      graphics.fillRect(0, 0, 3, height);
      Tones.mark(graphics, Tone.FAILED, EDGE + 4, y, 8, colour);
      graphics.setTextAlign(TextAlignment.LEFT);
      graphics.setFill(colour);
      graphics.fillText(
          measure.fitting(state.texts.get("parts.figure.failed"), measure.words(SIZE), room - 14),
          EDGE + 13,
          y);
    }
  }
}
