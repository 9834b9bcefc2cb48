package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.series.Samples;
import dev.fleetglass.ui.chart.ChartSeries;
import dev.fleetglass.ui.chart.SeriesColours;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a panel made of its samples last, so that what did not change stays the same object and is
 * not drawn anew. What is not asked for in one computation is forgotten after it. One computation
 * at a time.
 */
final class PanelMemory {
  private final SeriesColours colours = new SeriesColours();
  private final Total total = new Total();
  private Map<String, Join> joins = new HashMap<>();
  private Map<String, Join> used = new HashMap<>();
  private Map<String, IdentityHashMap<Map<String, String>, String>> keys = new HashMap<>();
  private Map<String, IdentityHashMap<Map<String, String>, String>> usedKeys = new HashMap<>();

  /** Samples of the past and the live ones that were put behind them. */
  private record Join(Samples past, Samples live, Samples joined) {}

  /**
   * Names a series among all of a panel. Services tell the same labels again and again: only those
   * that are new are put together.
   *
   * @param metric tells the metrics of a panel apart
   */
  String key(String metric, Map<String, String> labels) {
    IdentityHashMap<Map<String, String>, String> known = keys.get(metric);
    String key = known == null ? null : known.get(labels);
    if (key == null) {
      key = name(metric, labels);
    }
    usedKeys.computeIfAbsent(metric, _ -> new IdentityHashMap<>()).put(labels, key);
    return key;
  }

  /** The name itself; the same as {@link #key} gives, from any thread. */
  static String name(String metric, Map<String, String> labels) {
    return metric + new TreeMap<>(labels);
  }

  int colour(String key) {
    return colours.of(key);
  }

  /** The live samples behind those of the past; see {@link Joined}. */
  Samples joined(String key, Samples past, Samples live) {
    Join known = joins.get(key);
    if (known == null || known.past != past || known.live != live) {
      known = new Join(past, live, Joined.samples(past, live));
    }
    used.put(key, known);
    return known.joined;
  }

  /** Many series as one; see {@link Total}. */
  Samples total(List<ChartSeries> series, MetricUnit unit, long patience) {
    return total.of(series, unit, patience);
  }

  /**
   * A computation has asked for all it needs.
   *
   * @param present how many series there are
   */
  void settle(int present) {
    colours.settle(present);
    joins = used;
    used = new HashMap<>();
    keys = usedKeys;
    usedKeys = new HashMap<>();
  }

  /** How many joined series are kept. */
  int joins() {
    return joins.size();
  }
}
