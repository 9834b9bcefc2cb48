package dev.fleetglass.ui.chart;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * Draws the crosshair on a canvas of its own, so that a moving pointer does not redraw the lines.
 */
final class Crosshair {
  private static final double DOT = 3.5;

  private final Canvas canvas;
  private final ChartStyle style;
  private boolean drawn;

  Crosshair(Canvas canvas, ChartStyle style) {
    this.canvas = canvas;
    this.style = style;
  }

  /** Removes it; whether there was anything to remove. */
  boolean clear() {
    boolean before = drawn;
    if (drawn) {
      canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
      drawn = false;
    }
    return before;
  }

  void draw(ChartGeometry plot, ChartCursor cursor) {
    clear();
    drawn = true;
    GraphicsContext graphics = canvas.getGraphicsContext2D();
    double x = Math.floor(plot.x(cursor.millis())) + 0.5;
    graphics.setStroke(style.get(ChartColour.CROSSHAIR));
    graphics.setLineWidth(1);
    graphics.strokeLine(x, plot.top(), x, plot.bottom());
    Color ring = style.get(ChartColour.SURFACE);
    for (ChartCursor.Reading reading : cursor.readings()) {
      double y = plot.y(reading.value());
      if (Double.isNaN(y) || y < plot.top() - 1 || y > plot.bottom() + 1) {
        continue;
      }
      double centre = plot.x(reading.millis());
      double size = reading.closest() ? DOT + 1 : DOT;
      graphics.setFill(ring);
      graphics.fillOval(centre - size - 1.5, y - size - 1.5, 2 * size + 3, 2 * size + 3);
      graphics.setFill(style.get(ChartColour.ofSeries(reading.series().colour())));
      graphics.fillOval(centre - size, y - size, 2 * size, 2 * size);
    }
  }
}
