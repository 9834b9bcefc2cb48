package dev.fleetglass.ui.chart;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.DoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Draws hairlines and axis texts. */
final class GridPainter {
  private static final int PIXELS_PER_TIME_STEP = 88;
  private static final int PIXELS_PER_VALUE_STEP = 44;
  private static final int TEXT_GAP = 8;
  private static final int EDGE = 16;
  private static final long MINUTE = 60_000;

  private final Text measure = new Text();
  private final DateTimeFormatter seconds;
  private final DateTimeFormatter minutes;
  private final DateTimeFormatter days;

  GridPainter(Locale locale) {
    seconds = DateTimeFormatter.ofPattern("HH:mm:ss", locale);
    minutes = DateTimeFormatter.ofPattern("HH:mm", locale);
    days = DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale);
  }

  static int valueSteps(double height) {
    return Math.clamp((int) (height / PIXELS_PER_VALUE_STEP), 2, 8);
  }

  /** Room that the widest text of the value axis needs, its gap included. */
  double valueAxisWidth(ValueScale scale, DoubleFunction<String> format, Font font) {
    double widest = 0;
    for (int i = 0; i < scale.ticks(); i++) {
      widest = Math.max(widest, width(format.apply(scale.tick(i)), font));
    }
    // In steps of 8, so that the plot does not jump with every new number.
    return Math.ceil((widest + EDGE + TEXT_GAP) / 8) * 8;
  }

  /**
   * Draws the axes.
   *
   * @param times takes the texts of the time axis, may be the same
   * @param below takes the hairlines, so that they are behind what is drawn there; null when the
   *     lines are on the canvas too
   */
  void paint(
      GraphicsContext graphics,
      GraphicsContext times,
      @Nullable ColumnPainter below,
      ChartGeometry plot,
      DoubleFunction<String> format,
      String caption,
      ZoneId zone,
      ChartStyle style) {
    Color grid = style.get(ChartColour.GRID);
    for (GraphicsContext each : new GraphicsContext[] {graphics, times}) {
      each.setFont(style.font());
      each.setLineWidth(1);
      each.setLineDashes();
    }
    valueAxis(graphics, below, plot, format, grid, style.get(ChartColour.TEXT));
    timeAxis(times, below, plot, zone, grid, style);
    if (!caption.isEmpty()) {
      graphics.setTextAlign(TextAlignment.LEFT);
      graphics.setTextBaseline(VPos.CENTER);
      graphics.setFill(style.get(ChartColour.TEXT));
      graphics.fillText(caption, EDGE, Math.max(6, plot.top() - 14));
    }
  }

  private static void valueAxis(
      GraphicsContext graphics,
      @Nullable ColumnPainter below,
      ChartGeometry plot,
      DoubleFunction<String> format,
      Color grid,
      Color text) {
    ValueScale scale = plot.scale();
    graphics.setTextAlign(TextAlignment.RIGHT);
    graphics.setTextBaseline(VPos.CENTER);
    graphics.setFill(text);
    for (int i = 0; i < scale.ticks(); i++) {
      double value = scale.tick(i);
      double y = crisp(plot.y(value));
      // The base line is a little stronger: everything stands on it.
      Color colour = i == 0 ? grid : grid.deriveColor(0, 1, 1, 0.6);
      if (below == null) {
        graphics.setStroke(colour);
        graphics.strokeLine(plot.left(), y, plot.right(), y);
      } else {
        below.gridRow(y, colour);
      }
      graphics.fillText(format.apply(value), plot.left() - TEXT_GAP, y);
    }
  }

  private void timeAxis(
      GraphicsContext graphics,
      @Nullable ColumnPainter below,
      ChartGeometry plot,
      ZoneId zone,
      Color grid,
      ChartStyle style) {
    int most = Math.max(1, (int) (plot.width() / PIXELS_PER_TIME_STEP));
    TimeTicks ticks = TimeTicks.between(plot.fromMillis(), plot.toMillis(), zone, most);
    graphics.setTextAlign(TextAlignment.CENTER);
    graphics.setTextBaseline(VPos.TOP);
    graphics.setFill(style.get(ChartColour.TEXT));
    Color colour = grid.deriveColor(0, 1, 1, 0.35);
    graphics.setStroke(colour);
    double canvasWidth = graphics.getCanvas().getWidth();
    for (long tick : ticks.epochMillis()) {
      double x = crisp(plot.x(tick));
      if (x > plot.left() + 1 && x < plot.right()) {
        if (below == null) {
          graphics.strokeLine(x, plot.top(), x, plot.bottom());
        } else {
          below.gridColumn(x, colour);
        }
      }
      String label = label(tick, ticks.stepMillis(), zone);
      double half = width(label, style.font()) / 2;
      if (x - half >= 0 && x + half <= canvasWidth - 4) {
        graphics.fillText(label, x, plot.bottom() + TEXT_GAP);
      }
    }
  }

  private String label(long millis, long step, ZoneId zone) {
    ZonedDateTime time = Instant.ofEpochMilli(millis).atZone(zone);
    if (time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return days.format(time);
    }
    return (step < MINUTE ? seconds : minutes).format(time);
  }

  private double width(String text, Font font) {
    measure.setFont(font);
    measure.setText(text);
    return measure.getLayoutBounds().getWidth();
  }

  /** A hairline lies in the middle of a pixel, or it is two pixels wide and grey. */
  private static double crisp(double coordinate) {
    return Math.floor(coordinate) + 0.5;
  }
}
