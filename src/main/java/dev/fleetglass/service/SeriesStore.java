package dev.fleetglass.service;

import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.MetricSample;
import dev.fleetglass.series.SampleLog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The series of one query, bounded in number and length. Not safe for several threads. */
final class SeriesStore {
  private final MetricQuery query;
  private final int mostSamples;
  private final int mostSeries;

  /** Keys compare as maps do: without regard to the order of labels. */
  private final Map<Map<String, String>, Series> series = new LinkedHashMap<>();

  private List<SeriesData> data = List.of();

  SeriesStore(MetricQuery query, int mostSamples, int mostSeries) {
    this.query = query;
    this.mostSamples = mostSamples;
    this.mostSeries = mostSeries;
  }

  /** Adds the samples of one poll. Series beyond the bound push out those silent for longest. */
  void add(List<MetricSample> samples) {
    Set<Map<String, String>> present = new HashSet<>();
    samples.forEach(sample -> present.add(sample.labels()));
    boolean changed = false;
    for (MetricSample sample : samples) {
      Series into = series.get(sample.labels());
      if (into == null && makeRoom(present)) {
        into = new Series(sample.labels(), new SampleLog(mostSamples));
        series.put(sample.labels(), into);
      }
      changed |= into != null && into.add(sample);
    }
    if (changed) {
      data = snapshot();
    }
  }

  /** All series sorted by name; the same list until something was added. */
  List<SeriesData> data() {
    return data;
  }

  private boolean makeRoom(Set<Map<String, String>> present) {
    if (series.size() < mostSeries) {
      return true;
    }
    return series.values().stream()
        .filter(each -> !present.contains(each.labels))
        .min(Comparator.comparingLong(each -> each.buffer.view().lastTime()))
        .map(silent -> series.remove(silent.labels) != null)
        .orElse(false);
  }

  private List<SeriesData> snapshot() {
    Map<String, Integer> uses = new HashMap<>();
    series.values().forEach(each -> uses.merge(each.name, 1, Integer::sum));
    List<SeriesData> all = new ArrayList<>(series.size());
    for (Series each : series.values()) {
      boolean unique = uses.getOrDefault(each.name, 0) == 1;
      all.add(each.data(unique ? each.name : SeriesNames.distinct(each.name, each.labels)));
    }
    all.sort(Comparator.comparing(SeriesData::name));
    return List.copyOf(all);
  }

  /** One series with its last published form. */
  private final class Series {
    private final Map<String, String> labels;
    private final String name;
    private final SampleLog buffer;
    private @Nullable SeriesData published;

    Series(Map<String, String> labels, SampleLog buffer) {
      this.labels = labels;
      this.buffer = buffer;
      name = SeriesNames.name(query, labels);
    }

    boolean add(MetricSample sample) {
      boolean added = buffer.add(sample.timestamp().toEpochMilli(), sample.value());
      if (added) {
        published = null;
      }
      return added;
    }

    SeriesData data(String shown) {
      SeriesData present = published;
      if (present == null || !present.name().equals(shown)) {
        present = new SeriesData(shown, labels, buffer.view());
        published = present;
      }
      return present;
    }
  }
}
