package dev.fleetglass.service;

import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.model.MetricKey;
import dev.fleetglass.model.MetricSample;
import dev.fleetglass.series.SampleLog;
import dev.fleetglass.series.Samples;
import dev.fleetglass.store.history.History;
import dev.fleetglass.store.history.HistoryException;
import dev.fleetglass.store.history.HistoryRetention;
import dev.fleetglass.store.history.HistoryStatus;
import dev.fleetglass.store.history.KeptList;
import dev.fleetglass.store.history.ListKind;
import dev.fleetglass.store.history.StoredSeries;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A history in plain collections, which a test can break. */
final class MemoryHistory implements History {
  final Map<MetricKey, Map<Map<String, String>, TreeMap<Long, Double>>> samples = new HashMap<>();
  final List<FleetEvent> events = new ArrayList<>();
  final Map<String, List<KeptList<?>>> lists = new LinkedHashMap<>();
  final List<HistoryRetention> retentions = new ArrayList<>();
  boolean closed;

  /** Length of the stretches that series come in; 0 gives them as they came. */
  long stretch;

  private HistoryStatus.@Nullable Problem problem;
  private boolean broken;
  private Runnable changed = () -> {};

  /** Fails every read from now on, with or without a problem that the status tells. */
  void fail(HistoryStatus.@Nullable Problem told) {
    broken = true;
    problem = told;
    changed.run();
  }

  @Override
  public synchronized void add(MetricKey metric, List<MetricSample> added) {
    for (MetricSample sample : added) {
      samples
          .computeIfAbsent(metric, _ -> new LinkedHashMap<>())
          .computeIfAbsent(sample.labels(), _ -> new TreeMap<>())
          .put(sample.timestamp().toEpochMilli(), sample.value());
    }
  }

  @Override
  public synchronized void add(List<FleetEvent> added) {
    events.addAll(added);
  }

  @Override
  public synchronized <T> void keep(
      ListKind<T> kind, String connectionId, Instant fetched, List<T> rows) {
    lists
        .computeIfAbsent(kind.name(), _ -> new ArrayList<>())
        .add(new KeptList<>(connectionId, fetched, rows));
  }

  @Override
  public synchronized List<StoredSeries> series(
      MetricKey metric, Instant from, Instant to, int points) throws HistoryException {
    check();
    List<StoredSeries> found = new ArrayList<>();
    samples
        .getOrDefault(metric, Map.of())
        .forEach((labels, values) -> {
          SampleLog log = new SampleLog(Math.max(1, values.size()));
          values
              .subMap(from.toEpochMilli(), true, to.toEpochMilli(), true)
              .forEach((time, value) -> log.add(time, value));
          Samples raw = log.size() == 0 ? Samples.EMPTY : log.view();
          found.add(
              new StoredSeries(
                  labels, stretch == 0 ? raw : Reduction.reduce(raw, stretch), stretch));
        });
    return found;
  }

  @Override
  public synchronized List<FleetEvent> events(Instant from, Instant to, int most)
      throws HistoryException {
    check();
    return events.stream()
        .filter(event -> !event.at().isBefore(from) && !event.at().isAfter(to))
        .toList();
  }

  @Override
  @SuppressWarnings("unchecked")
  public synchronized <T> List<KeptList<T>> list(ListKind<T> kind, Instant at)
      throws HistoryException {
    check();
    Map<String, KeptList<T>> newest = new LinkedHashMap<>();
    for (KeptList<?> copy : lists.getOrDefault(kind.name(), List.of())) {
      if (!copy.fetched().isAfter(at)) {
        newest.put(copy.connectionId(), (KeptList<T>) copy);
      }
    }
    return List.copyOf(newest.values());
  }

  @Override
  public HistoryStatus status() {
    return new HistoryStatus(Path.of("history"), 0, null, problem, null);
  }

  @Override
  public void onStatus(Runnable listener) {
    changed = listener;
  }

  @Override
  public void retain(HistoryRetention retention) {
    retentions.add(retention);
  }

  @Override
  public void close() {
    closed = true;
  }

  private void check() throws HistoryException {
    if (broken) {
      throw new HistoryException("broken", new IOException("broken"));
    }
  }
}
