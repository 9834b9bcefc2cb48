package dev.fleetglass.ui.chart;

import dev.fleetglass.model.dashboard.Threshold;
import java.util.List;

/**
 * How a chart draws what it was given.
 *
 * @param zeroBased whether zero is always on a linear value axis
 * @param thresholds in the chart's unit
 */
record ChartLook(
    LineKind kind, boolean zeroBased, boolean logarithmic, List<Threshold> thresholds) {
  static final ChartLook DEFAULT = new ChartLook(LineKind.LINE, true, false, List.of());

  ChartLook {
    thresholds = List.copyOf(thresholds);
  }

  ChartLook withKind(LineKind value) {
    return new ChartLook(value, zeroBased, logarithmic, thresholds);
  }

  ChartLook withZeroBased(boolean value) {
    return new ChartLook(kind, value, logarithmic, thresholds);
  }

  ChartLook withLogarithmic(boolean value) {
    return new ChartLook(kind, zeroBased, value, thresholds);
  }

  ChartLook withThresholds(List<Threshold> value) {
    return new ChartLook(kind, zeroBased, logarithmic, value);
  }

  /** Sums have no place on a logarithmic axis: a stack is always linear. */
  boolean logScale() {
    return logarithmic && !stacked();
  }

  boolean stacked() {
    return kind == LineKind.STACKED_AREA;
  }
}
