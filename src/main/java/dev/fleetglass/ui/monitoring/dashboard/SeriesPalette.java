package dev.fleetglass.ui.monitoring.dashboard;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Gives each series of a panel a colour that it keeps while others come and go. */
final class SeriesPalette {
  private final Map<String, Integer> colours = new HashMap<>();

  int colour(String key) {
    Integer known = colours.get(key);
    if (known == null) {
      known = colours.size();
      colours.put(key, known);
    }
    return known;
  }

  /** Names a series of a metric among all series of a panel. */
  static String key(String connectionId, String metric, Map<String, String> labels) {
    return connectionId + '/' + metric + '/' + new TreeMap<>(labels);
  }
}
