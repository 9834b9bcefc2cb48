package dev.fleetglass.store.history;

import java.time.Instant;
import java.util.List;

/**
 * One connection's list as it was.
 *
 * @param fetched when the service was asked
 */
public record KeptList<T>(String connectionId, Instant fetched, List<T> rows) {
  public KeptList {
    rows = List.copyOf(rows);
  }
}
