package dev.fleetglass.ui.chart.figure;

import dev.fleetglass.ui.chart.part.Brush;
import javafx.scene.paint.Color;

/** The sign of what has grown old. */
final class Clock {
  private Clock() {}

  /**
   * Draws a clock face.
   *
   * @param x of its centre
   */
  static void paint(Brush graphics, double x, double y, double size, Color colour) {
    double half = size / 2;
    graphics.setStroke(colour);
    graphics.setLineWidth(1.25);
    graphics.setLineDashes();
    graphics.strokeOval(x - half, y - half, size, size);
    graphics.strokeLine(x, y, x, y - half * 0.6);
    graphics.strokeLine(x, y, x + half * 0.5, y);
  }
}
