package dev.fleetglass.ui.chart;

import dev.fleetglass.series.Samples;
import java.util.List;

/**
 * An earlier period drawn below the present one.
 *
 * @param series with the keys and colours of their present counterparts, at their own times
 * @param byMillis how much earlier they are, at least 0
 */
record Comparison(List<ChartSeries> series, long byMillis) {
  static final Comparison NONE = new Comparison(List.of(), 0);

  Comparison {
    series = List.copyOf(series);
  }

  boolean isEmpty() {
    return series.isEmpty();
  }

  /**
   * The earlier value of a series.
   *
   * @param reachMillis how far the sample may be from that time
   * @return NaN when there is none
   */
  double value(String key, long millis, long reachMillis) {
    for (ChartSeries one : series) {
      if (one.key().equals(key)) {
        Samples samples = one.samples();
        int index = samples.nearest(millis - byMillis);
        return index >= 0 && Math.abs(samples.time(index) + byMillis - millis) <= reachMillis
            ? samples.value(index)
            : Double.NaN;
      }
    }
    return Double.NaN;
  }
}
