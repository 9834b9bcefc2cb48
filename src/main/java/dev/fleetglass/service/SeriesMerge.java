package dev.fleetglass.service;

import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.series.Samples;
import dev.fleetglass.store.history.StoredSeries;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins the series of a metric from the history and from memory for one stretch of time.
 *
 * @param from epoch milliseconds, included
 * @param to epoch milliseconds, included
 * @param points wanted per series; more than three times as many are reduced
 */
record SeriesMerge(long from, long to, int points) {
  private static final int FACTOR = 3;

  /** All series that have a sample, sorted by name. */
  List<SeriesData> merge(
      MetricQuery query, List<StoredSeries> kept, Map<Map<String, String>, Samples> newest) {
    Map<Map<String, String>, Samples> left = new HashMap<>(newest);
    Map<Map<String, String>, Samples> merged = new HashMap<>();
    for (StoredSeries each : kept) {
      Samples memory = left.remove(each.labels());
      put(merged, each.labels(), join(each, memory == null ? Samples.EMPTY : memory));
    }
    left.forEach((labels, samples) -> put(merged, labels, bounded(within(samples))));
    return named(query, merged);
  }

  private Samples join(StoredSeries kept, Samples memory) {
    if (kept.stretchMillis() == 0) {
      return bounded(Reduction.union(kept.samples(), within(memory)));
    }
    return Reduction.continued(kept.samples(), within(memory), kept.stretchMillis());
  }

  private Samples within(Samples samples) {
    return Reduction.between(samples, from, to);
  }

  private Samples bounded(Samples raw) {
    if (raw.size() <= (long) FACTOR * points) {
      return raw;
    }
    return Reduction.reduce(raw, Math.max(1, Math.ceilDiv(to - from, points)));
  }

  private static void put(
      Map<Map<String, String>, Samples> into, Map<String, String> labels, Samples samples) {
    if (!samples.isEmpty()) {
      into.put(labels, samples);
    }
  }

  private static List<SeriesData> named(
      MetricQuery query, Map<Map<String, String>, Samples> series) {
    Map<Map<String, String>, String> names = SeriesNames.distinct(query, series.keySet());
    List<SeriesData> all = new ArrayList<>(series.size());
    series.forEach((labels, samples) ->
        all.add(new SeriesData(names.getOrDefault(labels, ""), labels, samples)));
    all.sort(Comparator.comparing(SeriesData::name));
    return List.copyOf(all);
  }
}
