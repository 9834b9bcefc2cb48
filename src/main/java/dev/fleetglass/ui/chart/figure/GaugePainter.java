package dev.fleetglass.ui.chart.figure;

import dev.fleetglass.model.Tone;
import dev.fleetglass.model.dashboard.Threshold;
import dev.fleetglass.ui.chart.part.Brush;
import dev.fleetglass.ui.chart.part.PartColour;
import dev.fleetglass.ui.chart.part.PartStyle;
import dev.fleetglass.ui.chart.part.TextMeasure;
import dev.fleetglass.ui.chart.part.Tones;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws tiles with gauges. */
final class GaugePainter {
  private static final double SMALLEST_WIDTH = 120;
  private static final double SMALLEST_HEIGHT = 104;
  private static final double ASPECT = 1.25;
  private static final double EDGE = 10;

  /** Degrees that the arc covers, the opening being below. */
  private static final double SWEEP = 220;

  private static final double START = 90 + SWEEP / 2;

  private final TextMeasure measure;
  private final PartStyle style;
  private final FigureFooter footer;

  GaugePainter(TextMeasure measure, PartStyle style) {
    this.measure = measure;
    this.style = style;
    this.footer = new FigureFooter(measure, style);
  }

  void paint(Brush graphics, double width, double height, List<Figure> figures, FigureState state) {
    FigureGrid grid = grid(figures.size(), width, height);
    if (state.failure != null || grid.shown() < figures.size()) {
      grid = grid(figures.size(), width, height - FigureFooter.HEIGHT);
      footer.paint(graphics, width, height, state, figures.size() - grid.shown());
    }
    GaugeScale scale = GaugeScale.of(state);
    // Gauges beside each other are of one size, whether they have something to say or not.
    boolean said =
        figures.stream()
            .limit(grid.shown())
            .anyMatch(figure -> !Figures.status(figure, state).isEmpty());
    for (int i = 0; i < grid.shown(); i++) {
      tile(
          graphics,
          figures.get(i),
          state,
          scale,
          said,
          grid.x(i),
          grid.y(i),
          grid.cellWidth(),
          grid.cellHeight());
    }
  }

  private static FigureGrid grid(int count, double width, double height) {
    return FigureGrid.of(count, width, height, SMALLEST_WIDTH, SMALLEST_HEIGHT, ASPECT);
  }

  private void tile(
      Brush graphics,
      Figure figure,
      FigureState state,
      GaugeScale scale,
      boolean said,
      double x,
      double y,
      double width,
      double height) {
    double nameSize = height > 240 ? 14 : 12;
    double statusSize = height > 240 ? 13 : 11;
    String status = Figures.status(figure, state);
    double endSize = height > 240 ? 12 : 10;
    double below = endSize + 5 + nameSize + 8 + (said ? statusSize + 4 : 0);
    double free = height - below - EDGE;
    // From the arc's top to the height of its two ends is this much of the radius.
    double tall = 1 + Math.sin(Math.toRadians((SWEEP - 180) / 2));
    double radius = Math.min((width - 2 * EDGE) / 2, free / tall);
    double thick = Math.clamp(radius * 0.17, 7, 34);
    double centreX = x + width / 2;
    double spare = Math.max(0, free - radius * tall);
    double centreY = y + EDGE + spare / 2 + radius;
    arc(graphics, figure, state, scale, centreX, centreY, radius, thick);
    graphics.setTextAlign(TextAlignment.CENTER);
    graphics.setTextBaseline(VPos.CENTER);
    value(graphics, figure, centreX, centreY, radius - thick);
    double line = centreY + radius * (tall - 1) + 5 + endSize / 2;
    ends(graphics, figure, state, scale, centreX, line, radius, thick, measure.figures(endSize));
    line += endSize / 2 + 3 + nameSize / 2;
    Font font = measure.words(nameSize);
    String name = measure.fittingName(figure.name(), font, width - 8);
    words(graphics, name, font, PartColour.TEXT, centreX, line, width);
    if (!status.isEmpty()) {
      double next = line + nameSize / 2 + statusSize / 2 + 4;
      status(graphics, figure, status, centreX, next, width, statusSize);
    }
  }

