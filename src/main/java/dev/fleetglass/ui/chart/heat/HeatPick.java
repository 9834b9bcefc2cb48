package dev.fleetglass.ui.chart.heat;

import dev.fleetglass.ui.chart.ChartSeries;
import java.util.List;

/** Reads single cells. */
final class HeatPick {
  private HeatPick() {}

  /** How many series share a row. */
  static int count(HeatPlot plot, int row) {
    int end = row + 1 == plot.rows() ? plot.series() : plot.firstSeries(row + 1);
    return end - plot.firstSeries(row);
  }

  /** One series' value in a column; NaN when there is none. */
  static double value(ChartSeries one, HeatPlot plot, HeatState state, int column) {
    HeatColumns all = plot.columns();
    SeriesCells cells = new SeriesCells();
    long typical = state.typical(one);
    // Just as they are drawn: a column alone would be another one.
    cells.update(
        one.samples(), all, state.joinOf(typical), typical, new SeriesCells.Bench());
    return cells.values()[column];
  }

  /** The series whose value a cell shows; the row's first when the cell has none. */
  static ChartSeries largest(
      List<ChartSeries> series, HeatPlot plot, HeatState state, int row, int column) {
    int first = plot.firstSeries(row);
    ChartSeries best = series.get(first);
    double most = Double.NaN;
    for (int i = first; i < first + count(plot, row); i++) {
      double value = value(series.get(i), plot, state, column);
      if (value > most || (Double.isNaN(most) && !Double.isNaN(value))) {
        most = value;
        best = series.get(i);
      }
    }
    return best;
  }
}
