package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.ui.chart.ChartSeries;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a panel has to draw. Immutable.
 *
 * @param name of the metrics, for a panel without a title
 * @param series sorted by name
 * @param earlier the series of the compared period, with the keys of their present counterparts and
 *     the times they had
 * @param interval time between two polls, the longest of the metrics
 * @param labels values that variables can have, by label
 */
record PanelData(
    String name,
    MetricUnit unit,
    Duration interval,
    List<ChartSeries> series,
    List<ChartSeries> earlier,
    Map<String, Set<String>> labels) {
  static final PanelData NONE =
      new PanelData("", MetricUnit.NONE, Duration.ofSeconds(1), List.of(), List.of(), Map.of());

  PanelData {
    series = List.copyOf(series);
    earlier = List.copyOf(earlier);
    labels = Map.copyOf(labels);
  }
}
