package dev.fleetglass.store.history;

import dev.fleetglass.model.MetricKey;
import dev.fleetglass.store.history.codec.DamagedBlockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The file's tables, and how a connection to it is opened. Transactions are begun and ended by
 * statements: JDBC's own way of them does not know that SQLite ends one by itself when the disk is
 * full.
 */
final class Schema {
  /** Version of the tables; a file of a newer one is left alone. */
  static final int VERSION = 2;

  /** The version since which it is written down what was asked where. */
  static final int SOURCES = 2;

  /** "FGhi": says to whom the file belongs. */
  private static final int APPLICATION = 0x46476869;

  /**
   * Blocks of a kilobyte or two fill such a page to within some percent; a larger one would make
   * each small commit write more.
   */
  static final int PAGE = 16_384;

  private static final int CHECKPOINT_PAGES = 256;

  private static final String METRIC =
      "CREATE TABLE metric (id INTEGER PRIMARY KEY, connection TEXT NOT NULL,"
          + " name TEXT NOT NULL, source TEXT NOT NULL, UNIQUE (connection, name, source))";

  private static final String SERIES_LABELS = "CREATE INDEX series_labels ON series (metric, hash)";
  private static final String SERIES_METRIC =
      "CREATE INDEX series_metric ON series (metric, newest)";
  private static final String SERIES_NEWEST = "CREATE INDEX series_newest ON series (newest)";

  private static final List<String> TABLES =
      List.of(
          METRIC,
          "CREATE TABLE series (id INTEGER PRIMARY KEY, metric INTEGER NOT NULL,"
              + " labels BLOB NOT NULL, newest INTEGER NOT NULL, hash INTEGER NOT NULL DEFAULT 0)",
          SERIES_LABELS,
          SERIES_METRIC,
          SERIES_NEWEST,
          "CREATE TABLE pending (id INTEGER PRIMARY KEY, metric INTEGER NOT NULL,"
              + " oldest INTEGER NOT NULL, newest INTEGER NOT NULL, data BLOB NOT NULL)",
          "CREATE TABLE raw (id INTEGER PRIMARY KEY, data BLOB NOT NULL)",
          "CREATE TABLE fine (id INTEGER PRIMARY KEY, data BLOB NOT NULL)",
          "CREATE TABLE coarse (id INTEGER PRIMARY KEY, data BLOB NOT NULL)",
          "CREATE TABLE mark (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID",
          "CREATE TABLE event (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, nano INTEGER NOT NULL,"
              + " kind TEXT NOT NULL, connection TEXT NOT NULL, subject TEXT NOT NULL,"
              + " name TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,"
              + " tone TEXT NOT NULL)",
          "CREATE INDEX event_at ON event (at)",
          "CREATE TABLE list (id INTEGER PRIMARY KEY, kind TEXT NOT NULL,"
              + " connection TEXT NOT NULL, UNIQUE (kind, connection))",
          "CREATE TABLE copy (id INTEGER PRIMARY KEY, list INTEGER NOT NULL, at INTEGER NOT NULL,"
              + " nano INTEGER NOT NULL, whole INTEGER NOT NULL, data BLOB)",
          "CREATE INDEX copy_at ON copy (list, at)");

  private Schema() {}

  /** A connection that writes; makes the tables in an empty file. */
  static Connection write(Path file) throws SQLException {
    Connection connection = connect(file.toAbsolutePath().toString());
    try {
      run(connection, "PRAGMA busy_timeout=5000");
      long version = number(connection, "PRAGMA user_version");
      if (version > VERSION) {
        throw new NewerVersionException(version);
      }
      if (version == 0) {
        run(connection, "PRAGMA page_size=" + PAGE, "PRAGMA auto_vacuum=INCREMENTAL");
      }
      run(
          connection,
          "PRAGMA journal_mode=WAL",
          // A power cut may cost the last batches but not the file; a kill costs nothing written.
          "PRAGMA synchronous=NORMAL",
          "PRAGMA wal_autocheckpoint=" + CHECKPOINT_PAGES,
          "PRAGMA journal_size_limit=" + (long) CHECKPOINT_PAGES * PAGE,
          "PRAGMA cache_size=-16384",
          "PRAGMA cell_size_check=ON",
          "PRAGMA temp_store=MEMORY");
      if (version == 0) {
        make(connection);
      } else if (version < SOURCES) {
        addSources(connection);
      }
      return connection;
    } catch (SQLException | DamagedBlockException e) {
      close(connection, e);
      throw e;
    }
  }

  /** A connection for {@link #beginReading}. */
  static Connection read(Path file) throws SQLException {
    return reading(connect(file.toAbsolutePath().toString()));
  }

  /** The same for a file that nobody writes to, not even the files that readers put beside it. */
  static Connection readStill(Path file) throws SQLException {
    return reading(connect(file.toAbsolutePath().toUri() + "?immutable=1"));
  }

  /** Whether a file is where nothing can be written, and has nothing that waits beside it. */
  static boolean isStill(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return !Files.isWritable(file)
        && (folder == null || !Files.isWritable(folder))
        && !Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
  }

  private static Connection reading(Connection connection) throws SQLException {
    try {
      run(connection, "PRAGMA busy_timeout=1000", "PRAGMA query_only=ON");
      return connection;
    } catch (SQLException e) {
      close(connection, e);
      throw e;
    }
  }

  /** From now on, until ROLLBACK, the connection sees the file as it is at its first read. */
  static void beginReading(Connection connection) throws SQLException {
    long version = number(connection, "PRAGMA user_version");
    if (version > VERSION) {
      throw new NewerVersionException(version);
    }
    run(connection, "BEGIN");
  }

  static long number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      return result.next() ? result.getLong(1) : 0;
    }
  }

  static void run(Connection connection, String... commands) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    }
  }

  private static Connection connect(String place) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + place);
  }

  private static void make(Connection connection) throws SQLException {
    run(connection, "BEGIN IMMEDIATE");
    run(connection, TABLES.toArray(String[]::new));
    run(
        connection,
        "PRAGMA application_id=" + APPLICATION,
        "PRAGMA user_version=" + VERSION,
        "COMMIT");
  }

  /** From version 1; all of it or, when the program ends meanwhile, nothing. */
  private static void addSources(Connection connection) throws SQLException {
    run(
        connection,
        "BEGIN IMMEDIATE",
        "ALTER TABLE metric RENAME TO metric_1",
        METRIC,
        "INSERT INTO metric (id, connection, name, source)"
            + " SELECT id, connection, name, '' FROM metric_1",
        "DROP TABLE metric_1",
        "ALTER TABLE series ADD COLUMN hash INTEGER NOT NULL DEFAULT 0",
        "DROP INDEX series_metric",
        SERIES_METRIC,
        SERIES_NEWEST);
    try (PreparedStatement read = connection.prepareStatement("SELECT id, labels FROM series");
        ResultSet row = read.executeQuery();
        PreparedStatement write =
            connection.prepareStatement("UPDATE series SET hash = ? WHERE id = ?")) {
      while (row.next()) {
        write.setInt(1, Labels.hash(Labels.read(row.getBytes(2))));
        write.setInt(2, row.getInt(1));
        write.executeUpdate();
      }
    }
    run(connection, SERIES_LABELS, "PRAGMA user_version=" + SOURCES, "COMMIT");
  }

  /** A metric's key as earlier versions wrote it, which did not say what was asked where. */
  static MetricKey beforeSources(MetricKey key) {
    return new MetricKey(key.connectionId(), key.metricId());
  }

  private static void close(Connection connection, Exception cause) {
    try {
      connection.close();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }
}
