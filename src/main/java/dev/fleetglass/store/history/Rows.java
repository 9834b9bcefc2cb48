package dev.fleetglass.store.history;

import java.time.Instant;
import java.util.List;

/** A connection's list that waits to be kept. */
record Rows<T>(ListKind<T> kind, String connectionId, Instant fetched, List<T> rows) {
  /** Which list it is. */
  record Key(String kind, String connectionId) {}

  Key key() {
    return new Key(kind.name(), connectionId);
  }
}
