package dev.fleetglass.ui.chart;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/**
 * Two narrow canvases for the texts of the axes. The pixels of a canvas are mixed with those below
 * even where it is empty: when lines are in the pixel layer, one over the whole chart would cost as
 * much as they do. JavaFX thread only.
 */
final class AxisStrips {
  /** Room for the caption, which may be wider than the values below it. */
  private static final double CAPTION = 40;

  private final Canvas values = new Canvas();
  private final Canvas times = new Canvas();

  AxisStrips() {
    for (Canvas strip : new Canvas[] {values, times}) {
      strip.setManaged(false);
      strip.setMouseTransparent(true);
      strip.setVisible(false);
    }
  }

  Canvas values() {
    return values;
  }

  Canvas times() {
    return times;
  }

  /** Empties the strips and lays them along the edges of a plot. */
  void begin(ChartGeometry plot, double width, double height) {
    clear(values, plot.left() + CAPTION, height);
    clear(times, width, Math.max(1, height - plot.bottom()));
    times.relocate(0, plot.bottom());
    GraphicsContext graphics = times.getGraphicsContext2D();
    graphics.setTransform(1, 0, 0, 1, 0, -plot.bottom());
  }

  void hide() {
    values.setVisible(false);
    times.setVisible(false);
  }

  private static void clear(Canvas strip, double width, double height) {
    if (strip.getWidth() != width || strip.getHeight() != height) {
      strip.setWidth(width);
      strip.setHeight(height);
    }
    GraphicsContext graphics = strip.getGraphicsContext2D();
    graphics.setTransform(1, 0, 0, 1, 0, 0);
    graphics.clearRect(0, 0, width, height);
    strip.setVisible(true);
  }
}
