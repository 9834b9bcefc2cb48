package dev.fleetglass.store.history;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The copies of lists in the file: now and then a whole one, between them what changed. */
final class CopyTable {
  private final Connection connection;

  /** A list of which there are copies. */
  record Entry(int id, String connectionId) {}

  /**
   * A list as it was.
   *
   * @param wholeBytes of the whole copy it was made from
   * @param changeBytes of the changes since
   */
  record Found<T>(Instant fetched, Map<String, T> rows, long wholeBytes, long changeBytes) {}

  CopyTable(Connection connection) {
    this.connection = connection;
  }

  List<Entry> lists(String kind) throws SQLException {
    List<Entry> found = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT id, connection FROM list WHERE kind = ? ORDER BY id")) {
      statement.setString(1, kind);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(new Entry(row.getInt(1), row.getString(2)));
        }
      }
    }
    return found;
  }

  int add(Rows.Key key) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO list (kind, connection) VALUES (?, ?)"
                + " ON CONFLICT DO UPDATE SET kind = kind RETURNING id")) {
      statement.setString(1, key.kind());
      statement.setString(2, key.connectionId());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  /**
   * Adds a copy.
   *
   * @param data null when nothing changed
   */
  void add(int list, Instant fetched, boolean whole, byte @Nullable [] data) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO copy (list, at, nano, whole, data) VALUES (?, ?, ?, ?, ?)")) {
      statement.setInt(1, list);
      statement.setLong(2, fetched.getEpochSecond());
      statement.setInt(3, fetched.getNano());
      statement.setBoolean(4, whole);
      statement.setBytes(5, data);
      statement.executeUpdate();
    }
  }

  /** A list as it was at a moment; null when there is no copy of before. */
  <T> @Nullable Found<T> at(ListKind<T> kind, int list, Instant moment)
      throws SQLException, IOException {
    CopyCodec<T> codec = new CopyCodec<>(kind.type());
    CopyCodec.Gathered<T> rows = new CopyCodec.Gathered<>(kind.type());
    Instant fetched = null;
    long wholeBytes = 0;
    long changeBytes = 0;
    // The order of writing: a clock set back must not mix changes up.
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT at, nano, whole, data FROM copy WHERE list = ?1 AND id >= (SELECT max(id) FROM"
                + " copy WHERE list = ?1 AND whole AND (at < ?2 OR (at = ?2 AND nano <= ?3)))"
                + " AND (at < ?2 OR (at = ?2 AND nano <= ?3)) ORDER BY id")) {
      statement.setInt(1, list);
      statement.setLong(2, moment.getEpochSecond());
      statement.setInt(3, moment.getNano());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          fetched = Instant.ofEpochSecond(row.getLong(1), row.getInt(2));
          byte[] data = row.getBytes(4);
          if (data != null) {
            codec.apply(data, rows);
            if (row.getBoolean(3)) {
              wholeBytes = data.length;
            } else {
              changeBytes += data.length;
            }
          }
        }
      }
    }
    return fetched == null ? null : new Found<>(fetched, rows.rows(), wholeBytes, changeBytes);
  }

  /** Deletes what is not needed to tell how lists were from a moment on; whether it did. */
  boolean deleteBefore(Instant moment) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "DELETE FROM copy WHERE id < (SELECT max(id) FROM copy AS first WHERE first.list ="
                + " copy.list AND first.whole AND first.at < ?1) AND at < ?1")) {
      statement.setLong(1, moment.getEpochSecond());
      return statement.executeUpdate() > 0;
    }
  }
}
