package dev.fleetglass.store.history;

import dev.fleetglass.store.history.codec.In;
import dev.fleetglass.store.history.codec.Out;
import dev.fleetglass.store.history.codec.PollBlock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** Samples as they came in, until there are enough of them for blocks. */
final class PendingTable {
  private final Connection connection;
  private final Out out = new Out();

  /** Takes what is read. */
  @FunctionalInterface
  interface Taker {
    void take(PollBlock block) throws SQLException;
  }

  PendingTable(Connection connection) {
    this.connection = connection;
  }

  void add(int metric, long oldest, long newest, PollBlock block) throws SQLException {
    out.clear();
    block.write(out);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO pending (metric, oldest, newest, data) VALUES (?, ?, ?, ?)")) {
      statement.setInt(1, metric);
      statement.setLong(2, oldest);
      statement.setLong(3, newest);
      statement.setBytes(4, out.toBytes());
      statement.executeUpdate();
    }
  }

  /** Gives what waits of a metric and may have samples between two times, as it came. */
  void read(int metric, long from, long to, Taker taker) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT data FROM pending WHERE metric = ? AND newest >= ? AND oldest <= ?"
                + " ORDER BY id")) {
      statement.setInt(1, metric);
      statement.setLong(2, from);
      statement.setLong(3, to);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          taker.take(PollBlock.read(new In(row.getBytes(1))));
        }
      }
    }
  }

  /** Time of the oldest sample that waits; {@link Long#MAX_VALUE} when none does. */
  long oldest() throws SQLException {
    return edge("SELECT min(oldest) FROM pending", Long.MAX_VALUE);
  }

  /** Time of the newest sample that waits; {@link Long#MIN_VALUE} when none does. */
  long newest() throws SQLException {
    return edge("SELECT max(newest) FROM pending", Long.MIN_VALUE);
  }

  /** Deletes what has only samples before a time. */
  void deleteBefore(int metric, long time) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("DELETE FROM pending WHERE metric = ? AND newest < ?")) {
      statement.setInt(1, metric);
      statement.setLong(2, time);
      statement.executeUpdate();
    }
  }

  /** Tells the metrics, and the newest time of each series, of what waits. */
  void load(Directory directory) throws SQLException {
    Map<Integer, MetricRef> metrics = new HashMap<>();
    Map<Integer, SeriesRef> series = new HashMap<>();
    for (MetricRef metric : directory.metrics()) {
      metrics.put(metric.id, metric);
      metric.nothingPending();
      metric.series.values().forEach(one -> series.put(one.id, one));
    }
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT metric, oldest, newest, data FROM pending")) {
      while (row.next()) {
        MetricRef metric = metrics.get(row.getInt(1));
        if (metric != null) {
          metric.pending(row.getLong(2), row.getLong(3));
          newest(series, PollBlock.read(new In(row.getBytes(4))));
        }
      }
    }
  }

  private long edge(String query, long none) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      long time = row.next() ? row.getLong(1) : none;
      return row.wasNull() ? none : time;
    }
  }

  private static void newest(Map<Integer, SeriesRef> series, PollBlock block) {
    for (int i = 0; i < block.size(); i++) {
      SeriesRef one = series.get((int) block.series()[i]);
      if (one != null) {
        one.newest = Math.max(one.newest, block.times()[i]);
      }
    }
  }
}
