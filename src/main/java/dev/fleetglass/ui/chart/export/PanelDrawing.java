package dev.fleetglass.ui.chart.export;

import dev.fleetglass.export.ExportNote;
import dev.fleetglass.model.dashboard.PanelKind;
import dev.fleetglass.ui.chart.ChartSeries;
import dev.fleetglass.ui.chart.SeriesDash;
import dev.fleetglass.ui.chart.SeriesStats;
import dev.fleetglass.ui.chart.TimeSpan;
import dev.fleetglass.ui.chart.ValueFormat;
import dev.fleetglass.ui.chart.export.Ink.Anchor;
import dev.fleetglass.ui.chart.export.Ink.Face;
import dev.fleetglass.ui.chart.figure.FigureDrawing;
import dev.fleetglass.ui.chart.part.PartColour;
import dev.fleetglass.ui.i18n.Texts;
import java.util.Comparator;
import java.util.List;
import javafx.scene.paint.Color;

/**
 * Draws a whole panel: title, what it shows, legend, and where it comes from. Made on the JavaFX
 * thread, where it takes the theme's colours; then of one other thread, when it draws vectors.
 */
final class PanelDrawing {
  private static final double EDGE = 24;
  private static final double TITLE = 18;
  private static final double SIZE = 12;
  private static final double ROW = 20;
  private static final double FIGURE = 96;
  private static final int LEGEND = 30;

  private final PanelPen pen;
  private final PanelContent content;
  private final ValueFormat format;
  private final double width;
  private final double body;
  private final List<ChartSeries> listed;

  /**
   * A drawing of a panel.
   *
   * @param width of the whole, in pixels
   * @param body height of what is between title and legend
   */
  PanelDrawing(PanelContent content, Texts texts, double width, double body) {
    this.content = content;
    this.width = width;
    this.body = body;
    pen = new PanelPen(texts);
    format = new ValueFormat(content.unit(), texts.locale(), texts.get("chart.unit.cores"));
    // In the order of their newest values, as eyes meet them on the chart.
    listed =
        lines()
            ? content.series().stream()
                .sorted(Comparator.comparingDouble(this::newest).reversed())
                .limit(LEGEND)
                .toList()
            : List.of();
  }

  double width() {
    return width;
  }

  double height() {
    double legend = listed.isEmpty() ? 0 : (listed.size() + (left() > 0 ? 2 : 1)) * ROW + 12;
    return EDGE + TITLE + 16 + body + legend + 12 + facts().size() * 17 + EDGE - 4;
  }

  void draw(Ink ink) {
    ink.box(0, 0, width, height(), pen.get(PartColour.SURFACE));
    double y = EDGE + TITLE;
    ink.text(
        pen.fitting(content.facts().title(), TITLE, Face.STRONG, width - 2 * EDGE),
        EDGE,
        y,
        TITLE,
        pen.get(PartColour.TEXT),
        Anchor.START,
        Face.STRONG);
    y += 16;
    body(ink, EDGE, y, width - 2 * EDGE);
    y += body + 12;
    if (!listed.isEmpty()) {
      y = legend(ink, y) + 12;
    }
    for (ExportNote note : facts()) {
      y += 17;
      String line = note.label() + ": " + note.value();
      ink.text(
          pen.fitting(line, SIZE, Face.WORDS, width - 2 * EDGE),
          EDGE,
          y - 4,
          SIZE,
          pen.get(PartColour.MUTED),
          Anchor.START,
          Face.WORDS);
    }
  }

  String title() {
    return content.facts().title();
  }

  /** A sentence on what there is to see. */
  String description() {
    return pen.texts.get("chart.accessible", content.facts().title(), content.series().size());
  }

  List<ExportNote> notes() {
    return content.facts().notes(pen.texts);
  }

  private List<ExportNote> facts() {
    return notes().stream()
        .filter(note -> !note.key().equals("panel") && !note.key().equals("program"))
        .toList();
  }

  private void body(Ink ink, double x, double y, double room) {
    if (content.kind() == PanelKind.HEAT_MAP) {
      new HeatDrawing(pen, content, format).draw(ink, x, y, room, body);
    } else if (lines()) {
      new LineDrawing(pen, content, format).draw(ink, x, y, room, body);
    } else {
      FigureDrawing figures = figures();
      if (figures.isEmpty()) {
        ink.text(
            pen.texts.get("chart.empty.then"),
            x,
            y + body / 2,
            SIZE,
            pen.get(PartColour.MUTED),
            Anchor.START,
            Face.WORDS);
      } else if (content.kind() == PanelKind.GAUGE) {
        figures.gauge(new InkBrush(ink, x, y), room, body, pen.style(), pen.measure);
      } else {
        figures.stat(new InkBrush(ink, x, y), room, body, pen.style(), pen.measure);
      }
    }
  }

  private FigureDrawing figures() {
    return new FigureDrawing(
        pen.texts,
        new TimeSpan(content.fromMillis(), content.toMillis()),
        content.unit(),
        content.options().thresholds(),
        content.interval(),
        content.options().join(),
        content.series(),
        content.earlier(),
        content.options().compared());
  }

  private boolean lines() {
    return switch (content.kind()) {
      case LINE, AREA, STACKED_AREA, STEP -> true;
      case HEAT_MAP, STAT, GAUGE -> false;
    };
  }

  private int left() {
    return content.series().size() - listed.size();
  }

  private double newest(ChartSeries one) {
    double last = stats(one).last();
    return Double.isNaN(last) ? Double.NEGATIVE_INFINITY : last;
  }

  private SeriesStats stats(ChartSeries one) {
    return SeriesStats.of(one.samples(), content.fromMillis(), content.toMillis());
  }

  private double legend(Ink ink, double top) {
    Color muted = pen.get(PartColour.MUTED);
    String[] heads = {"last", "min", "max", "mean"};
    double y = top + ROW - 6;
    for (int i = 0; i < heads.length; i++) {
      String head = pen.texts.get("chart.legend." + heads[i]);
      ink.text(head, column(i), y, 11, muted, Anchor.END, Face.WORDS);
    }
    for (ChartSeries one : listed) {
      y += ROW;
      SeriesStats stats = stats(one);
      Color colour = pen.get(PartColour.ofSeries(one.colour()));
      ink.line(
          new double[] {EDGE, EDGE + 22},
          new double[] {y - 4, y - 4},
          2,
          colour,
          2,
          SeriesDash.pattern(one.colour()));
      double room = column(0) - FIGURE - EDGE - 30;
      ink.text(
          pen.fitting(one.name(), SIZE, Face.WORDS, room),
          EDGE + 30,
          y,
          SIZE,
          pen.get(PartColour.TEXT),
          Anchor.START,
          Face.WORDS);
      double[] values = {stats.last(), stats.min(), stats.max(), stats.mean()};
      for (int i = 0; i < values.length; i++) {
        ink.text(
            format.text(values[i]),
            column(i),
            y,
            SIZE,
            pen.get(PartColour.TEXT),
            Anchor.END,
            Face.FIGURES);
      }
    }
    if (left() > 0) {
      y += ROW;
      String words = pen.texts.get("parts.figure.more", left());
      ink.text(words, EDGE + 30, y, SIZE, muted, Anchor.START, Face.WORDS);
    }
    return y + 6;
  }

  private double column(int index) {
    return width - EDGE - (3 - index) * FIGURE;
  }
}
