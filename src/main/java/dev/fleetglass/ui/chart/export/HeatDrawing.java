package dev.fleetglass.ui.chart.export;

import dev.fleetglass.series.Fold;
import dev.fleetglass.ui.chart.ChartSeries;
import dev.fleetglass.ui.chart.SampleSpacing;
import dev.fleetglass.ui.chart.TimeSpan;
import dev.fleetglass.ui.chart.ValueFormat;
import dev.fleetglass.ui.chart.ValueScale;
import dev.fleetglass.ui.chart.export.Ink.Anchor;
import dev.fleetglass.ui.chart.export.Ink.Face;
import dev.fleetglass.ui.chart.heat.HeatRuns;
import dev.fleetglass.ui.chart.part.NaturalOrder;
import dev.fleetglass.ui.chart.part.PartColour;
import java.util.Comparator;
import java.util.List;
import javafx.scene.paint.Color;

/** Draws a row for each series and the value as a colour; nothing where there is none. */
final class HeatDrawing {
  private static final double SIZE = 11;
  private static final double HEAD = 26;
  private static final double LABELLED_ROW = 13;
  private static final double SMALLEST_ROW = 2;
  private static final double STRIP = 140;

  /** Boxes that only touch have a bright line between them where pixels are shared. */
  private static final double SEAM = 0.6;

  private static final int MOST_COLUMNS = 480;

  private final PanelPen pen;
  private final PanelContent content;
  private final ValueFormat format;

  HeatDrawing(PanelPen pen, PanelContent content, ValueFormat format) {
    this.pen = pen;
    this.content = content;
    this.format = format;
  }

  void draw(Ink ink, double x, double y, double width, double height) {
    List<ChartSeries> series =
        content.series().stream()
            .sorted(Comparator.comparing(ChartSeries::name, NaturalOrder.INSTANCE))
            .toList();
    double plotHeight = Math.floor(height - HEAD - AxisDrawing.BELOW);
    int rows = Math.clamp(series.size(), 1, Math.max(1, (int) (plotHeight / SMALLEST_ROW)));
    boolean named = plotHeight / rows >= LABELLED_ROW && rows == series.size();
    double left = named ? names(series) : 0;
    TimeSpan span = new TimeSpan(content.fromMillis(), content.toMillis());
    Fold bounds = HeatRuns.bounds(series, span);
    ValueScale scale =
        ValueScale.of(
            bounds.isEmpty() ? Double.NaN : bounds.min(),
            bounds.isEmpty() ? Double.NaN : bounds.max(),
            content.unit(),
            4,
            content.options().zeroBased());
    Frame frame =
        new Frame(
            Math.floor(x + left),
            Math.floor(y + HEAD),
            Math.floor(width - left),
            plotHeight,
            span.fromMillis(),
            span.toMillis(),
            scale);
    HeatRuns runs = new HeatRuns(pen.style(), scale.lower(), scale.upper());
    strip(ink, runs, frame, y, rows, series.size());
    ink.box(
        frame.left(), frame.top(), frame.width(), frame.height(), pen.get(PartColour.TRACK));
    ink.begin(
        content.facts().title(), frame.left(), frame.top(), frame.width(), frame.height());
    int columns = Math.clamp((int) frame.width(), 1, MOST_COLUMNS);
    double column = frame.width() / columns;
    double row = frame.height() / rows;
    double gap = named ? 1 : 0;
    runs.read(
        series,
        span,
        columns,
        rows,
        one -> SampleSpacing.typicalMillis(one.samples(), content.interval().toMillis()),
        one -> content.join(one.samples()),
        (r, from, to, colour) ->
            ink.box(
                frame.left() + from * column,
                frame.top() + r * row,
                (to - from) * column + SEAM,
                named ? row - gap : row + SEAM,
                colour));
    ink.end();
    if (named) {
      for (int r = 0; r < rows; r++) {
        ink.text(
            pen.fitting(series.get(r).name(), SIZE, Face.WORDS, left - 10),
            frame.left() - 8,
            frame.top() + (r + 0.5) * row + SIZE * 0.35,
            SIZE,
            pen.get(PartColour.TEXT),
            Anchor.END,
            Face.WORDS);
      }
    }
    AxisDrawing.times(ink, pen, content.facts().zone(), frame, false);
  }

  private double names(List<ChartSeries> series) {
    double widest = 0;
    for (ChartSeries one : series) {
      widest = Math.max(widest, pen.width(one.name(), SIZE, Face.WORDS));
    }
    return Math.min(Math.ceil(widest), 220) + 10;
  }

  private void strip(
      Ink ink, HeatRuns runs, Frame frame, double y, int rows, int series) {
    Color muted = pen.get(PartColour.MUTED);
    String high = format.text(frame.scale().upper());
    double right = frame.right() - pen.width(high, SIZE, Face.WORDS);
    double begin = right - 8 - STRIP;
    double base = y + 12;
    ink.text(high, frame.right(), base, SIZE, muted, Anchor.END, Face.WORDS);
    ink.text(
        format.text(frame.scale().lower()), begin - 8, base, SIZE, muted, Anchor.END, Face.WORDS);
    int steps = 70;
    for (int i = 0; i < steps; i++) {
      double width = STRIP / steps;
      ink.box(begin + i * width, base - 9, width + SEAM, 9, runs.colour(i / (steps - 1.0)));
    }
    int most = Math.ceilDiv(series, rows);
    ink.text(
        most > 1
            ? pen.texts.get("parts.heat.combined", series, most)
            : pen.texts.get("parts.heat.series", series),
        frame.left(),
        base,
        SIZE,
        muted,
        Anchor.START,
        Face.WORDS);
  }
}
