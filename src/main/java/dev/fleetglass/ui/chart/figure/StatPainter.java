package dev.fleetglass.ui.chart.figure;

import dev.fleetglass.model.Tone;
import dev.fleetglass.ui.chart.TimeSpan;
import dev.fleetglass.ui.chart.part.Brush;
import dev.fleetglass.ui.chart.part.PartColour;
import dev.fleetglass.ui.chart.part.PartStyle;
import dev.fleetglass.ui.chart.part.TextMeasure;
import dev.fleetglass.ui.chart.part.Tones;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws tiles with large figures. */
final class StatPainter {
  private static final double SMALLEST_WIDTH = 132;
  private static final double SMALLEST_HEIGHT = 54;
  private static final double ASPECT = 1.7;
  private static final double EDGE = 12;
  private static final double LARGEST = 112;
  private static final double ROOM_FOR_LINE = 104;
  private static final double ROOM_FOR_STATUS = 76;
  private static final double UNIT = 0.46;

  private final TextMeasure measure;
  private final PartStyle style;
  private final FigureFooter footer;
  private final Sparkline line = new Sparkline();

  StatPainter(TextMeasure measure, PartStyle style) {
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
    for (int i = 0; i < grid.shown(); i++) {
      Sparkline.Box box =
          new Sparkline.Box(grid.x(i), grid.y(i), grid.cellWidth(), grid.cellHeight());
      if (grid.shown() > 1) {
        separate(graphics, grid, box);
      }
      tile(graphics, figures.get(i), box, state);
    }
  }

  private static FigureGrid grid(int count, double width, double height) {
    return FigureGrid.of(count, width, height, SMALLEST_WIDTH, SMALLEST_HEIGHT, ASPECT);
  }

  private void separate(Brush graphics, FigureGrid grid, Sparkline.Box box) {
    graphics.setStroke(style.get(PartColour.GRID).deriveColor(0, 1, 1, 0.7));
    graphics.setLineWidth(1);
    graphics.setLineDashes();
    if (box.x() > 1) {
      double x = Math.floor(box.x()) + 0.5;
      graphics.strokeLine(x, box.y() + 8, x, box.y() + box.height() - 8);
    }
    if (box.y() > 1) {
      double y = Math.floor(box.y()) + 0.5;
      graphics.strokeLine(box.x() + 8, y, box.x() + grid.cellWidth() - 8, y);
    }
  }

  private void tile(Brush graphics, Figure figure, Sparkline.Box box, FigureState state) {
    double left = box.x() + EDGE;
    double room = box.width() - 2 * EDGE;
    double nameSize = box.height() > 220 ? 14 : 12;
    double y = box.y() + 8 + nameSize / 2;
    graphics.setTextBaseline(VPos.CENTER);
    graphics.setTextAlign(TextAlignment.LEFT);
    boolean compact = box.height() < ROOM_FOR_STATUS;
    graphics.setFont(measure.words(nameSize));
    graphics.setFill(style.get(PartColour.MUTED));
    graphics.fillText(
        measure.fittingName(figure.name(), measure.words(nameSize), compact ? room - 14 : room),
        left,
        y);
    double top = y + nameSize / 2 + 2;
    double bottom = box.y() + box.height() - 8;
    if (box.height() >= ROOM_FOR_LINE) {
      double lineHeight = Math.floor(Math.min(box.height() * 0.3, 120));
      sparkline(
          graphics,
          figure,
          state,
          new Sparkline.Box(
              Math.floor(left), Math.floor(bottom - lineHeight + 4), Math.floor(room), lineHeight));
      bottom -= lineHeight;
    }
    if (!compact) {
      double size = box.height() > 220 ? 13 : 11;
      status(graphics, figure, state, left, bottom - size / 2 - 2, room, size);
      bottom -= size + 6;
    } else {
      mark(graphics, figure, box.x() + box.width() - EDGE - 4, y);
    }
    double rest = room - value(graphics, figure, left, (top + bottom) / 2, room, bottom - top);
    String words = Figures.status(figure, state);
    if (compact && measure.width(words, measure.words(11)) + 8 <= rest) {
      graphics.setTextAlign(TextAlignment.RIGHT);
      text(
          graphics,
          words,
          measure.words(11),
          statusColour(figure),
          left + room,
          (top + bottom) / 2 + 4,
          rest);
    }
  }

