package dev.fleetglass.store.history;

import dev.fleetglass.store.history.codec.PollBlock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes polls' samples to where they wait for their blocks. Writer thread. */
final class PollWriter {
  private static final Comparator<One> BY_SERIES =
      Comparator.<One>comparingInt(one -> one.series.id).thenComparingLong(One::time);

  private final SeriesTable series;
  private final PendingTable pending;

  /** What was changed in memory and is undone when the transaction is not committed. */
  private final List<Runnable> undo = new ArrayList<>();

  private record One(SeriesRef series, long time, double value) {}

  PollWriter(Connection connection) {
    series = new SeriesTable(connection);
    pending = new PendingTable(connection);
  }

  /** Samples that are not newer than their series' newest are dropped. */
  void write(List<Poll> polls, long now) throws SQLException {
    Map<MetricRef, List<One>> byMetric = new LinkedHashMap<>();
    for (Poll poll : polls) {
      List<One> all = byMetric.computeIfAbsent(poll.metric(), _ -> new ArrayList<>());
      for (int i = 0; i < poll.size(); i++) {
        SeriesRef one = poll.series()[i];
        if (SeriesRef.isNews(one.newest, poll.times()[i], now)) {
          number(one);
          newest(one, poll.times()[i]);
          all.add(new One(one, poll.times()[i], poll.values()[i]));
        }
      }
    }
    for (Map.Entry<MetricRef, List<One>> metric : byMetric.entrySet()) {
      if (!metric.getValue().isEmpty()) {
        write(metric.getKey(), metric.getValue());
      }
    }
  }

  void committed() {
    undo.clear();
  }

  void rolledBack() {
    undo.reversed().forEach(Runnable::run);
    undo.clear();
  }

  private void number(SeriesRef one) throws SQLException {
    MetricRef metric = one.metric;
    if (metric.id == 0) {
      metric.id = series.add(metric.key);
      undo.add(() -> metric.id = 0);
    }
    if (one.id == 0) {
      one.id = series.add(metric.id, one.labels);
      undo.add(() -> one.id = 0);
    }
  }

  private void newest(SeriesRef one, long time) {
    long before = one.newest;
    one.newest = time;
    undo.add(() -> one.newest = before);
  }

  private void write(MetricRef metric, List<One> samples) throws SQLException {
    samples.sort(BY_SERIES);
    int size = samples.size();
    PollBlock block = new PollBlock(new long[size], new long[size], new double[size]);
    long oldest = Long.MAX_VALUE;
    long newest = Long.MIN_VALUE;
    for (int i = 0; i < size; i++) {
      One one = samples.get(i);
      block.series()[i] = one.series.id;
      block.times()[i] = one.time;
      block.values()[i] = one.value;
      oldest = Math.min(oldest, one.time);
      newest = Math.max(newest, one.time);
    }
    pending.add(metric.id, oldest, newest, block);
    long from = metric.pendingFrom;
    long to = metric.pendingTo;
    int rows = metric.pendingRows;
    metric.pending(oldest, newest);
    undo.add(() -> {
      metric.pendingFrom = from;
      metric.pendingTo = to;
      metric.pendingRows = rows;
    });
  }
}
