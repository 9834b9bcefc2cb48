package dev.fleetglass.store.history;

import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.model.Tone;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The events in the file. */
final class EventTable {
  private final Connection connection;

  EventTable(Connection connection) {
    this.connection = connection;
  }

  void add(List<FleetEvent> events) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO event (at, nano, kind, connection, subject, name, before, after, tone)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (FleetEvent event : events) {
        Instant at = event.at();
        statement.setLong(1, at.getEpochSecond());
        statement.setInt(2, at.getNano());
        statement.setString(3, event.kind().name());
        statement.setString(4, event.connectionId());
        statement.setString(5, event.subject());
        statement.setString(6, event.name());
        statement.setString(7, event.from());
        statement.setString(8, event.to());
        statement.setString(9, event.tone().name());
        statement.executeUpdate();
      }
    }
  }

  /** Those that are not in the file as another program has seen them, somewhat earlier or later. */
  List<FleetEvent> missing(List<FleetEvent> events) throws SQLException {
    List<FleetEvent> missing = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT 1 FROM event WHERE at BETWEEN ? AND ? AND kind = ? AND connection = ?"
                + " AND subject = ? AND before = ? AND after = ? LIMIT 1")) {
      for (FleetEvent event : events) {
        long at = event.at().getEpochSecond();
        statement.setLong(1, at - FleetEvent.SAME_WITHIN.toSeconds());
        statement.setLong(2, at + FleetEvent.SAME_WITHIN.toSeconds());
        statement.setString(3, event.kind().name());
        statement.setString(4, event.connectionId());
        statement.setString(5, event.subject());
        statement.setString(6, event.from());
        statement.setString(7, event.to());
        try (ResultSet row = statement.executeQuery()) {
          if (!row.next()) {
            missing.add(event);
          }
        }
      }
    }
    return missing;
  }

  /** The newest events between two moments, both included, newest first. */
  List<FleetEvent> newest(Instant from, Instant to, int most) throws SQLException {
    List<FleetEvent> found = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT at, nano, kind, connection, subject, name, before, after, tone FROM event"
                + " WHERE at BETWEEN ? AND ? ORDER BY at DESC, nano DESC, id DESC")) {
      statement.setLong(1, from.getEpochSecond());
      statement.setLong(2, to.getEpochSecond());
      try (ResultSet row = statement.executeQuery()) {
        while (found.size() < most && row.next()) {
          Instant at = Instant.ofEpochSecond(row.getLong(1), row.getInt(2));
          if (!at.isBefore(from) && !at.isAfter(to)) {
            found.add(event(at, row));
          }
        }
      }
    }
    return found;
  }

  /** Deletes some events before a time; whether there may be more. */
  boolean deleteBefore(Instant time, int most) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "DELETE FROM event WHERE id IN (SELECT id FROM event WHERE at < ? LIMIT ?)")) {
      statement.setLong(1, time.getEpochSecond());
      statement.setInt(2, most);
      return statement.executeUpdate() == most;
    }
  }

  private static FleetEvent event(Instant at, ResultSet row) throws SQLException {
    return new FleetEvent(
        at,
        FleetEvent.Kind.valueOf(row.getString(3)),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        Tone.valueOf(row.getString(9)));
  }
}
