package dev.fleetglass.ui.chart.heat;

import dev.fleetglass.series.Fold;
import dev.fleetglass.ui.chart.ChartSeries;
import dev.fleetglass.ui.chart.EventMark;
import dev.fleetglass.ui.chart.TimeSpan;
import dev.fleetglass.ui.chart.TimeTicks;
import dev.fleetglass.ui.chart.ValueScale;
import dev.fleetglass.ui.chart.part.CanvasBrush;
import dev.fleetglass.ui.chart.part.PartColour;
import dev.fleetglass.ui.chart.part.PartStyle;
import dev.fleetglass.ui.chart.part.TextMeasure;
import dev.fleetglass.ui.chart.part.TimeLabels;
import dev.fleetglass.ui.chart.part.Tones;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Lays a heat map out and draws its cells and the words around them. */
final class HeatPainter {
  private static final int EDGE = 12;
  private static final int AXIS = 26;
  private static final int HEAD = 28;
  private static final int NO_HEAD = 8;
  private static final int STRIP = 120;
  private static final int STRIP_HEIGHT = 8;
  private static final int HATCH = 6;
  private static final double LABELLED_ROW = 13;
  private static final double ROOM_FOR_HEAD = 90;
  private static final int PIXELS_PER_TIME_STEP = 72;
  private static final double SIZE = 11;
  private static final double MARK = 6;

  private final TextMeasure measure;
  private final PartStyle style;
  private final TimeLabels labels;

  HeatPainter(TextMeasure measure, PartStyle style, TimeLabels labels) {
    this.measure = measure;
    this.style = style;
    this.labels = labels;
  }

  /** Where everything lies. */
  HeatPlot plot(HeatState state, double width, double height) {
    int top = height < ROOM_FOR_HEAD ? NO_HEAD : HEAD;
    int plotHeight = Math.max(1, (int) (height - top - AXIS));
    TimeSpan guess = state.shown(Math.max(1, width - 2 * EDGE));
    List<ChartSeries> series = state.ordered(guess);
    int rows = Math.clamp(series.size(), 1, plotHeight);
    int left = EDGE;
    if (!series.isEmpty() && plotHeight / (double) series.size() >= LABELLED_ROW) {
      double widest = 0;
      for (ChartSeries one : series) {
        widest = Math.max(widest, measure.width(one.name(), measure.words(SIZE)));
      }
      left += (int) Math.ceil(Math.min(widest, Math.min(200, width * 0.3))) + 8;
    }
    int plotWidth = Math.max(1, (int) (width - left - EDGE));
    TimeSpan span = state.shown(plotWidth);
    return new HeatPlot(
        left, top, plotWidth, plotHeight, span, series.size(), rows, scale(state, series, span));
  }

  private static ValueScale scale(HeatState state, List<ChartSeries> series, TimeSpan span) {
    Fold fold = new Fold();
    for (ChartSeries one : series) {
      int from = one.samples().atOrAfter(span.fromMillis());
      one.samples().extremes(from, Math.max(from, one.samples().after(span.toMillis())), fold);
    }
    return fold.isEmpty()
        ? ValueScale.of(Double.NaN, Double.NaN, state.unit, 4, state.zeroBased)
        : ValueScale.of(fold.min(), fold.max(), state.unit, 4, state.zeroBased);
  }

  /** Fills the plot's pixels, row by row from the top left. */
  void fill(int[] pixels, HeatPlot plot, HeatCells cells) {
    HeatRamp ramp = new HeatRamp(style);
    int surface = HeatRamp.argb(style.get(PartColour.SURFACE));
    int hatch = HeatRamp.argb(style.get(PartColour.HATCH));
    double lower = plot.scale().lower();
    double perUnit = 1 / (plot.scale().upper() - lower);
    boolean spaced = plot.height() / (double) plot.rows() >= LABELLED_ROW;
    for (int y = 0; y < plot.height(); y++) {
      int row = plot.rowOfPixel(y);
      boolean gap = spaced && plot.pixelOf(row) == y && row > 0;
      int at = y * plot.width();
      for (int x = 0; x < plot.width(); x++) {
        double value = cells.value(row, x);
        if (gap) {
          pixels[at + x] = surface;
        } else if (Double.isNaN(value)) {
          // The pattern hangs on the window, so that it does not move with the values.
          pixels[at + x] = (x + y) % HATCH == 0 ? hatch : surface;
        } else {
          pixels[at + x] = ramp.colour((value - lower) * perUnit);
        }
      }
    }
  }

  /** Draws what is around the cells. */
  void frame(GraphicsContext graphics, HeatPlot plot, HeatState state, List<ChartSeries> series) {
    Font font = measure.words(SIZE);
    graphics.setFont(font);
    graphics.setLineDashes();
    graphics.setTextBaseline(VPos.CENTER);
    if (plot.left() > EDGE) {
      names(graphics, plot, state, series, font);
    }
    if (plot.top() == HEAD && plot.series() > 0) {
      head(graphics, plot, state, font);
    }
    axis(graphics, plot, state);
    if (state.failedSince != null) {
      failed(graphics, plot, state.failedSince.toEpochMilli());
    }
    for (EventMark mark : plot.marks(state.events)) {
      event(graphics, plot, mark);
    }
  }

