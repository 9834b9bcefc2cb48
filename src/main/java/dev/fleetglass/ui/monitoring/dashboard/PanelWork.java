package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.model.dashboard.Panel;
import dev.fleetglass.model.dashboard.PanelKind;
import dev.fleetglass.model.dashboard.PanelQuery;
import dev.fleetglass.series.Samples;
import dev.fleetglass.service.MetricChoice;
import dev.fleetglass.service.SeriesData;
import dev.fleetglass.ui.chart.ChartSeries;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes of what metrics told what a panel draws: filters, joins, names and colours. Works on
 * immutable values on any thread.
 *
 * @param variables values by name
 * @param wanted labels whose values somebody asks for
 */
record PanelWork(
    Panel panel,
    List<Source> sources,
    Map<String, String> variables,
    Set<String> wanted,
    PanelMemory memory) {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** What one metric told. */
  record Source(
      PanelQuery query,
      MetricChoice choice,
      List<SeriesData> live,
      List<SeriesData> past,
      List<SeriesData> earlier) {
    String id() {
      return choice.connectionId() + '/' + choice.query().id() + '/';
    }
  }

  PanelData done() {
    if (sources.isEmpty()) {
      return PanelData.NONE;
    }
    MetricUnit own = panel.options().unit();
    MetricUnit unit = own == null ? sources.getFirst().choice.query().unit() : own;
    Duration interval =
        sources.stream()
            .map(source -> source.choice.query().interval())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    // Keyed, for two queries may let the same series through.
    Map<String, ChartSeries> series = new LinkedHashMap<>();
    Map<String, ChartSeries> earlier = new HashMap<>();
    Map<String, Set<String>> labels = new HashMap<>();
    boolean sayMetric = metrics().size() > 1;
    boolean sayConnection =
        sources.stream().map(source -> source.choice.connectionId()).distinct().count() > 1;
    for (Source source : sources) {
      String suffix =
          (sayMetric ? " · " + source.choice.query().name() : "")
              + (sayConnection ? " · " + source.choice.connection() : "");
      List<SeriesData> all = Joined.series(source.id(), source.past, source.live, memory);
      all.forEach(one -> take(source, one, suffix, series));
      source.earlier.forEach(one -> take(source, one, suffix, earlier));
      wanted.forEach(label ->
          labels.computeIfAbsent(label, _ -> new TreeSet<>()).addAll(values(source, all, label)));
    }
    memory.settle(series.size());
    List<ChartSeries> sorted = new ArrayList<>(series.values());
    sorted.sort(Comparator.comparing(ChartSeries::name));
    return panel.kind() == PanelKind.STAT
        ? new PanelData(name(), unit, interval, total(sorted, unit, interval), List.of(), labels)
        : new PanelData(name(), unit, interval, sorted, List.copyOf(earlier.values()), labels);
  }

  /** Series of several metrics or connections say which they are of, behind their names. */
  private void take(Source source, SeriesData one, String suffix, Map<String, ChartSeries> into) {
    if (!QueryChoice.matches(one.labels(), source.query.where(), variables)) {
      return;
    }
    String key = memory.key(source.id(), one.labels());
    into.put(key, new ChartSeries(key, one.name() + suffix, memory.colour(key), one.samples()));
  }

  /**
   * How long a silent series counts with its newest value. A total would fall by every series that
   * misses a few polls, as if less were in use; one that is gone is to leave it all the same.
   */
  private static Duration patience(Duration interval) {
    Duration polls = interval.multipliedBy(5).dividedBy(2);
    return polls.compareTo(PATIENCE) > 0 ? polls : PATIENCE;
  }

  private List<ChartSeries> total(List<ChartSeries> series, MetricUnit unit, Duration interval) {
    if (series.isEmpty()) {
      return List.of();
    }
    Samples total = memory.total(series, unit, patience(interval).toMillis());
    // A total is named by the panel's title, which says it already.
    String name = series.size() == 1 ? series.getFirst().name() : "";
    return List.of(new ChartSeries("total", name, 0, total));
  }

  /**
   * Values of a label among the series that the other variables let through: the nodes of the
   * chosen cluster.
   */
  private Set<String> values(Source source, List<SeriesData> all, String label) {
    Map<String, String> others = new LinkedHashMap<>(source.query.where());
    others.remove(label);
    Set<String> values = new TreeSet<>();
    for (SeriesData one : all) {
      String value = one.labels().get(label);
      if (value != null && QueryChoice.matches(one.labels(), others, variables)) {
        values.add(value);
      }
    }
    return values;
  }

  private String name() {
    return String.join(", ", metrics());
  }

  private Set<String> metrics() {
    Set<String> names = new LinkedHashSet<>();
    sources.forEach(source -> names.add(source.choice.query().name()));
    return names;
  }
}
