package dev.fleetglass.ui.chart.part;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws on a canvas. JavaFX thread. */
public record CanvasBrush(GraphicsContext graphics) implements Brush {
  public CanvasBrush {
    graphics.setLineJoin(StrokeLineJoin.ROUND);
  }

  @Override
  public void setFill(Color colour) {
    graphics.setFill(colour);
  }

  @Override
  public void setStroke(Color colour) {
    graphics.setStroke(colour);
  }

  @Override
  public void setLineWidth(double width) {
    graphics.setLineWidth(width);
  }

  @Override
  public void setLineDashes(double... dashes) {
    graphics.setLineDashes(dashes);
  }

  @Override
  public void setFont(Font font) {
    graphics.setFont(font);
  }

  @Override
  public void setTextAlign(TextAlignment alignment) {
    graphics.setTextAlign(alignment);
  }

  @Override
  public void setTextBaseline(VPos baseline) {
    graphics.setTextBaseline(baseline);
  }

  @Override
  public void fillText(String words, double x, double y) {
    graphics.fillText(words, x, y);
  }

  @Override
  public void fillRect(double x, double y, double width, double height) {
    graphics.fillRect(x, y, width, height);
  }

  @Override
  public void fillOval(double x, double y, double width, double height) {
    graphics.fillOval(x, y, width, height);
  }

  @Override
  public void fillPolygon(double[] xs, double[] ys, int count) {
    graphics.fillPolygon(xs, ys, count);
  }

  @Override
  public void strokeOval(double x, double y, double width, double height) {
    graphics.strokeOval(x, y, width, height);
  }

  @Override
  public void strokeLine(double fromX, double fromY, double toX, double toY) {
    graphics.strokeLine(fromX, fromY, toX, toY);
  }

  @Override
  public void strokePolyline(double[] xs, double[] ys, int count) {
    graphics.strokePolyline(xs, ys, count);
  }

  @Override
  public void strokeArc(
      double centreX, double centreY, double radius, double start, double extent) {
    graphics.setLineCap(StrokeLineCap.BUTT);
    graphics.strokeArc(
        centreX - radius, centreY - radius, 2 * radius, 2 * radius, start, extent, ArcType.OPEN);
    graphics.setLineCap(StrokeLineCap.SQUARE);
  }
}
