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
import java.util.Objects;

/** Samples as they came in, until there are enough of them for blocks. */
final class PendingTable {
  private final Connection connection;
  private final Out out = new Out();

  /** Takes what is read. */
  @FunctionalInterface
  interface Taker {
    void take(long id, PollBlock block) throws SQLException;
  }

  PendingTable(Connection connection) {
    this.connection = connection;
  }

  /** Adds samples; the number of their row. */
  long add(int metric, long oldest, long newest, PollBlock block) throws SQLException {
    out.clear();
    block.write(out);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO pending (metric, oldest, newest, data) VALUES (?, ?, ?, ?)"
                + " RETURNING id")) {
      statement.setInt(1, metric);
      statement.setLong(2, oldest);
      statement.setLong(3, newest);
      statement.setBytes(4, out.toBytes());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** Gives what waits of a metric, as it came. */
  void read(int metric, Taker taker) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT id, data FROM pending WHERE metric = ? ORDER BY id")) {
      statement.setInt(1, metric);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          taker.take(row.getLong(1), PollBlock.read(new In(row.getBytes(2))));
        }
      }
    }
  }

  /** Gives those of some rows that are there and a metric's. */
  void read(int metric, long[] ids, Taker taker) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT data FROM pending WHERE id = ? AND metric = ?")) {
      statement.setInt(2, metric);
      for (long id : ids) {
        statement.setLong(1, id);
        try (ResultSet row = statement.executeQuery()) {
          if (row.next()) {
            taker.take(id, PollBlock.read(new In(row.getBytes(1))));
          }
        }
      }
    }
  }

  /**
   * From the oldest to the newest sample that waits.
   *
   * @param oldest {@link Long#MAX_VALUE} when none does
   * @param newest {@link Long#MIN_VALUE} when none does
   */
  record Edges(long oldest, long newest) {}

  Edges edges() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT min(oldest), max(newest), count(*) FROM pending")) {
      return row.next() && row.getLong(3) > 0
          ? new Edges(row.getLong(1), row.getLong(2))
          : new Edges(Long.MAX_VALUE, Long.MIN_VALUE);
    }
  }

  void delete(long[] ids) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("DELETE FROM pending WHERE id = ?")) {
      for (long id : ids) {
        statement.setLong(1, id);
        statement.executeUpdate();
      }
    }
  }

  /** Tells the metrics of what waits, and makes the series known that have some of it. */
  void load(Directory directory) throws SQLException {
    Map<Integer, MetricRef> metrics = new HashMap<>();
    Map<Integer, Map<Integer, Long>> newest = new HashMap<>();
    for (MetricRef metric : directory.metrics()) {
      metrics.put(metric.id, metric);
      metric.nothingPending();
      metric.pending.clear();
    }
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT metric, oldest, newest, data, id FROM pending ORDER BY id")) {
      while (row.next()) {
        MetricRef metric = metrics.get(row.getInt(1));
        if (metric != null) {
          metric.pending(row.getLong(2), row.getLong(3));
          metric.pending.add(row.getLong(5), row.getLong(2), row.getLong(3));
          Map<Integer, Long> ofMetric = newest.computeIfAbsent(metric.id, _ -> new HashMap<>());
          PollBlock block = PollBlock.read(new In(row.getBytes(4)));
          for (int i = 0; i < block.size(); i++) {
            ofMetric.merge((int) block.series()[i], block.times()[i], Math::max);
          }
        }
      }
    }
    SeriesTable table = new SeriesTable(connection);
    for (Map.Entry<Integer, Map<Integer, Long>> metric : newest.entrySet()) {
      for (Map.Entry<Integer, Long> one : metric.getValue().entrySet()) {
        SeriesTable.Entry known = table.get(one.getKey());
        if (known != null) {
          SeriesRef series =
              Objects.requireNonNull(metrics.get(metric.getKey())).series(known.labels());
          series.id = known.id();
          series.newest = Math.max(known.newest(), one.getValue());
        }
      }
    }
  }
}
