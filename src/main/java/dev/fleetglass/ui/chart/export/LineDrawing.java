package dev.fleetglass.ui.chart.export;

import dev.fleetglass.model.dashboard.PanelKind;
import dev.fleetglass.model.dashboard.Threshold;
import dev.fleetglass.series.Samples;
import dev.fleetglass.ui.chart.ChartSeries;
import dev.fleetglass.ui.chart.SeriesDash;
import dev.fleetglass.ui.chart.Stack;
import dev.fleetglass.ui.chart.ValueFormat;
import dev.fleetglass.ui.chart.ValueScale;
import dev.fleetglass.ui.chart.export.Ink.Anchor;
import dev.fleetglass.ui.chart.export.Ink.Face;
import dev.fleetglass.ui.chart.part.PartColour;
import dev.fleetglass.ui.chart.part.Tones;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.paint.Color;

/** Draws lines, areas and steps over time. */
final class LineDrawing {
  private static final double WIDTH = 1.5;
  private static final double[] SOLID = {};
  private static final double[] EARLIER = {2, 3};
  private static final double[] LIMIT = {6, 4};
  private static final double TINT = 0.14;
  private static final double STACKED_TINT = 0.5;

  private final PanelPen pen;
  private final PanelContent content;
  private final ValueFormat format;
  private final LineReducer reducer = new LineReducer();

  LineDrawing(PanelPen pen, PanelContent content, ValueFormat format) {
    this.pen = pen;
    this.content = content;
    this.format = format;
  }

  void draw(Ink ink, double x, double y, double width, double height) {
    boolean stacked = content.kind() == PanelKind.STACKED_AREA;
    List<Samples> lines = new ArrayList<>();
    List<Stack.Layer> layers =
        stacked ? Stack.computed(content.series(), one -> content.join(one.samples())) : List.of();
    if (stacked) {
      layers.forEach(layer -> lines.add(layer.edge()));
    } else {
      content.series().forEach(one -> lines.add(one.samples()));
    }
    int steps = Math.clamp((int) (height / 44), 2, 8);
    ValueScale scale = LineScale.of(content, lines, steps);
    double left = AxisDrawing.room(pen, format, scale);
    double top = format.caption().isEmpty() ? 8 : 24;
    Frame frame =
        new Frame(
            Math.floor(x + left),
            Math.floor(y + top),
            Math.floor(width - left - 8),
            Math.floor(height - top - AxisDrawing.BELOW),
            content.fromMillis(),
            content.toMillis(),
            scale);
    AxisDrawing.values(ink, pen, format, frame);
    AxisDrawing.times(ink, pen, content.facts().zone(), frame, true);
    ink.begin(
        content.facts().title(),
        frame.left(),
        frame.top() - 3,
        frame.width() + 3,
        frame.height() + 6);
    bands(ink, frame);
    earlier(ink, frame);
    // From the top of a stack down: each area covers what reaches below its edge.
    for (int i = lines.size() - 1; i >= 0; i--) {
      series(ink, frame, content.series().get(i), lines.get(i), stacked);
      if (stacked) {
        hole(ink, frame, layers.get(i).hole());
      }
    }
    limits(ink, frame);
    ink.end();
  }

  private void series(Ink ink, Frame frame, ChartSeries one, Samples samples, boolean stacked) {
    Color colour = pen.get(PartColour.ofSeries(one.colour()));
    double[] dash = SeriesDash.pattern(one.colour());
    // Edges of a stack are joined where its series are; gaps in them are NaN.
    long join = stacked ? Long.MAX_VALUE : content.join(samples);
    boolean area = stacked || content.kind() == PanelKind.AREA;
    reducer.read(
        samples,
        join,
        frame,
        content.kind() == PanelKind.STEP,
        (xs, ys, count) -> {
          if (count == 1) {
            ink.dot(xs[0], ys[0], WIDTH, colour);
            return;
          }
          if (area) {
            double tint = stacked ? STACKED_TINT : TINT;
            if (stacked) {
              fill(ink, frame, xs, ys, count, pen.get(PartColour.SURFACE));
            }
            fill(ink, frame, xs, ys, count, colour.deriveColor(0, 1, 1, tint));
          }
          ink.line(xs, ys, count, colour, WIDTH, dash);
        });
  }

  /** Empties what the areas above have filled where a series has a gap. */
  private void hole(Ink ink, Frame frame, Samples samples) {
    Color surface = pen.get(PartColour.SURFACE);
    reducer.read(
        samples,
        Long.MAX_VALUE,
        frame,
        false,
        (xs, ys, count) -> fill(ink, frame, xs, ys, count, surface));
  }

  private static void fill(Ink ink, Frame frame, double[] xs, double[] ys, int count, Color with) {
    double[] x = Arrays.copyOf(xs, count + 2);
    double[] y = Arrays.copyOf(ys, count + 2);
    x[count] = x[count - 1];
    x[count + 1] = x[0];
    y[count] = frame.base();
    y[count + 1] = frame.base();
    ink.area(x, y, count + 2, with);
  }

  private void earlier(Ink ink, Frame frame) {
    Frame then = frame.earlier(content.options().compared().toMillis());
    for (ChartSeries one : content.earlier()) {
      Color colour = pen.get(PartColour.ofSeries(one.colour())).deriveColor(0, 1, 1, 0.55);
      reducer.read(
          one.samples(),
          content.join(one.samples()),
          then,
          content.kind() == PanelKind.STEP,
          (xs, ys, count) -> ink.line(xs, ys, count, colour, 1, EARLIER));
    }
  }

  private void bands(Ink ink, Frame frame) {
    for (Threshold one : content.options().thresholds()) {
      Double to = one.to();
      if (to != null) {
        double top = Math.clamp(height(frame, to), frame.top(), frame.bottom());
        double bottom = Math.clamp(height(frame, one.from()), frame.top(), frame.bottom());
        if (bottom > top) {
          Color colour = pen.get(PartColour.of(one.tone()));
          ink.box(frame.left(), top, frame.width(), bottom - top, colour.deriveColor(0, 1, 1, 0.1));
        }
      }
    }
  }

  private void limits(Ink ink, Frame frame) {
    for (Threshold one : content.options().thresholds()) {
      double y = height(frame, one.from());
      if (y >= frame.top() && y <= frame.bottom()) {
        Color colour = pen.get(PartColour.of(one.tone()));
        double crisp = Math.floor(y) + 0.5;
        ink.line(
            new double[] {frame.left(), frame.right()},
            new double[] {crisp, crisp},
            2,
            colour,
            1,
            one.to() == null ? LIMIT : SOLID);
        String words = Tones.word(one, pen.texts) + " " + format.text(one.from());
        double room = pen.width(words, 11, Face.WORDS) + 6;
        ink.box(
            frame.right() - 1 - room,
            crisp - 16,
            room,
            14,
            pen.get(PartColour.SURFACE).deriveColor(0, 1, 1, 0.75));
        ink.text(words, frame.right() - 4, crisp - 4, 11, colour, Anchor.END, Face.WORDS);
      }
    }
  }

  /** Far below the plot where the axis has no place for it. */
  private static double height(Frame frame, double value) {
    double y = frame.y(value);
    return Double.isNaN(y) ? frame.bottom() + 1 : y;
  }
}
