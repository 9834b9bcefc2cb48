package dev.fleetglass.ui.chart.export;

import dev.fleetglass.ui.chart.part.Brush;
import dev.fleetglass.ui.theme.Fonts;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws figures with ink, at a place of their own. */
final class InkBrush implements Brush {
  /** Height of digits above the line they stand on, in font sizes. */
  private static final double DIGITS = 0.72;

  private static final double ARC_STEP = 1.5;

  private final Ink ink;
  private final double left;
  private final double top;
  private Color fill = Color.BLACK;
  private Color stroke = Color.BLACK;
  private double lineWidth = 1;
  private double[] dashes = {};
  private Font font = Font.getDefault();
  private TextAlignment alignment = TextAlignment.LEFT;
  private VPos baseline = VPos.BASELINE;

  /**
   * A brush.
   *
   * @param left where the figures' zero is
   */
  InkBrush(Ink ink, double left, double top) {
    this.ink = ink;
    this.left = left;
    this.top = top;
  }

  @Override
  public void setFill(Color colour) {
    fill = colour;
  }

  @Override
  public void setStroke(Color colour) {
    stroke = colour;
  }

  @Override
  public void setLineWidth(double width) {
    lineWidth = width;
  }

  @Override
  public void setLineDashes(double... lengths) {
    dashes = lengths.clone();
  }

  @Override
  public void setFont(Font value) {
    font = value;
  }

  @Override
  public void setTextAlign(TextAlignment value) {
    alignment = value;
  }

  @Override
  public void setTextBaseline(VPos value) {
    baseline = value;
  }

  @Override
  public void fillText(String words, double x, double y) {
    double down = baseline == VPos.CENTER ? font.getSize() * DIGITS / 2 : 0;
    Ink.Anchor anchor =
        switch (alignment) {
          case CENTER -> Ink.Anchor.MIDDLE;
          case RIGHT -> Ink.Anchor.END;
          case LEFT, JUSTIFY -> Ink.Anchor.START;
        };
    ink.text(words, left + x, top + y + down, font.getSize(), fill, anchor, face());
  }

  private Ink.Face face() {
    boolean bold = font.getStyle().contains("Bold");
    if (font.getFamily().startsWith(Fonts.MONO)) {
      return bold ? Ink.Face.STRONG_FIGURES : Ink.Face.FIGURES;
    }
    return bold ? Ink.Face.STRONG : Ink.Face.WORDS;
  }

  @Override
  public void fillRect(double x, double y, double width, double height) {
    ink.box(left + x, top + y, width, height, fill);
  }

  @Override
  public void fillOval(double x, double y, double width, double height) {
    if (width == height) {
      ink.dot(left + x + width / 2, top + y + height / 2, width / 2, fill);
      return;
    }
    double[][] points = arc(x + width / 2, y + height / 2, width / 2, height / 2, 0, 360);
    ink.area(points[0], points[1], points[0].length, fill);
  }

  @Override
  public void fillPolygon(double[] xs, double[] ys, int count) {
    ink.area(moved(xs, left, count), moved(ys, top, count), count, fill);
  }

  @Override
  public void strokeOval(double x, double y, double width, double height) {
    line(arc(x + width / 2, y + height / 2, width / 2, height / 2, 0, 360));
  }

  @Override
  public void strokeLine(double fromX, double fromY, double toX, double toY) {
    line(
        new double[][] {
          {left + fromX, left + toX},
          {top + fromY, top + toY}
        });
  }

  @Override
  public void strokePolyline(double[] xs, double[] ys, int count) {
    line(new double[][] {moved(xs, left, count), moved(ys, top, count)});
  }

  @Override
  public void strokeArc(
      double centreX, double centreY, double radius, double start, double extent) {
    line(arc(centreX, centreY, radius, radius, start, extent));
  }

  private void line(double[][] points) {
    ink.line(points[0], points[1], points[0].length, stroke, lineWidth, dashes);
  }

  /** Points so close that nobody sees corners. */
  private double[][] arc(
      double x, double y, double radiusX, double radiusY, double start, double extent) {
    int steps = Math.max(2, (int) Math.ceil(Math.abs(extent) / ARC_STEP));
    double[] xs = new double[steps + 1];
    double[] ys = new double[steps + 1];
    for (int i = 0; i <= steps; i++) {
      double angle = Math.toRadians(start + extent * i / steps);
      xs[i] = left + x + Math.cos(angle) * radiusX;
      ys[i] = top + y - Math.sin(angle) * radiusY;
    }
    return new double[][] {xs, ys};
  }

  private static double[] moved(double[] values, double by, int count) {
    double[] moved = new double[count];
    for (int i = 0; i < count; i++) {
      moved[i] = values[i] + by;
    }
    return moved;
  }
}