  private void arc(
      Brush graphics,
      Figure figure,
      FigureState state,
      GaugeScale scale,
      double x,
      double y,
      double radius,
      double thick) {
    boolean bands = !state.thresholds.isEmpty();
    double ring = bands ? Math.clamp(radius * 0.045, 3, 7) : 0;
    double middle = radius - ring - (bands ? 2 : 0) - thick / 2;
    graphics.setLineDashes();
    graphics.setLineWidth(thick);
    graphics.setStroke(style.get(PartColour.TRACK));
    stroke(graphics, x, y, middle, 0, 1);
    if (!Double.isNaN(figure.value())) {
      graphics.setStroke(fill(figure));
      if (figure.stale()) {
        graphics.setLineDashes(4, 2);
      }
      double share = scale.share(figure.value());
      stroke(graphics, x, y, middle, 0, Math.max(share, 0.004));
      graphics.setLineDashes();
      end(graphics, x, y, middle, thick, share);
    }
    if (bands) {
      bands(graphics, state.thresholds, scale, x, y, radius, ring);
    }
  }

  /** A stroke across the arc where the value is: seen without its colour too. */
  private void end(Brush graphics, double x, double y, double middle, double thick, double share) {
    double angle = Math.toRadians(START - SWEEP * share);
    double inner = middle - thick / 2 - 1;
    double outer = middle + thick / 2 + 1;
    graphics.setStroke(style.get(PartColour.TEXT));
    graphics.setLineWidth(2);
    graphics.strokeLine(
        x + Math.cos(angle) * inner,
        y - Math.sin(angle) * inner,
        x + Math.cos(angle) * outer,
        y - Math.sin(angle) * outer);
  }

  /** Lines reach to the next line; what weighs more is thicker. */
  private void bands(
      Brush graphics,
      List<Threshold> thresholds,
      GaugeScale scale,
      double x,
      double y,
      double radius,
      double ring) {
    List<Threshold> light =
        thresholds.stream().sorted(Comparator.comparingInt(Tones::weight)).toList();
    for (Threshold one : light) {
      double from = scale.share(one.from());
      double to = scale.share(end(one, thresholds, scale));
      if (to <= from) {
        continue;
      }
      double thick = ring * (0.4 + 0.12 * Tones.weight(one));
      graphics.setLineWidth(thick);
      graphics.setStroke(style.get(PartColour.of(one.tone())));
      stroke(graphics, x, y, radius - ring + thick / 2, from, to);
    }
  }

  private static double end(Threshold one, List<Threshold> all, GaugeScale scale) {
    Double to = one.to();
    if (to != null) {
      return to;
    }
    return all.stream()
        .filter(other -> other.to() == null && other.from() > one.from())
        .mapToDouble(Threshold::from)
        .min()
        .orElse(scale.highest());
  }

  private static void stroke(
      Brush graphics, double x, double y, double radius, double from, double to) {
    graphics.strokeArc(x, y, radius, START - SWEEP * from, -SWEEP * (to - from));
  }

  private Color fill(Figure figure) {
    Tone tone = figure.tone();
    if (figure.stale()) {
      return style.get(PartColour.OFF);
    }
    // Each has its name below: colours would only seem to mean something.
    return style.get(tone == null ? PartColour.ofSeries(0) : PartColour.of(tone));
  }

