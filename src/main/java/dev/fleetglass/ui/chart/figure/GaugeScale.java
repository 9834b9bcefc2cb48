package dev.fleetglass.ui.chart.figure;

import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.model.dashboard.Threshold;
import dev.fleetglass.series.Fold;
import dev.fleetglass.ui.chart.ChartSeries;
import dev.fleetglass.ui.chart.ValueScale;

/**
 * What a gauge reaches from and to.
 *
 * @param highest above {@code lowest}
 */
record GaugeScale(double lowest, double highest) {
  private static final int STEPS = 5;

  /**
   * The range that was set; where none was, that of the unit, else round numbers that hold the
   * window's values and the thresholds.
   */
  static GaugeScale of(FigureState state) {
    GaugeScale own = byUnitOrData(state);
    double low = Double.isNaN(state.lowest) ? own.lowest : state.lowest;
    double high = Double.isNaN(state.highest) ? own.highest : state.highest;
    return low < high ? new GaugeScale(low, high) : new GaugeScale(low, low + 1);
  }

  private static GaugeScale byUnitOrData(FigureState state) {
    if (state.unit == MetricUnit.PERCENT) {
      return new GaugeScale(0, 100);
    }
    if (state.unit == MetricUnit.RATIO) {
      return new GaugeScale(0, 1);
    }
    Fold fold = new Fold();
    long now = state.now();
    for (ChartSeries one : state.series) {
      int to = one.samples().after(now);
      int from = Math.min(one.samples().atOrAfter(now - state.length()), to);
      one.samples().fold(Math.max(0, Math.min(from, to - 1)), to, fold);
    }
    double min = fold.isEmpty() ? 0 : fold.min();
    double max = fold.isEmpty() ? 0 : fold.max();
    for (Threshold one : state.thresholds) {
      Double to = one.to();
      double end = to == null ? one.from() : to;
      min = Double.isFinite(one.from()) ? Math.min(min, one.from()) : min;
      max = Double.isFinite(end) ? Math.max(max, end) : max;
    }
    boolean bytes = state.unit == MetricUnit.BYTES || state.unit == MetricUnit.BYTES_PER_SECOND;
    if (bytes && min >= 0 && max >= 1) {
      // Memory comes in powers of two: "2 GiB" and not the "1.95 GiB" of steps of 500 MiB.
      return new GaugeScale(0, Math.pow(2, Math.ceil(Math.log(max) / Math.log(2) - 1e-9)));
    }
    ValueScale round = ValueScale.of(min, max, state.unit, STEPS, true);
    return new GaugeScale(round.lower(), round.upper());
  }

  /** Where a value lies, 0 for the beginning and 1 for the end; never outside. */
  double share(double value) {
    return Math.clamp((value - lowest) / (highest - lowest), 0, 1);
  }
}
