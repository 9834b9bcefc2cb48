package dev.fleetglass.ui.monitoring;

import dev.fleetglass.service.SeriesData;
import dev.fleetglass.ui.chart.ChartSeries;
import dev.fleetglass.ui.chart.SeriesColours;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gives each series of a metric a colour that it keeps while others come and go. */
final class MetricColours {
  private final SeriesColours colours = new SeriesColours();

  void clear() {
    colours.clear();
  }

  List<ChartSeries> chartSeries(List<SeriesData> series) {
    List<ChartSeries> result = new ArrayList<>(series.size());
    for (SeriesData data : series) {
      String key = key(data.labels());
      result.add(new ChartSeries(key, data.name(), colours.of(key), data.samples()));
    }
    colours.settle(series.size());
    return List.copyOf(result);
  }

  /** The full label set in an order of its own: services do not keep theirs. */
  static String key(Map<String, String> labels) {
    return new TreeMap<>(labels).toString();
  }
}
