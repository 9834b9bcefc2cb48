package dev.fleetglass.ui.monitoring;

import dev.fleetglass.service.SeriesData;
import dev.fleetglass.ui.chart.ChartSeries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gives each series of a metric a colour that it keeps while others come and go. */
final class SeriesColours {
  private final Map<String, Integer> colours = new HashMap<>();

  void clear() {
    colours.clear();
  }

  List<ChartSeries> chartSeries(List<SeriesData> series) {
    List<ChartSeries> result = new ArrayList<>(series.size());
    for (SeriesData data : series) {
      String key = key(data.labels());
      Integer known = colours.get(key);
      int colour = known == null ? colours.size() : known;
      colours.put(key, colour);
      result.add(new ChartSeries(key, data.name(), colour, data.samples()));
    }
    return List.copyOf(result);
  }

  /** The full label set in an order of its own: services do not keep theirs. */
  static String key(Map<String, String> labels) {
    return new TreeMap<>(labels).toString();
  }
}
