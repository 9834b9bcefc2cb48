package dev.fleetglass.store.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {
  private static final int NORMAL = 1;

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
}
