package dev.fleetglass.ui.chart;

import java.util.Arrays;
import javafx.scene.paint.Color;

/** Draws lines and areas of many samples, a pixel column at a time. */
final class ColumnPainter {
  /** Room around the plot so that a line on its edge is whole. */
  static final double MARGIN = 4;

  private static final int HATCH = 6;

  private final PixelLayer layer = new PixelLayer();
  private final ColumnRanges ranges = new ColumnRanges();
  private double[] floors = new double[0];
  private double scale = 1;
  private double top;
  private double bottom;
  private double height;
  private double lower;
  private double perLevel;
  private long phase;
  private ChartGeometry plot = new ChartGeometry(0, 0, 1, 1, 0, 1, new ValueScale(0, 1, 1));

  PixelLayer layer() {
    return layer;
  }

  /**
   * Starts an empty picture.
   *
   * @param pixels screen pixels to one unit of the chart
   * @param ground colour of what the chart lies on
   */
  void begin(ChartGeometry geometry, double pixels, Color ground) {
    plot = geometry;
    scale = pixels;
    layer.begin(
        plot.left(),
        plot.top() - MARGIN,
        plot.width() + MARGIN,
        plot.height() + 2 * MARGIN,
        pixels,
        PixelLayer.ink(ground, 1));
    top = MARGIN * pixels;
    height = plot.height() * pixels;
    bottom = top + height;
    ValueScale axis = plot.scale();
    lower = axis.level(axis.lower());
    perLevel = height / (axis.level(axis.upper()) - lower);
    // Dashes hang on the time axis, not on the window: they scroll with the line.
    phase = Math.round(plot.fromMillis() * (columns() / (double) plot.span().millis()));
    if (floors.length < columns()) {
      floors = new double[columns()];
    }
    Arrays.fill(floors, 0, columns(), clamped(y(axis.level(0))));
  }

  int columns() {
    return Math.max(1, (int) Math.round(plot.width() * scale));
  }

  /** The columns of one series, empty and to be filled; the same object every time. */
  ColumnRanges ranges(ChartGeometry of) {
    ranges.reset(of, columns());
    return ranges;
  }

  /** Fills from the ranges of some columns down to the base. */
  void area(ColumnRanges ranges, int from, int to, int ink, int pattern) {
    double base = clamped(y(plot.scale().level(0)));
    for (int c = from; c < to; c++) {
      if (ranges.covers(c)) {
        double y = y(ranges.max(c));
        fill(c, Math.min(y, base), Math.max(y, base), ink, pattern);
      }
    }
  }

  /**
   * Fills from the ranges down to what was filled before, and stands on them from now on.
   *
   * @param edge colour of the line on top
   */
  void stacked(ColumnRanges ranges, int ink, int edge, int pattern) {
    for (int c = 0; c < ranges.columns(); c++) {
      if (ranges.covers(c)) {
        double y = y(ranges.max(c));
        double from = Math.min(y, floors[c]);
        double to = Math.max(y, floors[c]);
        fill(c, from, to, ink, pattern);
        layer.fill(c, from, Math.min(to, from + scale), edge);
        floors[c] = y;
      }
    }
  }

  /** Lets what is filled next stand on the ranges, below which nothing is filled. */
  void raise(ColumnRanges ranges) {
    for (int c = 0; c < ranges.columns(); c++) {
      if (ranges.covers(c)) {
        floors[c] = y(ranges.max(c));
      }
    }
  }

  /** Fills the ranges of some columns themselves where they are higher than a line. */
  void band(ColumnRanges ranges, int from, int to, int ink, double width) {
    for (int c = from; c < to; c++) {
      if (ranges.covers(c)) {
        double high = y(ranges.max(c));
        double low = y(ranges.min(c));
        if (low - high > width * scale) {
          layer.fill(c, high, low, ink);
        }
      }
    }
  }

