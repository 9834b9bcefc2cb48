package dev.fleetglass.ui.chart.export;

import dev.fleetglass.ui.chart.TimeTicks;
import dev.fleetglass.ui.chart.ValueFormat;
import dev.fleetglass.ui.chart.ValueScale;
import dev.fleetglass.ui.chart.export.Ink.Anchor;
import dev.fleetglass.ui.chart.export.Ink.Face;
import dev.fleetglass.ui.chart.part.PartColour;
import java.time.ZoneId;
import java.util.function.DoubleFunction;
import javafx.scene.paint.Color;

/** Draws axes. */
final class AxisDrawing {
  static final double BELOW = 26;
  private static final double SIZE = 11;
  private static final int PIXELS_PER_TIME_STEP = 100;
  private static final double[] SOLID = {};

  private AxisDrawing() {}

  /** Room that the value axis needs at the left. */
  static double room(PanelPen pen, ValueFormat format, ValueScale scale) {
    DoubleFunction<String> axis = format.axis(scale);
    double widest = pen.width(format.caption(), SIZE, Face.WORDS);
    for (int i = 0; i < scale.ticks(); i++) {
      widest = Math.max(widest, pen.width(axis.apply(scale.tick(i)), SIZE, Face.WORDS));
    }
    return Math.ceil(widest) + 10;
  }

  static void values(Ink ink, PanelPen pen, ValueFormat format, Frame frame) {
    ValueScale scale = frame.scale();
    DoubleFunction<String> axis = format.axis(scale);
    Color grid = pen.get(PartColour.GRID);
    for (int i = 0; i < scale.ticks(); i++) {
      double y = Math.floor(frame.y(scale.tick(i))) + 0.5;
      ink.line(
          new double[] {frame.left(), frame.right()}, new double[] {y, y}, 2, grid, 1, SOLID);
      ink.text(
          axis.apply(scale.tick(i)),
          frame.left() - 8,
          y + SIZE * 0.35,
          SIZE,
          pen.get(PartColour.MUTED),
          Anchor.END,
          Face.WORDS);
    }
    if (!format.caption().isEmpty()) {
      ink.text(
          format.caption(),
          frame.left() - 8,
          frame.top() - 12,
          SIZE,
          pen.get(PartColour.MUTED),
          Anchor.END,
          Face.WORDS);
    }
  }

  static void times(Ink ink, PanelPen pen, ZoneId zone, Frame frame, boolean lines) {
    int most = Math.max(1, (int) (frame.width() / PIXELS_PER_TIME_STEP));
    TimeTicks ticks = TimeTicks.between(frame.fromMillis(), frame.toMillis(), zone, most);
    Color grid = pen.get(PartColour.GRID);
    for (long tick : ticks.epochMillis()) {
      double x = Math.floor(frame.x(tick)) + 0.5;
      double top = lines ? frame.top() : frame.bottom();
      ink.line(
          new double[] {x, x},
          new double[] {top, frame.bottom() + 4},
          2,
          grid.deriveColor(0, 1, 1, 0.6),
          1,
          SOLID);
      String label = pen.labels.mark(tick, ticks.stepMillis(), zone);
      double half = pen.width(label, SIZE, Face.WORDS) / 2;
      if (x + half <= frame.right() + 16) {
        ink.text(
            label,
            x,
            frame.bottom() + 18,
            SIZE,
            pen.get(PartColour.MUTED),
            Anchor.MIDDLE,
            Face.WORDS);
      }
    }
  }
}
