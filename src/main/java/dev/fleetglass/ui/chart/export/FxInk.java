package dev.fleetglass.ui.chart.export;

import dev.fleetglass.ui.chart.part.TextMeasure;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws on a canvas. */
final class FxInk implements Ink {
  private final GraphicsContext graphics;
  private final TextMeasure measure;

  FxInk(GraphicsContext graphics, TextMeasure measure) {
    this.graphics = graphics;
    this.measure = measure;
    graphics.setLineJoin(StrokeLineJoin.ROUND);
    graphics.setLineCap(StrokeLineCap.BUTT);
    graphics.setTextBaseline(VPos.BASELINE);
  }

  @Override
  public void line(double[] xs, double[] ys, int count, Color colour, double width, double[] dash) {
    graphics.setStroke(colour);
    graphics.setLineWidth(width);
    graphics.setLineDashes(dash);
    graphics.strokePolyline(xs, ys, count);
  }

  @Override
  public void area(double[] xs, double[] ys, int count, Color colour) {
    graphics.setFill(colour);
    graphics.fillPolygon(xs, ys, count);
  }

  @Override
  public void box(double x, double y, double width, double height, Color colour) {
    graphics.setFill(colour);
    graphics.fillRect(x, y, width, height);
  }

  @Override
  public void dot(double x, double y, double radius, Color colour) {
    graphics.setFill(colour);
    graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  @Override
  public void text(
      String words, double x, double y, double size, Color colour, Anchor at, Face face) {
    graphics.setFont(font(measure, size, face));
    graphics.setFill(colour);
    graphics.setTextBaseline(VPos.BASELINE);
    graphics.setTextAlign(
        switch (at) {
          case START -> TextAlignment.LEFT;
          case MIDDLE -> TextAlignment.CENTER;
          case END -> TextAlignment.RIGHT;
        });
    graphics.fillText(words, x, y);
  }

  @Override
  public void begin(String name, double x, double y, double width, double height) {
    graphics.save();
    graphics.beginPath();
    graphics.rect(x, y, width, height);
    graphics.clip();
  }

  @Override
  public void end() {
    graphics.restore();
  }

  static Font font(TextMeasure measure, double size, Face face) {
    return switch (face) {
      case WORDS -> measure.words(size);
      case STRONG -> measure.strongWords(size);
      case FIGURES -> measure.figures(size);
      case STRONG_FIGURES -> measure.strongFigures(size);
    };
  }
}
