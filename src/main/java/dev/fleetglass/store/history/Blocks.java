package dev.fleetglass.store.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The blocks of one tier. */
final class Blocks implements AutoCloseable {
  private final Connection connection;
  private final Tier tier;
  private final PreparedStatement get;
  private @Nullable PreparedStatement put;

  Blocks(Connection connection, Tier tier) throws SQLException {
    this.connection = connection;
    this.tier = tier;
    get = connection.prepareStatement("SELECT data FROM " + tier.table + " WHERE id = ?");
  }

  byte @Nullable [] get(long window, int series) throws SQLException {
    get.setLong(1, Tier.key(window, series));
    try (ResultSet found = get.executeQuery()) {
      return found.next() ? found.getBytes(1) : null;
    }
  }

  void put(long window, int series, byte[] data) throws SQLException {
    PreparedStatement statement = put;
    if (statement == null) {
      statement =
          connection.prepareStatement(
              "INSERT OR REPLACE INTO " + tier.table + " (id, data) VALUES (?, ?)");
      put = statement;
    }
    statement.setLong(1, Tier.key(window, series));
    statement.setBytes(2, data);
    statement.executeUpdate();
  }

  /** The oldest window of which there is a block; {@link Long#MAX_VALUE} when there is none. */
  long firstWindow() throws SQLException {
    return window("SELECT min(id) FROM ", Long.MAX_VALUE);
  }

  /** The newest window of which there is a block; {@link Long#MIN_VALUE} when there is none. */
  long lastWindow() throws SQLException {
    return window("SELECT max(id) FROM ", Long.MIN_VALUE);
  }

  /** Deletes some blocks of windows before one; whether there may be more. */
  boolean deleteBefore(long window, int most) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "DELETE FROM "
                + tier.table
                + " WHERE id IN (SELECT id FROM "
                + tier.table
                + " WHERE id < ? ORDER BY id LIMIT ?)")) {
      statement.setLong(1, Tier.key(window, 0));
      statement.setInt(2, most);
      return statement.executeUpdate() == most;
    }
  }

  private long window(String query, long none) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query + tier.table);
        ResultSet found = statement.executeQuery()) {
      if (!found.next()) {
        return none;
      }
      long key = found.getLong(1);
      return found.wasNull() ? none : Tier.windowOfKey(key);
    }
  }

  @Override
  public void close() throws SQLException {
    get.close();
    if (put != null) {
      put.close();
    }
  }
}
