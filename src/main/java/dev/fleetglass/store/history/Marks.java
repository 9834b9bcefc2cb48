package dev.fleetglass.store.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Numbers that the file remembers. */
final class Marks {
  private final Connection connection;

  Marks(Connection connection) {
    this.connection = connection;
  }

  /** Windows of a tier before this one are summed up, for the raw tier always none. */
  long rolled(Tier tier) throws SQLException {
    return get(tier.table + ".rolled", Long.MIN_VALUE);
  }

  void rolled(Tier tier, long window) throws SQLException {
    put(tier.table + ".rolled", window);
  }

  /** Samples of a tier before this time were deleted, epoch milliseconds. */
  long cut(Tier tier) throws SQLException {
    return get(tier.table + ".cut", Long.MIN_VALUE);
  }

  void cut(Tier tier, long millis) throws SQLException {
    put(tier.table + ".cut", millis);
  }

  long get(String name, long none) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT value FROM mark WHERE name = ?")) {
      statement.setString(1, name);
      try (ResultSet found = statement.executeQuery()) {
        return found.next() ? found.getLong(1) : none;
      }
    }
  }

  void put(String name, long value) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("INSERT OR REPLACE INTO mark (name, value) VALUES (?, ?)")) {
      statement.setString(1, name);
      statement.setLong(2, value);
      statement.executeUpdate();
    }
  }
}