  private void value(Brush graphics, Figure figure, double x, double y, double inner) {
    String widest = figure.number().length() < 4 ? "0000" : figure.number();
    // A percent sign stands beside its number, longer units below it.
    boolean beside = figure.unit().equals("%");
    double per = measure.width(widest, measure.strongFigures(100)) / 100 + (beside ? 0.45 : 0);
    double size = Math.clamp(Math.min(inner * 1.6 / per, inner * 0.66), 9, 84);
    boolean below = !beside && !figure.unit().isEmpty();
    double centre = Math.rint(below ? y - size * 0.12 : y);
    Font digits = measure.strongFigures(size);
    Font small = measure.words(Math.clamp(size * 0.44, 9, 28));
    double sign = beside ? measure.width("%", small) + size * 0.06 : 0;
    graphics.setFont(digits);
    graphics.setFill(style.get(figure.stale() ? PartColour.OFF : PartColour.TEXT));
    graphics.fillText(figure.number(), x - sign / 2, centre);
    if (beside) {
      double right = x - sign / 2 + measure.width(figure.number(), digits) / 2 + size * 0.06;
      graphics.setTextAlign(TextAlignment.LEFT);
      words(graphics, "%", small, PartColour.MUTED, right, centre + size * 0.16, inner);
      graphics.setTextAlign(TextAlignment.CENTER);
    } else if (below) {
      double line = centre + size * 0.48 + small.getSize() * 0.6;
      words(graphics, figure.unit(), small, PartColour.MUTED, x, line, inner * 1.7);
    }
  }

  /** What the two ends of the arc stand for, below them. */
  private void ends(
      Brush graphics,
      Figure figure,
      FigureState state,
      GaugeScale scale,
      double x,
      double line,
      double radius,
      double thick,
      Font font) {
    double left = Math.cos(Math.toRadians(START)) * (radius - thick / 2);
    // The unit stands below the value already; an end without room for its words has none.
    double room = 2 * Math.min(-left - 4, outside(radius, thick));
    String low = state.format.figure(scale.lowest());
    String high = state.format.figure(scale.highest());
    if (measure.width(low, font) > room || measure.width(high, font) > room) {
      low = plain(low, scale.lowest(), figure);
      high = plain(high, scale.highest(), figure);
    }
    if (measure.width(low, font) <= room && measure.width(high, font) <= room) {
      words(graphics, low, font, PartColour.MUTED, x + left, line, room + 4);
      words(graphics, high, font, PartColour.MUTED, x - left, line, room + 4);
    }
  }

  /** Room between the middle of an end and the edge of the tile. */
  private static double outside(double radius, double thick) {
    return EDGE + radius - Math.cos(Math.toRadians(SWEEP / 2 - 90)) * (radius - thick / 2);
  }

  private static String plain(String text, double value, Figure figure) {
    int unit = text.indexOf(' ');
    boolean said = unit >= 0 && (value == 0 || text.substring(unit + 1).equals(figure.unit()));
    return said ? text.substring(0, unit) : text;
  }

  private void status(
      Brush graphics, Figure figure, String status, double x, double y, double width, double size) {
    Tone tone = figure.tone();
    PartColour colour =
        figure.missing()
            ? PartColour.MUTED
            : figure.stale()
                ? PartColour.CHANGING
                : tone == null ? PartColour.MUTED : PartColour.of(tone);
    Font font = measure.words(size);
    String words = measure.fitting(status, font, width - 2 * EDGE - 14);
    double whole = measure.width(words, font) + 13;
    double left = x - whole / 2;
    if (figure.stale()) {
      Clock.paint(graphics, left + 4, y, 9, style.get(colour));
    } else if (tone != null) {
      Tones.mark(graphics, tone, left + 4, y, 8, style.get(colour));
    }
    graphics.setTextAlign(TextAlignment.LEFT);
    graphics.setFont(font);
    graphics.setFill(style.get(colour));
    graphics.fillText(words, left + 13, y);
    graphics.setTextAlign(TextAlignment.CENTER);
  }

  private void words(
      Brush graphics, String words, Font font, PartColour colour, double x, double y, double room) {
    graphics.setFont(font);
    graphics.setFill(style.get(colour));
    graphics.fillText(measure.fitting(words, font, room - 4), x, y);
  }
}