  private double value(
      Brush graphics, Figure figure, double left, double y, double room, double height) {
    // As wide as five figures at least, so that the size does not jump from 9.99 to 10.0.
    String widest = figure.number().length() < 5 ? "00000" : figure.number();
    double per = measure.width(widest, measure.strongFigures(100)) / 100;
    double unit =
        figure.unit().isEmpty()
            ? 0
            : measure.width(figure.unit(), measure.words(100)) / 100 * UNIT + 0.14;
    double size = Math.clamp(Math.min(height * 0.92, room / (per + unit)), 8, LARGEST);
    Font digits = measure.strongFigures(size);
    graphics.setFill(valueColour(figure));
    graphics.setFont(digits);
    graphics.setTextBaseline(VPos.BASELINE);
    double base = Math.rint(y + size * 0.36);
    graphics.fillText(figure.number(), left, base);
    if (!figure.unit().isEmpty()) {
      double x = left + measure.width(figure.number(), digits) + size * 0.14;
      graphics.setFont(measure.words(Math.max(9, size * UNIT)));
      graphics.setFill(style.get(PartColour.MUTED));
      graphics.fillText(figure.unit(), x, base);
    }
    graphics.setTextBaseline(VPos.CENTER);
    return size * (measure.width(figure.number(), measure.strongFigures(100)) / 100 + unit);
  }

  private Color valueColour(Figure figure) {
    Tone tone = figure.tone();
    if (figure.stale()) {
      return style.get(PartColour.OFF);
    }
    return style.get(tone == null ? PartColour.TEXT : PartColour.of(tone));
  }

  private void status(
      Brush graphics,
      Figure figure,
      FigureState state,
      double left,
      double y,
      double room,
      double size) {
    double rest = room;
    Font font = measure.words(size);
    if (!figure.change().isEmpty()) {
      String arrow = figure.direction() > 0 ? "▲ " : figure.direction() < 0 ? "▼ " : "";
      String change = arrow + figure.change();
      String whole = arrow + Figures.compared(figure, state);
      String words =
          figure.word().isEmpty() && !figure.stale() && fits(whole, font, room) ? whole : change;
      double width = measure.width(words, font);
      if (width < room * 0.7 || Figures.status(figure, state).isEmpty()) {
        boolean alone = Figures.status(figure, state).isEmpty();
        graphics.setTextAlign(alone ? TextAlignment.LEFT : TextAlignment.RIGHT);
        text(graphics, words, font, PartColour.MUTED, alone ? left : left + room, y, room);
        graphics.setTextAlign(TextAlignment.LEFT);
        rest -= width + 8;
      }
    }
    String words = Figures.status(figure, state);
    if (!words.isEmpty()) {
      mark(graphics, figure, left + 4, y);
      PartColour colour = statusColour(figure);
      text(graphics, words, font, colour, left + 13, y, rest - 13);
    }
  }

  private boolean fits(String words, Font font, double room) {
    return measure.width(words, font) <= room;
  }

  private void mark(Brush graphics, Figure figure, double x, double y) {
    Tone tone = figure.tone();
    if (figure.stale()) {
      Clock.paint(graphics, x, y, 9, style.get(statusColour(figure)));
    } else if (tone != null) {
      Tones.mark(graphics, tone, x, y, 8, style.get(PartColour.of(tone)));
    }
  }

  private static PartColour statusColour(Figure figure) {
    Tone tone = figure.tone();
    if (figure.missing()) {
      return PartColour.MUTED;
    }
    if (figure.stale()) {
      return PartColour.CHANGING;
    }
    return tone == null ? PartColour.MUTED : PartColour.of(tone);
  }

  private void sparkline(Brush graphics, Figure figure, FigureState state, Sparkline.Box box) {
    TimeSpan span =
        TimeSpan.at(state.now(), Long.MIN_VALUE, 0, state.length(), Math.max(1, box.width()));
    line.paint(
        graphics,
        figure.samples(),
        figure.joinMillis(),
        span.fromMillis(),
        span.toMillis(),
        box,
        style.get(figure.stale() ? PartColour.OFF : PartColour.ofSeries(figure.colour())));
  }

  private void text(
      Brush graphics, String words, Font font, PartColour colour, double x, double y, double room) {
    graphics.setFont(font);
    graphics.setFill(style.get(colour));
    graphics.fillText(measure.fitting(words, font, room), x, y);
  }
}
