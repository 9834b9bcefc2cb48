package dev.fleetglass.ui.chart.heat;

import dev.fleetglass.ui.chart.ChartSeries;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The cells of a heat map: rows of one or more series, of which the largest value shows. NaN is a
 * cell without a value.
 */
final class HeatCells {
  private final Map<String, SeriesCells> bySeries = new HashMap<>();
  private final SeriesCells.Bench bench = new SeriesCells.Bench();
  private double[] values = new double[0];
  private int columns;

  /** Reads what there is to see; cells of series that are not among these are forgotten. */
  void read(HeatState state, HeatPlot plot, List<ChartSeries> series) {
    HeatColumns over = plot.columns();
    columns = over.count();
    if (values.length != plot.rows() * columns) {
      values = new double[plot.rows() * columns];
    }
    Arrays.fill(values, Double.NaN);
    for (int row = 0; row < plot.rows(); row++) {
      int end = row + 1 == plot.rows() ? plot.series() : plot.firstSeries(row + 1);
      for (int i = plot.firstSeries(row); i < end; i++) {
        ChartSeries one = series.get(i);
        SeriesCells cells = bySeries.computeIfAbsent(one.key(), key -> new SeriesCells());
        long typical = state.typical(one);
        cells.update(one.samples(), over, state.joinOf(typical), typical, bench);
        combine(row, cells.values());
      }
    }
    if (bySeries.size() > series.size()) {
      Set<String> present = new HashSet<>();
      series.forEach(one -> present.add(one.key()));
      bySeries.keySet().retainAll(present);
    }
  }

  double value(int row, int column) {
    return values[row * columns + column];
  }

  private void combine(int row, double[] more) {
    int at = row * columns;
    for (int c = 0; c < columns; c++) {
      double value = more[c];
      if (value == value && !(values[at + c] >= value)) {
        values[at + c] = value;
      }
    }
  }
}
