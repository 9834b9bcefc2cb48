package dev.fleetglass.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * Draws the crosshair and the rectangle of a zoom on a canvas of its own, so that a moving pointer
 * does not redraw the lines.
 */
final class Crosshair {
  private static final double DOT = 3.5;
  private static final double LABEL = 14;
  private static final double LABEL_GAP = 8;
  private static final int LABELS = 4;
  private static final double SELECTED = 0.14;

  private final Canvas canvas;
  private final ChartStyle style;
  private boolean drawn;
  private boolean selected;

  Crosshair(Canvas canvas, ChartStyle style) {
    this.canvas = canvas;
    this.style = style;
    canvas.setVisible(false);
  }

  /** Removes all but a zoom's rectangle; whether there was anything to remove. */
  boolean clear() {
    boolean before = drawn;
    if (drawn && !selected) {
      wipe();
    }
    return before;
  }

  /** Draws the rectangle of a zoom between two heights of the time axis. */
  void select(ChartGeometry plot, double fromX, double toX) {
    wipe();
    drawn = true;
    selected = true;
    canvas.setVisible(true);
    GraphicsContext graphics = canvas.getGraphicsContext2D();
    Color colour = style.get(ChartColour.CROSSHAIR);
    double left = Math.floor(Math.min(fromX, toX));
    double right = Math.floor(Math.max(fromX, toX));
    graphics.setFill(colour.deriveColor(0, 1, 1, SELECTED));
    graphics.fillRect(left, plot.top(), right - left, plot.height());
    graphics.setStroke(colour);
    graphics.setLineWidth(1);
    graphics.strokeLine(left + 0.5, plot.top(), left + 0.5, plot.bottom());
    graphics.strokeLine(right + 0.5, plot.top(), right + 0.5, plot.bottom());
  }

  /** Removes the rectangle of a zoom. */
  void unselect() {
    if (selected) {
      selected = false;
      wipe();
    }
  }

  /**
   * Draws the line and a dot on each reading.
   *
   * @param labels writes the values beside the dots of a few readings
   */
  void draw(ChartGeometry plot, ChartCursor cursor, boolean labels, DoubleFunction<String> text) {
    if (selected) {
      return;
    }
    clear();
    drawn = true;
    canvas.setVisible(true);
    GraphicsContext graphics = canvas.getGraphicsContext2D();
    double x = Math.floor(plot.x(cursor.millis())) + 0.5;
    graphics.setStroke(style.get(ChartColour.CROSSHAIR));
    graphics.setLineWidth(1);
    graphics.strokeLine(x, plot.top(), x, plot.bottom());
    Color ring = style.get(ChartColour.SURFACE);
    for (ChartCursor.Reading reading : cursor.readings()) {
      double y = plot.y(reading.height());
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
    if (labels && cursor.readings().size() + cursor.more() <= LABELS) {
      labels(graphics, plot, cursor, text);
    }
  }

  private void labels(
      GraphicsContext graphics,
      ChartGeometry plot,
      ChartCursor cursor,
      DoubleFunction<String> text) {
    if (plot.height() < LABEL) {
      return;
    }
    graphics.setFont(style.font());
    graphics.setTextBaseline(VPos.CENTER);
    List<Double> taken = new ArrayList<>();
    boolean left = plot.x(cursor.millis()) > plot.left() + plot.width() / 2;
    graphics.setTextAlign(left ? TextAlignment.RIGHT : TextAlignment.LEFT);
    graphics.setStroke(style.get(ChartColour.SURFACE));
    graphics.setLineWidth(3);
    graphics.setFill(style.get(ChartColour.LABEL));
    for (ChartCursor.Reading reading : cursor.readings()) {
      double y = Math.clamp(plot.y(reading.height()), plot.top() + 6, plot.bottom() - 6);
      if (Double.isNaN(y) || taken.stream().anyMatch(other -> Math.abs(other - y) < LABEL)) {
        continue;
      }
      taken.add(y);
      double x = plot.x(reading.millis()) + (left ? -LABEL_GAP : LABEL_GAP);
      String value = text.apply(reading.value());
      graphics.strokeText(value, x, y);
      graphics.fillText(value, x, y);
    }
  }

  private void wipe() {
    canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    drawn = false;
    // Even an empty canvas has all its pixels mixed with those below, each time these change.
    canvas.setVisible(false);
  }
}
