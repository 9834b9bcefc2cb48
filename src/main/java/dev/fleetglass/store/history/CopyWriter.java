package dev.fleetglass.store.history;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps copies of lists, each at most once a minute and all together at most as many bytes a day as
 * are allowed; between copies the newest rows are held. Writer thread.
 */
final class CopyWriter {
  private static final long PACE = 60_000;
  private static final long BYTES_A_DAY = 8_000_000;
  private static final long MOST_CREDIT = 2 * BYTES_A_DAY;
  private static final long DAY = Tier.FINE.window;

  private final CopyTable table;
  private final Map<Rows.Key, Last<?>> lasts = new HashMap<>();

  /** Newest rows of lists that were copied too short a time ago. Readers look at them too. */
  private final Map<Rows.Key, Rows<?>> held;

  /** Rows no longer held once the transaction is committed: until then no reader sees the copy. */
  private final List<Rows<?>> taken = new ArrayList<>();

  private long credit = MOST_CREDIT;
  private long creditAt = Long.MIN_VALUE;

  /** The copy before. */
  private static final class Last<T> {
    final int list;
    Map<String, T> rows = Map.of();
    @Nullable Instant fetched;
    long wholeBytes;
    long changeBytes;

    Last(int list) {
      this.list = list;
    }
  }

  CopyWriter(Connection connection, Map<Rows.Key, Rows<?>> held) {
    table = new CopyTable(connection);
    this.held = held;
  }

  /** Writes lists that may be copied again and holds the others. */
  void write(List<Rows<?>> lists, long now) throws SQLException {
    for (Rows<?> rows : lists) {
      write(rows, now, false);
    }
  }

  /** Writes one list that was held for long enough, if there is one. */
  boolean step(long now) throws SQLException {
    for (Rows<?> rows : List.copyOf(held.values())) {
      if (write(rows, now, false)) {
        return true;
      }
    }
    return false;
  }

  /** Writes what is held, since there will be no later time. */
  void end(long now) throws SQLException {
    for (Rows<?> rows : List.copyOf(held.values())) {
      write(rows, now, true);
    }
  }

  void committed() {
    taken.forEach(rows -> held.remove(rows.key(), rows));
    taken.clear();
  }

  /** Forgets what was not committed. */
  void rolledBack() {
    lasts.clear();
    taken.clear();
  }

  private <T> boolean write(Rows<T> rows, long now, boolean ending) throws SQLException {
    try {
      Last<T> last = last(rows);
      if (!ending && !mayWrite(last, rows, now)) {
        held.put(rows.key(), rows);
        return false;
      }
      copy(last, rows);
      Rows<?> before = held.get(rows.key());
      if (before != null) {
        taken.add(before);
      }
      return true;
    } catch (IOException e) {
      throw new SQLException("a list could not be told in JSON", e);
    }
  }

  private boolean mayWrite(Last<?> last, Rows<?> rows, long now) {
    if (creditAt != Long.MIN_VALUE && now > creditAt) {
      double earned = (double) (now - creditAt) * BYTES_A_DAY / DAY;
      credit = (long) Math.min(MOST_CREDIT, credit + earned);
    }
    creditAt = now;
    if (last.fetched == null) {
      return true;
    }
    long since = rows.fetched().toEpochMilli() - last.fetched.toEpochMilli();
    return credit > 0 && (since >= PACE || since < 0);
  }

  private <T> void copy(Last<T> last, Rows<T> rows) throws SQLException, IOException {
    CopyCodec<T> codec = new CopyCodec<>(rows.kind().type());
    Map<String, T> next = RowMap.of(rows.kind(), rows.rows());
    // After a clock was set back, what was written before must not be needed to tell what follows.
    boolean whole =
        last.fetched == null
            || rows.fetched().isBefore(last.fetched)
            || last.changeBytes > last.wholeBytes;
    byte[] data = whole ? codec.whole(next) : codec.changes(last.rows, next);
    table.add(last.list, rows.fetched(), whole, data);
    long bytes = data == null ? 0 : data.length;
    credit -= bytes;
    last.wholeBytes = whole ? bytes : last.wholeBytes;
    last.changeBytes = whole ? 0 : last.changeBytes + bytes;
    last.fetched = rows.fetched();
    last.rows = next;
  }

  /** Null when there is none, or none that can be read: then the next copy is a whole one. */
  private <T> CopyTable.@Nullable Found<T> newest(ListKind<T> kind, int list) throws SQLException {
    try {
      return table.at(kind, list, Instant.MAX);
    } catch (IOException e) {
      return null;
    }
  }

  @SuppressWarnings("unchecked") // what is kept under a kind's name has that kind's rows
  private <T> Last<T> last(Rows<T> rows) throws SQLException {
    Last<?> known = lasts.get(rows.key());
    if (known != null) {
      return (Last<T>) known;
    }
    Last<T> last = new Last<>(table.add(rows.key()));
    CopyTable.Found<T> found = newest(rows.kind(), last.list);
    if (found != null) {
      last.rows = new LinkedHashMap<>(found.rows());
      last.fetched = found.fetched();
      last.wholeBytes = found.wholeBytes();
      last.changeBytes = found.changeBytes();
    }
    lasts.put(rows.key(), last);
    return last;
  }
}
