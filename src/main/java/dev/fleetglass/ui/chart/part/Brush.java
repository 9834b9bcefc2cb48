package dev.fleetglass.ui.chart.part;

import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * What figures are drawn with, on a canvas as in a file of vectors: the part of {@link
 * javafx.scene.canvas.GraphicsContext} that they need, with the same meaning.
 */
public interface Brush {
  void setFill(Color colour);

  void setStroke(Color colour);

  void setLineWidth(double width);

  /** Lengths of line and space in turn; none for a solid line. */
  void setLineDashes(double... dashes);

  void setFont(Font font);

  void setTextAlign(TextAlignment alignment);

  void setTextBaseline(VPos baseline);

  void fillText(String words, double x, double y);

  void fillRect(double x, double y, double width, double height);

  void fillOval(double x, double y, double width, double height);

  void fillPolygon(double[] xs, double[] ys, int count);

  void strokeOval(double x, double y, double width, double height);

  void strokeLine(double fromX, double fromY, double toX, double toY);

  void strokePolyline(double[] xs, double[] ys, int count);

  /**
   * Draws a part of a circle, open and with blunt ends.
   *
   * @param start in degrees, from the right, against the clock
   * @param extent in degrees, negative with the clock
   */
  void strokeArc(double centreX, double centreY, double radius, double start, double extent);
}
