package dev.fleetglass.ui.chart.heat;

import dev.fleetglass.series.Fold;
import dev.fleetglass.ui.chart.ChartSeries;
import dev.fleetglass.ui.chart.TimeSpan;
import dev.fleetglass.ui.chart.part.PartStyle;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import javafx.scene.paint.Color;

/**
 * A heat map for files: cells of about the same value beside each other are one. More series than
 * rows share them, and the largest value shows.
 */
public final class HeatRuns {
  private static final int SHADES = 64;

  private final HeatRamp ramp;
  private final double lower;
  private final double range;

  /**
   * Values between two ends of the ramp of a style.
   *
   * @param upper above {@code lower}
   */
  public HeatRuns(PartStyle style, double lower, double upper) {
    ramp = new HeatRamp(style);
    this.lower = lower;
    range = upper - lower;
  }

  /** Takes cells without a gap between them. */
  @FunctionalInterface
  public interface Cells {
    /**
     * Some cells of a row.
     *
     * @param from first column
     * @param to behind the last
     */
    void accept(int row, int from, int to, Color colour);
  }

  /** Smallest and largest value of a time. */
  public static Fold bounds(List<ChartSeries> series, TimeSpan span) {
    Fold fold = new Fold();
    for (ChartSeries one : series) {
      int from = one.samples().atOrAfter(span.fromMillis());
      one.samples().fold(from, Math.max(from, one.samples().after(span.toMillis())), fold);
    }
    return fold;
  }

  /** Colour at a share of the ramp, 0 for the smallest value. */
  public Color colour(double share) {
    return HeatPainter.colour(ramp.colour(share));
  }

  /**
   * Tells all cells that have a value.
   *
   * @param rows at most as many as series
   * @param typical usual distance of a series' samples, in milliseconds
   * @param join longest distance that is no gap
   */
  public void read(
      List<ChartSeries> series,
      TimeSpan span,
      int columns,
      int rows,
      ToLongFunction<ChartSeries> typical,
      ToLongFunction<ChartSeries> join,
      Cells cells) {
    HeatColumns over = HeatColumns.of(span, columns);
    SeriesCells.Bench bench = new SeriesCells.Bench();
    double[] row = new double[columns];
    int next = 0;
    for (int r = 0; r < rows; r++) {
      Arrays.fill(row, Double.NaN);
      int end = (int) ((long) (r + 1) * series.size() / rows);
      for (; next < end; next++) {
        ChartSeries one = series.get(next);
        SeriesCells read = new SeriesCells();
        read.update(
            one.samples(), over, join.applyAsLong(one), typical.applyAsLong(one), bench);
        for (int c = 0; c < columns; c++) {
          double value = read.values()[c];
          if (value == value && !(row[c] >= value)) {
            row[c] = value;
          }
        }
      }
      tell(r, row, cells);
    }
  }

  private void tell(int r, double[] row, Cells cells) {
    int from = 0;
    while (from < row.length) {
      int shade = shade(row[from]);
      int to = from + 1;
      while (to < row.length && shade(row[to]) == shade) {
        to++;
      }
      if (shade >= 0) {
        cells.accept(r, from, to, colour(shade / (SHADES - 1.0)));
      }
      from = to;
    }
  }

  private int shade(double value) {
    if (Double.isNaN(value)) {
      return -1;
    }
    return (int) Math.round(Math.clamp((value - lower) / range, 0, 1) * (SHADES - 1));
  }
}
