package dev.fleetglass.store.history;

import dev.fleetglass.store.history.codec.DamagedBlockException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The open file, as its one writer sees it: each call is a transaction. Writer thread. */
final class Disk implements AutoCloseable {
  /** Written when the file is closed in order; without it the file is checked when opened. */
  private static final String CLOSED = "closed";

  private final Path file;
  private final Connection connection;
  private final Directory directory;
  private final Map<Tier, Blocks> blocks = new EnumMap<>(Tier.class);
  private final PollWriter polls;
  private final EventTable events;
  private final CopyWriter copies;
  private final CopyTable copyTable;
  private final Sealer sealer;
  private final Roller roller;
  private final Age age;
  private final Trimmer trimmer;
  private long pageLimit = Keeper.NO_LIMIT;

  /** Work in a transaction. */
  @FunctionalInterface
  private interface Work {
    boolean run() throws SQLException;
  }

  private Disk(
      Path file,
      Connection connection,
      Directory directory,
      Map<Rows.Key, Rows<?>> held,
      Consumer<Exception> damage)
      throws SQLException {
    this.file = file;
    this.connection = connection;
    this.directory = directory;
    for (Tier tier : Tier.ALL) {
      blocks.put(tier, new Blocks(connection, tier));
    }
    polls = new PollWriter(connection);
    events = new EventTable(connection);
    copies = new CopyWriter(connection, held);
    copyTable = new CopyTable(connection);
    roller = new Roller(connection, directory, blocks, damage);
    sealer = new Sealer(connection, directory, of(Tier.RAW), roller);
    age = new Age(connection);
    trimmer = new Trimmer(connection, directory, blocks, age);
  }

  /**
   * Opens the file or begins one.
   *
   * @throws SQLException when that is not possible; {@link Trouble} knows what it means
   */
  static Disk open(
      Path file, Directory directory, Map<Rows.Key, Rows<?>> held, Consumer<Exception> damage)
      throws SQLException, IOException {
    Connection connection = Schema.write(file);
    try {
      check(file, connection);
      directory.forgetFile();
      new SeriesTable(connection).load(directory);
      new PendingTable(connection).load(directory);
      Disk disk = new Disk(file, connection, directory, held, damage);
      disk.transaction(() -> {
        new Marks(connection).put(CLOSED, 0);
        return true;
      });
      directory.complete(true);
      return disk;
    } catch (SQLException | IOException | DamagedBlockException e) {
      try {
        connection.close();
      } catch (SQLException closing) {
        e.addSuppressed(closing);
      }
      throw e;
    }
  }

  private static void check(Path file, Connection connection) throws SQLException, IOException {
    long expected =
        Schema.number(connection, "PRAGMA page_count")
            * Schema.number(connection, "PRAGMA page_size");
    if (Files.size(file) < expected
        && !Files.exists(file.resolveSibling(file.getFileName() + "-wal"))) {
      throw new DamagedBlockException("the file was cut");
    }
    if (new Marks(connection).get(CLOSED, 0) == 0) {
      check(connection);
    }
  }

  private static void check(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("PRAGMA quick_check(1)")) {
      String answer = row.next() ? row.getString(1) : "no answer";
      if (!answer.equals("ok")) {
        throw new DamagedBlockException(answer);
      }
    }
  }

  /** Lets the file grow to so many pages and no further, as if the disk were full then. */
  void limit(long pages) throws SQLException {
    if (pages != pageLimit) {
      Schema.run(connection, "PRAGMA max_page_count=" + pages);
      pageLimit = pages;
    }
  }

  /**
   * Writes what came; all of it or, with an exception, nothing.
   *
   * @param elsewhere whether another program wrote the file meanwhile, which has told the same
   *     events: those are left out
   */
  void write(Batch batch, long now, boolean elsewhere) throws SQLException {
    for (Poll poll : batch.polls()) {
      inherit(poll.metric());
    }
    transaction(() -> {
      polls.write(batch.polls(), now);
      events.add(elsewhere ? events.missing(batch.events()) : batch.events());
      copies.write(batch.lists(), now);
      long newest = newest(batch);
      if (newest != Long.MIN_VALUE) {
        age.tell(now, newest);
      }
      return true;
    });
  }

  /**
   * What an earlier version kept under a metric's ids, without saying what was asked where, belongs
   * to the first that is asked under these ids from now on.
   */
  private void inherit(MetricRef metric) throws SQLException {
    MetricRef ancestor = directory.ancestor(metric);
    if (ancestor != null) {
      transaction(() -> {
        new SeriesTable(connection).source(ancestor.id, metric.key.source());
        return true;
      });
      directory.inherit(metric, ancestor);
    }
  }

  /** Does some of what has to be done from time to time; whether there was something. */
  boolean step(HistoryRetention retention, long now) throws SQLException {
    return transaction(() ->
        copies.step(now)
            || sealer.step(now)
            || roller.step(now)
            || trimmer.step(retention)
            || trimCopies(retention));
  }

  private boolean trimCopies(HistoryRetention retention) throws SQLException {
    long believed = age.believed();
    return believed != Long.MIN_VALUE
        && copyTable.deleteBefore(Instant.ofEpochMilli(believed).minus(retention.raw()));
  }

  /** Time of the oldest sample in a block or waiting for one; null when there is none. */
  @Nullable Instant oldest(Directory directory) throws SQLException {
    long oldest = Long.MAX_VALUE;
    for (MetricRef metric : directory.metrics()) {
      oldest = Math.min(oldest, metric.pendingFrom);
    }
    for (Tier tier : Tier.ALL) {
      long window = of(tier).firstWindow();
      if (window != Long.MAX_VALUE) {
        oldest = Math.min(oldest, window * tier.window);
      }
    }
    return oldest == Long.MAX_VALUE ? null : Instant.ofEpochMilli(oldest);
  }

  long bytes() throws IOException {
    Path log = file.resolveSibling(file.getFileName() + "-wal");
    return Files.size(file) + (Files.exists(log) ? Files.size(log) : 0);
  }

  /** Writes lists that were held back and closes in order. */
  void end(long now) throws SQLException {
    transaction(() -> {
      copies.end(now);
      new Marks(connection).put(CLOSED, 1);
      return true;
    });
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private boolean transaction(Work work) throws SQLException {
    boolean done = false;
    try {
      Schema.run(connection, "BEGIN IMMEDIATE");
      boolean did = work.run();
      Schema.run(connection, did ? "COMMIT" : "ROLLBACK");
      done = true;
      polls.committed();
      copies.committed();
      sealer.committed();
      return did;
    } finally {
      if (!done) {
        undo();
      }
    }
  }

  private void undo() {
    polls.rolledBack();
    copies.rolledBack();
    roller.rolledBack();
    sealer.rolledBack();
    try {
      Schema.run(connection, "ROLLBACK");
    } catch (SQLException e) {
      // What failed before is thrown; a transaction that SQLite has ended itself cannot be ended.
      return;
    }
  }

  private static long newest(Batch batch) {
    long newest = Long.MIN_VALUE;
    for (Poll poll : batch.polls()) {
      for (long time : poll.times()) {
        newest = Math.max(newest, time);
      }
    }
    return newest;
  }

  private Blocks of(Tier tier) {
    return Objects.requireNonNull(blocks.get(tier));
  }
}
