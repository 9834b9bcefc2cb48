package dev.fleetglass.store.history;

import dev.fleetglass.model.MetricKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The metrics and series in the file. */
final class SeriesTable {
  private final Connection connection;

  /** A series in the file. */
  record Entry(int id, Map<String, String> labels) {}

  SeriesTable(Connection connection) {
    this.connection = connection;
  }

  /** Puts what the file knows into a directory. */
  void load(Directory directory) throws SQLException {
    Map<Integer, MetricRef> metrics = new HashMap<>();
    try (Statement statement = connection.createStatement()) {
      try (ResultSet row = statement.executeQuery("SELECT id, connection, name FROM metric")) {
        while (row.next()) {
          MetricRef metric = directory.metric(new MetricKey(row.getString(2), row.getString(3)));
          metric.id = row.getInt(1);
          metrics.put(metric.id, metric);
        }
      }
      try (ResultSet row =
          statement.executeQuery("SELECT id, metric, labels, newest FROM series ORDER BY id")) {
        while (row.next()) {
          MetricRef metric = metrics.get(row.getInt(2));
          if (metric != null) {
            SeriesRef series = metric.series(Labels.read(row.getBytes(3)));
            series.id = row.getInt(1);
            series.newest = row.getLong(4);
          }
        }
      }
    }
  }

  int add(MetricKey key) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO metric (connection, name) VALUES (?, ?) RETURNING id")) {
      statement.setString(1, key.connectionId());
      statement.setString(2, key.metricId());
      return id(statement);
    }
  }

  int add(int metric, Map<String, String> labels) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO series (metric, labels, newest) VALUES (?, ?, ?) RETURNING id")) {
      statement.setInt(1, metric);
      statement.setBytes(2, Labels.write(labels));
      statement.setLong(3, Long.MIN_VALUE);
      int id = id(statement);
      if (id >= Tier.MOST_SERIES) {
        throw new SQLException("more series than a file can have");
      }
      return id;
    }
  }

  void newest(Map<Integer, Long> times) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("UPDATE series SET newest = max(newest, ?) WHERE id = ?")) {
      for (Map.Entry<Integer, Long> one : times.entrySet()) {
        statement.setLong(1, one.getValue());
        statement.setInt(2, one.getKey());
        statement.executeUpdate();
      }
    }
  }

  /** Number of a metric; empty when there is nothing of it. */
  OptionalInt find(MetricKey key) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT id FROM metric WHERE connection = ? AND name = ?")) {
      statement.setString(1, key.connectionId());
      statement.setString(2, key.metricId());
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
      }
    }
  }

  /** The series of a metric, the oldest known first. */
  List<Entry> of(int metric) throws SQLException {
    List<Entry> found = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT id, labels FROM series WHERE metric = ? ORDER BY id")) {
      statement.setInt(1, metric);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(new Entry(row.getInt(1), Labels.read(row.getBytes(2))));
        }
      }
    }
    return found;
  }

  /** Numbers of all series, ascending. */
  int[] all() throws SQLException {
    List<Integer> ids = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT id FROM series ORDER BY id")) {
      while (row.next()) {
        ids.add(row.getInt(1));
      }
    }
    return ids.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int id(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }
}