  /** A line through the cells and a mark at its foot, which stands off from all their colours. */
  private void event(GraphicsContext graphics, HeatPlot plot, EventMark mark) {
    Color colour = style.get(PartColour.of(mark.tone()));
    Color ground = style.get(PartColour.SURFACE);
    double x = Math.floor(mark.x()) + 0.5;
    double y = plot.bottom();
    graphics.setLineWidth(1);
    graphics.setStroke(ground);
    graphics.strokeLine(x, plot.top(), x, y);
    graphics.setLineDashes(3, 3);
    graphics.setStroke(colour);
    graphics.strokeLine(x, plot.top(), x, y);
    graphics.setLineDashes();
    graphics.setFill(ground);
    graphics.fillOval(x - MARK - 1, y - MARK - 1, 2 * MARK + 2, 2 * MARK + 2);
    int count = mark.events().size();
    if (count == 1) {
      Tones.mark(new CanvasBrush(graphics), mark.tone(), x, y, 2 * MARK - 2, colour);
      return;
    }
    graphics.setFill(colour);
    graphics.fillOval(x - MARK, y - MARK, 2 * MARK, 2 * MARK);
    graphics.setFill(ground);
    graphics.setFont(measure.words(9));
    graphics.setTextAlign(TextAlignment.CENTER);
    graphics.setTextBaseline(VPos.CENTER);
    graphics.fillText(count > 9 ? "9+" : Integer.toString(count), x, y);
  }

  private void names(
      GraphicsContext graphics,
      HeatPlot plot,
      HeatState state,
      List<ChartSeries> series,
      Font font) {
    graphics.setTextAlign(TextAlignment.RIGHT);
    for (int row = 0; row < plot.rows(); row++) {
      ChartSeries one = series.get(row);
      boolean stale = state.stale(one);
      graphics.setFill(
          stale
              ? style.get(PartColour.MUTED).deriveColor(0, 1, 1, 0.7)
              : style.get(PartColour.TEXT));
      int next = row + 1 == plot.rows() ? plot.height() : plot.pixelOf(row + 1);
      double y = plot.top() + (plot.pixelOf(row) + next) / 2.0;
      String name = measure.fittingName(one.name(), font, plot.left() - EDGE - 6.0);
      graphics.fillText(name, plot.left() - 8.0, y);
    }
  }

  /** The colours with what they stand for, and how many series share a row. */
  private void head(GraphicsContext graphics, HeatPlot plot, HeatState state, Font font) {
    double y = plot.top() / 2.0;
    String low = state.format.text(plot.scale().lower());
    String high = state.format.text(plot.scale().upper());
    int strip = Math.clamp(plot.width() / 3, 40, STRIP);
    double right = plot.right();
    double highWidth = measure.width(high, font);
    double begin = right - highWidth - 6 - strip;
    graphics.setTextAlign(TextAlignment.LEFT);
    graphics.setFill(style.get(PartColour.MUTED));
    graphics.fillText(high, right - highWidth, y);
    graphics.setTextAlign(TextAlignment.RIGHT);
    graphics.fillText(low, begin - 6, y);
    HeatRamp ramp = new HeatRamp(style);
    for (int x = 0; x < strip; x++) {
      graphics.setFill(colour(ramp.colour(x / (strip - 1.0))));
      graphics.fillRect(Math.floor(begin) + x, y - STRIP_HEIGHT / 2.0, 1, STRIP_HEIGHT);
    }
    double room = begin - 6 - measure.width(low, font) - 12 - EDGE;
    graphics.setTextAlign(TextAlignment.LEFT);
    graphics.setFill(style.get(PartColour.MUTED));
    graphics.fillText(measure.fitting(note(plot, state), font, room), EDGE, y);
  }

  /** How many series there are, and how many share a row. */
  static String note(HeatPlot plot, HeatState state) {
    int most = (plot.series() + plot.rows() - 1) / plot.rows();
    return most > 1
        ? state.texts.get("parts.heat.combined", plot.series(), most)
        : state.texts.get("parts.heat.series", plot.series());
  }

  private void axis(GraphicsContext graphics, HeatPlot plot, HeatState state) {
    int most = Math.max(1, plot.width() / PIXELS_PER_TIME_STEP);
    TimeTicks ticks =
        TimeTicks.between(plot.span().fromMillis(), plot.span().toMillis(), state.zone, most);
    graphics.setTextAlign(TextAlignment.CENTER);
    graphics.setFill(style.get(PartColour.MUTED));
    graphics.setStroke(style.get(PartColour.GRID));
    graphics.setLineWidth(1);
    Font font = measure.words(SIZE);
    for (long tick : ticks.epochMillis()) {
      double x = Math.floor(plot.x(tick)) + 0.5;
      graphics.strokeLine(x, plot.bottom() + 1, x, plot.bottom() + 4);
      String label = labels.mark(tick, ticks.stepMillis(), state.zone);
      double half = measure.width(label, font) / 2;
      if (x - half >= 0 && x + half <= plot.right() + EDGE - 2) {
        graphics.fillText(label, x, plot.bottom() + 14);
      }
    }
  }

  private void failed(GraphicsContext graphics, HeatPlot plot, long since) {
    double x = Math.clamp(plot.x(since), plot.left(), plot.right());
    Color colour = style.get(PartColour.FAILED);
    graphics.setFill(colour.deriveColor(0, 1, 1, 0.12));
    graphics.fillRect(x, plot.top(), plot.right() - x, plot.height());
    graphics.setStroke(colour);
    graphics.setLineWidth(1);
    graphics.setLineDashes(3, 3);
    double crisp = Math.min(Math.floor(x), plot.right() - 1) + 0.5;
    graphics.strokeLine(crisp, plot.top(), crisp, plot.bottom());
    graphics.setLineDashes();
  }

  static Color colour(int argb) {
    return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
  }
}
