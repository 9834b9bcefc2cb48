package dev.fleetglass.store.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** Deletes what is older than it is to be kept, a little at a time. Writer thread. */
final class Trimmer {
  private static final int BLOCKS_A_STEP = 2_000;
  private static final int PAGES_A_STEP = 500;

  /** Free pages that stay for what comes next. */
  private static final int SPARE_PAGES = 2_000;

  private final Connection connection;
  private final Map<Tier, Blocks> blocks;
  private final Directory directory;
  private final SeriesTable series;
  private final Marks marks;
  private final EventTable events;
  private final Age age;

  Trimmer(Connection connection, Directory directory, Map<Tier, Blocks> blocks, Age age) {
    this.connection = connection;
    this.directory = directory;
    this.blocks = blocks;
    series = new SeriesTable(connection);
    this.age = age;
    marks = new Marks(connection);
    events = new EventTable(connection);
  }

  /** Deletes some blocks, if there are old ones. */
  boolean step(HistoryRetention retention) throws SQLException {
    long now = age.believed();
    if (now == Long.MIN_VALUE) {
      return false;
    }
    long raw = now - retention.raw().toMillis();
    long reduced = Math.min(raw, now - retention.reduced().toMillis());
    long between = Math.max(reduced, now - 2 * retention.raw().toMillis());
    long ofRaw = Math.min(raw, rolled(Tier.FINE));
    long ofFine = Math.min(between, rolled(Tier.COARSE));
    return trim(Tier.RAW, ofRaw)
        || trim(Tier.FINE, ofFine)
        || trim(Tier.COARSE, reduced)
        || series(
            Math.min(
                begin(Tier.COARSE, reduced),
                Math.min(begin(Tier.RAW, ofRaw), begin(Tier.FINE, ofFine))))
        || events(reduced)
        || vacuum();
  }

  /** Blocks of before that time are gone. */
  private static long begin(Tier tier, long time) {
    return time == Long.MIN_VALUE ? time : tier.windowOf(time) * tier.window;
  }

  /** Series of which no block is left. */
  private boolean series(long time) throws SQLException {
    return series.deleteBefore(time, BLOCKS_A_STEP, directory::seriesIds);
  }

  /** Nothing is deleted before it is in the next tier. */
  private long rolled(Tier tier) throws SQLException {
    long window = marks.rolled(tier);
    return window == Long.MIN_VALUE ? Long.MIN_VALUE : window * tier.window;
  }

  private boolean trim(Tier tier, long time) throws SQLException {
    if (time == Long.MIN_VALUE) {
      return false;
    }
    Blocks table = Objects.requireNonNull(blocks.get(tier));
    long window = tier.windowOf(time);
    long first = table.firstWindow();
    if (first >= window) {
      return false;
    }
    table.deleteBefore(window, BLOCKS_A_STEP);
    marks.cut(tier, Math.max(marks.cut(tier), window * tier.window));
    return true;
  }

  private boolean events(long time) throws SQLException {
    return events.deleteBefore(Instant.ofEpochMilli(time), BLOCKS_A_STEP);
  }

  /** Gives room back once much is free; a little is used up soon. */
  private boolean vacuum() throws SQLException {
    long free = Schema.number(connection, "PRAGMA freelist_count");
    long all = Schema.number(connection, "PRAGMA page_count");
    if (free < SPARE_PAGES || free < all / 8) {
      return false;
    }
    // It frees a page with each row that is asked of it.
    try (Statement statement = connection.createStatement();
        ResultSet freed =
            statement.executeQuery("PRAGMA incremental_vacuum(" + PAGES_A_STEP + ")")) {
      while (freed.next()) {
        // Nothing is in the row.
      }
    }
    return true;
  }
}
