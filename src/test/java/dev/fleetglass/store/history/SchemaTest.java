package dev.fleetglass.store.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.MetricKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {
  private static final int NORMAL = 1;
  private static final Instant BEGIN = Instant.parse("2026-11-01T08:00:00Z");
  private static final MetricKey OLD = new MetricKey("c", "cpu");

  @TempDir Path folder;

  @Test
  void readsAFileBesideWhichNothingCanBeWritten() throws Exception {
    Path file = Files.createDirectory(folder.resolve("a b%20?")).resolve("history #1.db");
    Schema.write(file).close();
    assertThat(Schema.isStill(file)).isFalse();
    try (Connection connection = Schema.readStill(file)) {
      Schema.beginReading(connection);
      assertThat(Schema.number(connection, "SELECT count(*) FROM mark")).isZero();
      try (var files = Files.list(file.getParent())) {
        assertThat(files).containsExactly(file);
      }
    }
  }

  @Test
  void writesToALogThatIsForcedOntoTheDiskBeforeItIsCopied() throws Exception {
    Path file = folder.resolve("history.db");
    for (int times = 0; times < 2; times++) {
      try (Connection connection = Schema.write(file);
          var statement = connection.createStatement()) {
        try (var mode = statement.executeQuery("PRAGMA journal_mode")) {
          assertThat(mode.getString(1)).isEqualTo("wal");
        }
        assertThat(Schema.number(connection, "PRAGMA synchronous")).isEqualTo(NORMAL);
      }
    }
  }

  /** What an earlier version kept belongs to the first that is asked under its ids. */
  @Test
  void goesOnWithAFileOfVersionOne() throws Exception {
    Path file = folder.resolve("history.db");
    HandClock clock = new HandClock(BEGIN);
    int polls = 1500;
    try (HistoryFile history = HistoryFile.open(file, clock, HistoryOptions.DEFAULT)) {
      for (int i = 0; i < polls; i++) {
        clock.set(BEGIN.plusSeconds(10L * i));
        history.add(OLD, HistoryFileTest.poll(clock.instant(), i));
      }
      history.flush();
    }
    makeVersionOne(file);
    assertThat(number(file, "SELECT count(*) FROM pending")).isPositive();
    assertThat(number(file, "SELECT count(*) FROM raw")).isPositive();
    MetricKey now = new MetricKey("c", "cpu", "here");
    MetricKey elsewhere = new MetricKey("c", "cpu", "elsewhere");

    try (HistoryFile history = HistoryFile.open(file, clock, HistoryOptions.DEFAULT)) {
      assertThat(samples(history, now)).isEqualTo(polls);
      history.flush();
      assertThat(history.status().problem()).isNull();
      assertThat(samples(history, now)).isEqualTo(polls);
      clock.set(BEGIN.plusSeconds(10L * polls));
      // Of those before, which wait for their block, none comes again.
      history.add(now, HistoryFileTest.poll(BEGIN.plusSeconds(10L * (polls - 1)), 99));
      history.add(now, HistoryFileTest.poll(clock.instant(), 99));
      history.flush();
      assertThat(samples(history, now)).isEqualTo(polls + 1);
      history.add(elsewhere, HistoryFileTest.poll(clock.instant(), 1));
      history.flush();
      assertThat(samples(history, elsewhere)).isEqualTo(1);
    }
    assertThat(number(file, "PRAGMA user_version")).isEqualTo(Schema.VERSION);
    try (HistoryFile history = HistoryFile.open(file, clock, HistoryOptions.DEFAULT)) {
      history.flush();
      assertThat(samples(history, now)).isEqualTo(polls + 1);
      assertThat(samples(history, elsewhere)).isEqualTo(1);
    }
    assertThat(number(file, "SELECT count(*) FROM series")).isEqualTo(2);
  }

  private static void makeVersionOne(Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      Schema.run(
          connection,
          "DROP INDEX series_labels",
          "DROP INDEX series_metric",
          "DROP INDEX series_newest",
          "ALTER TABLE series DROP COLUMN hash",
          "CREATE TABLE metric_1 (id INTEGER PRIMARY KEY, connection TEXT NOT NULL,"
              + " name TEXT NOT NULL, UNIQUE (connection, name))",
          "INSERT INTO metric_1 SELECT id, connection, name FROM metric",
          "DROP TABLE metric",
          "ALTER TABLE metric_1 RENAME TO metric",
          "CREATE INDEX series_metric ON series (metric)",
          "PRAGMA user_version=1");
    }
  }

  private static int samples(HistoryFile history, MetricKey key) throws HistoryException {
    return history.series(key, Instant.MIN, Instant.MAX, 10_000).stream()
        .mapToInt(series -> series.samples().size())
        .sum();
  }

  private static long number(Path file, String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      return Schema.number(connection, query);
    }
  }
}
