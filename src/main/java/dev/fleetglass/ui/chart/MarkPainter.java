package dev.fleetglass.ui.chart;

import dev.fleetglass.model.dashboard.Threshold;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws thresholds, events and the stretch in which the query has been failing. */
final class MarkPainter {
  private static final double BAND = 0.1;
  private static final double EDGE = 0.7;
  private static final double LABEL_ROOM = 15;
  private static final double HALF = 5;
  private static final double SMALL = 9;

  private final ChartStyle style;

  MarkPainter(ChartStyle style) {
    this.style = style;
  }

  /** Tints the bands: they lie behind everything else. */
  void bands(GraphicsContext graphics, ChartGeometry plot, List<Threshold> thresholds) {
    for (Threshold threshold : thresholds) {
      Double end = threshold.to();
      double lower = height(plot, threshold.from());
      double upper = end == null ? Double.NaN : height(plot, end);
      if (upper < lower) {
        graphics.setFill(tone(threshold, BAND));
        graphics.fillRect(plot.left(), upper, plot.width(), lower - upper);
      }
    }
  }

  /** Draws the lines, the bands' lower edges among them, with their labels. */
  void thresholds(GraphicsContext graphics, ChartGeometry plot, List<Threshold> thresholds) {
    graphics.setLineWidth(1);
    graphics.setLineDashes(6, 3);
    graphics.setTextAlign(TextAlignment.LEFT);
    graphics.setTextBaseline(VPos.BOTTOM);
    graphics.setFont(style.font());
    double labelled = Double.NEGATIVE_INFINITY;
    for (Threshold threshold : thresholds) {
      double y = plot.y(threshold.from());
      if (y >= plot.top() && y <= plot.bottom()) {
        double crisp = Math.floor(y) + 0.5;
        graphics.setStroke(tone(threshold, EDGE));
        graphics.strokeLine(plot.left(), crisp, plot.right(), crisp);
        boolean above = y - plot.top() >= LABEL_ROOM;
        double base = above ? crisp - 2 : crisp + LABEL_ROOM - 1;
        if (Math.abs(base - labelled) >= LABEL_ROOM) {
          label(graphics, threshold, plot.left() + 6, base);
          labelled = base;
        }
      }
    }
    graphics.setLineDashes();
  }

  /** Stands off from the lines that it may lie on. */
  private void label(GraphicsContext graphics, Threshold threshold, double x, double y) {
    graphics.setLineDashes();
    graphics.setStroke(style.get(ChartColour.SURFACE));
    graphics.setLineWidth(3);
    graphics.strokeText(threshold.label(), x, y);
    graphics.setFill(tone(threshold, 1));
    graphics.fillText(threshold.label(), x, y);
    graphics.setLineWidth(1);
    graphics.setLineDashes(6, 3);
  }

  /** Draws a mark on the time axis for each, with a thin line up the plot. */
  void events(GraphicsContext graphics, ChartGeometry plot, List<EventMark> marks) {
    graphics.setLineWidth(1);
    graphics.setTextAlign(TextAlignment.CENTER);
    graphics.setTextBaseline(VPos.CENTER);
    for (EventMark mark : marks) {
      Color colour = style.get(ChartColour.of(mark.tone()));
      double x = Math.floor(mark.x()) + 0.5;
      double y = plot.bottom();
      graphics.setLineDashes(2, 3);
      graphics.setStroke(colour.deriveColor(0, 1, 1, EDGE));
      graphics.strokeLine(x, plot.top(), x, y - HALF);
      graphics.setLineDashes();
      graphics.setFill(colour);
      int count = mark.events().size();
      if (count == 1) {
        graphics.fillPolygon(
            new double[] {x - HALF, x, x + HALF, x}, new double[] {y, y - HALF, y, y + HALF}, 4);
      } else {
        graphics.fillOval(x - HALF - 2, y - HALF - 2, 2 * HALF + 4, 2 * HALF + 4);
        graphics.setFill(style.get(ChartColour.SURFACE));
        graphics.setFont(Font.font(style.font().getFamily(), SMALL));
        graphics.fillText(count > 9 ? "9+" : Integer.toString(count), x, y);
      }
    }
    graphics.setFont(style.font());
  }

  void failed(GraphicsContext graphics, ChartGeometry plot, long since) {
    double x = Math.clamp(plot.x(since), plot.left(), plot.right());
    Color colour = style.get(ChartColour.FAILED);
    graphics.setFill(colour.deriveColor(0, 1, 1, 0.07));
    graphics.fillRect(x, plot.top(), plot.right() - x, plot.height());
    if (x > plot.left() && x < plot.right()) {
      graphics.setStroke(colour.deriveColor(0, 1, 1, EDGE));
      graphics.setLineWidth(1);
      graphics.setLineDashes(3, 3);
      double crisp = Math.floor(x) + 0.5;
      graphics.strokeLine(crisp, plot.top(), crisp, plot.bottom());
      graphics.setLineDashes();
    }
  }

  /** Height of an edge; a band may go beyond the plot, or below what a logarithm knows. */
  private static double height(ChartGeometry plot, double value) {
    double y = plot.y(value);
    return Double.isNaN(y) ? plot.bottom() : Math.clamp(y, plot.top(), plot.bottom());
  }

  private Color tone(Threshold threshold, double opacity) {
    return style.get(ChartColour.of(threshold.tone())).deriveColor(0, 1, 1, opacity);
  }
}
