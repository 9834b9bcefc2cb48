package dev.fleetglass.store.history;

import dev.fleetglass.model.MetricKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The metrics and series in the file. */
final class SeriesTable {
  private final Connection connection;

  /** A series in the file. */
  record Entry(int id, Map<String, String> labels, long newest) {}

  SeriesTable(Connection connection) {
    this.connection = connection;
  }

  /** Puts the metrics of the file into a directory. */
  void load(Directory directory) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT id, connection, name, source FROM metric")) {
      while (row.next()) {
        MetricKey key = new MetricKey(row.getString(2), row.getString(3), row.getString(4));
        directory.metric(key).id = row.getInt(1);
      }
    }
  }

  int add(MetricKey key) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO metric (connection, name, source) VALUES (?, ?, ?) RETURNING id")) {
      statement.setString(1, key.connectionId());
      statement.setString(2, key.metricId());
      statement.setString(3, key.source());
      return id(statement);
    }
  }

  /** Writes down what was asked where. */
  void source(int metric, String source) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("UPDATE metric SET source = ? WHERE id = ?")) {
      statement.setString(1, source);
      statement.setInt(2, metric);
      statement.executeUpdate();
    }
  }

  int add(int metric, Map<String, String> labels) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO series (metric, labels, hash, newest) VALUES (?, ?, ?, ?) RETURNING id")) {
      statement.setInt(1, metric);
      statement.setBytes(2, Labels.write(labels));
      statement.setInt(3, Labels.hash(labels));
      statement.setLong(4, Long.MIN_VALUE);
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

  /**
   * Number of a metric; empty when there is nothing of it. What was kept when it was not written
   * down what was asked where counts until there is something that was.
   */
  OptionalInt find(MetricKey key) throws SQLException {
    // Nobody may write to the file, so it may still be as an earlier version made it.
    boolean sources = Schema.number(connection, "PRAGMA user_version") >= Schema.SOURCES;
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT id FROM metric WHERE connection = ? AND name = ?"
                + (sources ? " AND source IN (?, '') ORDER BY source DESC LIMIT 1" : ""))) {
      statement.setString(1, key.connectionId());
      statement.setString(2, key.metricId());
      if (sources) {
        statement.setString(3, key.source());
      }
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
      }
    }
  }

  /** A series of a metric, whatever the order of its labels; null when there is none. */
  @Nullable Entry find(int metric, Map<String, String> labels) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT id, labels, newest FROM series WHERE metric = ? AND hash = ?")) {
      statement.setInt(1, metric);
      statement.setInt(2, Labels.hash(labels));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Entry found = entry(row);
          if (found.labels.equals(labels)) {
            return found;
          }
        }
        return null;
      }
    }
  }

  /** A series; null when there is none. */
  @Nullable Entry get(int id) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT id, labels, newest FROM series WHERE id = ?")) {
      statement.setInt(1, id);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? entry(row) : null;
      }
    }
  }

  /**
   * The series of a metric that have samples since a time in blocks, or have none in blocks yet,
   * the oldest known first.
   */
  List<Entry> of(int metric, long since) throws SQLException {
    List<Entry> found = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT id, labels, newest FROM series WHERE metric = ?1"
                + " AND (newest >= ?2 OR newest = ?3) ORDER BY id")) {
      statement.setInt(1, metric);
      statement.setLong(2, since);
      statement.setLong(3, Long.MIN_VALUE);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(entry(row));
        }
      }
    }
    return found;
  }

  /** Numbers of the series that have samples since a time in blocks, ascending. */
  int[] since(long time) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT id FROM series WHERE newest >= ? ORDER BY id")) {
      statement.setLong(1, time);
      return ids(statement).stream().mapToInt(Integer::intValue).toArray();
    }
  }

  /**
   * Deletes some series of which there are only older samples; whether there was one.
   *
   * @param but those that have samples waiting
   */
  boolean deleteBefore(long time, int most, Supplier<Set<Integer>> but) throws SQLException {
    List<Integer> old;
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT id FROM series WHERE newest < ? LIMIT ?")) {
      statement.setLong(1, time);
      statement.setInt(2, most);
      old = ids(statement);
    }
    if (!old.isEmpty()) {
      old.removeAll(but.get());
    }
    try (PreparedStatement statement =
        connection.prepareStatement("DELETE FROM series WHERE id = ?")) {
      for (int id : old) {
        statement.setInt(1, id);
        statement.executeUpdate();
      }
    }
    return !old.isEmpty();
  }

  private static List<Integer> ids(PreparedStatement statement) throws SQLException {
    List<Integer> ids = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        ids.add(row.getInt(1));
      }
    }
    return ids;
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(row.getInt(1), Labels.read(row.getBytes(2)), row.getLong(3));
  }

  private static int id(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }
}