  /**
   * Draws the ranges of some columns as a line; samples that stand alone are {@link #spots}.
   *
   * @param to behind the last column
   * @param width in units of the chart
   * @param dash see {@link SeriesDash#pattern}
   */
  void line(ColumnRanges ranges, int from, int to, int ink, double width, double[] dash) {
    for (int c = from; c < to; c++) {
      if (ranges.covers(c) && (dash.length == 0 || SeriesDash.inked(dash, (phase + c) / scale))) {
        double high = y(ranges.max(c));
        double rise = y(ranges.min(c)) - high;
        // A slanting line is higher within its column than a level one of the same width.
        double slant = Math.min(rise, 1);
        double half = width * scale / 2 * Math.sqrt(1 + slant * slant);
        if (!ranges.alone(c)) {
          layer.fill(c, high - half, high + rise + half, ink);
        }
      }
    }
  }

  /** Draws the samples that stand alone: what a spot covers are several columns. */
  void spots(ColumnRanges ranges, int ink) {
    for (int c = 0; c < ranges.columns(); c++) {
      if (ranges.alone(c)) {
        spot(c, y(ranges.max(c)), y(ranges.min(c)), ink);
      }
    }
  }

  /** Draws a hairline below everything that is drawn later. */
  void gridRow(double y, Color colour) {
    int first = (int) Math.floor((Math.floor(y) - plot.top() + MARGIN) * scale);
    for (int part = 0; part < Math.max(1, (int) scale); part++) {
      layer.row(first + part, 0, columns(), PixelLayer.ink(colour, 1));
    }
  }

  /** Draws a hairline below everything that is drawn later. */
  void gridColumn(double x, Color colour) {
    int first = (int) Math.floor((Math.floor(x) - plot.left()) * scale);
    for (int part = 0; part < Math.max(1, (int) scale); part++) {
      if (first + part >= 0 && first + part < layer.width()) {
        layer.fill(first + part, top, bottom, PixelLayer.ink(colour, 1));
      }
    }
  }

  /**
   * Marks one sample.
   *
   * @param x in units of the chart, like {@code y}
   */
  void dot(double x, double y, int ink) {
    double centre = (x - plot.left()) * scale;
    double middle = top + (y - plot.top()) * scale;
    double radius = SeriesPainter.DOT * scale;
    for (int c = (int) Math.floor(centre - radius); c < centre + radius; c++) {
      double off = c + 0.5 - centre;
      if (c >= 0 && c < layer.width() && Math.abs(off) < radius) {
        double rise = Math.sqrt(radius * radius - off * off);
        layer.fill(c, middle - rise, middle + rise, ink);
      }
    }
  }

  private void spot(int column, double high, double low, int ink) {
    double radius = SeriesPainter.DOT * scale;
    for (int x = (int) Math.ceil(column - radius); x <= column + radius; x++) {
      if (x >= 0 && x < layer.width()) {
        double rise = Math.sqrt(Math.max(0, radius * radius - (x - column) * (x - column)));
        layer.fill(x, high - rise, low + rise, ink);
      }
    }
  }

  private void fill(int x, double from, double to, int ink, int pattern) {
    layer.fill(x, from, to, ink);
    if (pattern == 0) {
      return;
    }
    int distance = (int) Math.round(HATCH * scale);
    int first = (int) Math.ceil(Math.max(0, from));
    int last = (int) Math.min(layer.height(), to);
    for (int y = first; y < last; y++) {
      boolean marked =
          switch (pattern) {
            case 1 -> Math.floorMod(x + y, distance) < scale;
            case 2 -> Math.floorMod(x - y, distance) < scale;
            default -> Math.floorMod(x, distance) < scale && Math.floorMod(y, distance) < scale;
          };
      if (marked) {
        layer.dot(x, y, ink);
      }
    }
  }

  private double y(double level) {
    return Double.isNaN(level) ? bottom : bottom - (level - lower) * perLevel;
  }

  private double clamped(double y) {
    return Math.clamp(y, top, bottom);
  }
}
