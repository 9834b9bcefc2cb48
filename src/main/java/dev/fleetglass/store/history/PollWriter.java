package dev.fleetglass.store.history;

import dev.fleetglass.store.history.codec.PollBlock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes polls' samples to where they wait for their blocks. Writer thread. */
final class PollWriter {
  private final SeriesTable series;
  private final PendingTable pending;

  /** What was changed in memory and is undone when the transaction is not committed. */
  private final List<Runnable> undo = new ArrayList<>();

  /** What readers are told once the transaction is committed. */
  private final List<Runnable> published = new ArrayList<>();

  private final Map<SeriesRef, Long> newestBefore = new HashMap<>();

  PollWriter(Connection connection) {
    series = new SeriesTable(connection);
    pending = new PendingTable(connection);
  }

  /** Samples that are not newer than their series' newest are dropped. */
  void write(List<Poll> polls, long now) throws SQLException {
    Map<MetricRef, List<Poll>> byMetric = new LinkedHashMap<>();
    for (Poll poll : polls) {
      byMetric.computeIfAbsent(poll.metric(), _ -> new ArrayList<>()).add(poll);
    }
    for (Map.Entry<MetricRef, List<Poll>> metric : byMetric.entrySet()) {
      write(metric.getKey(), metric.getValue(), now);
    }
  }

  void committed() {
    published.forEach(Runnable::run);
    forget();
  }

  private void forget() {
    published.clear();
    undo.clear();
    newestBefore.clear();
  }

  void rolledBack() {
    undo.reversed().forEach(Runnable::run);
    newestBefore.forEach((one, time) -> one.newest = time);
    forget();
  }

  /** The series itself, with what the file knows of it: it may have been silent for long. */
  private SeriesRef known(SeriesRef met) throws SQLException {
    SeriesRef one = met.forgotten ? met.metric.series(met.labels) : met;
    if (one.id == 0 && one.metric.id != 0) {
      SeriesTable.Entry found = series.find(one.metric.id, one.labels);
      if (found != null) {
        one.id = found.id();
        one.newest = found.newest();
      }
    }
    return one;
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
    newestBefore.putIfAbsent(one, one.newest);
    one.newest = time;
  }

  private void write(MetricRef metric, List<Poll> polls, long now) throws SQLException {
    int most = 0;
    for (Poll poll : polls) {
      most += poll.size();
    }
    long[] times = new long[most];
    double[] values = new double[most];
    // By series, then as they came: the place is in the lower half.
    long[] order = new long[most];
    int size = 0;
    for (Poll poll : polls) {
      for (int i = 0; i < poll.size(); i++) {
        SeriesRef one = known(poll.series()[i]);
        if (SeriesRef.isNews(one.newest, poll.times()[i], now)) {
          number(one);
          newest(one, poll.times()[i]);
          order[size] = ((long) one.id << Integer.SIZE) | size;
          times[size] = poll.times()[i];
          values[size++] = poll.values()[i];
        }
      }
    }
    if (size > 0) {
      Arrays.sort(order, 0, size);
      write(metric, order, times, values, size);
    }
  }

  private void write(MetricRef metric, long[] order, long[] times, double[] values, int size)
      throws SQLException {
    PollBlock block = new PollBlock(new long[size], new long[size], new double[size]);
    long oldest = Long.MAX_VALUE;
    long newest = Long.MIN_VALUE;
    for (int i = 0; i < size; i++) {
      int place = (int) order[i];
      block.series()[i] = order[i] >> Integer.SIZE;
      block.times()[i] = times[place];
      block.values()[i] = values[place];
      oldest = Math.min(oldest, times[place]);
      newest = Math.max(newest, times[place]);
    }
    long id = pending.add(metric.id, oldest, newest, block);
    long first = oldest;
    long last = newest;
    published.add(() -> metric.pending.add(id, first, last));
    metric(metric, oldest, newest);
  }

  private void metric(MetricRef metric, long oldest, long newest) {
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
