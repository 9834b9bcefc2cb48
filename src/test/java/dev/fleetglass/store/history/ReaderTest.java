package dev.fleetglass.store.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.MetricKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderTest {
  @TempDir Path folder;

  @Test
  void readsNothingFromAFileWhoseTablesAreStillBeingMade() throws Exception {
    Path file = folder.resolve("history.sqlite");
    Reader reader =
        new Reader(
            new ReadConnections(file),
            new Directory(),
            new Waiting(10),
            Map.of(),
            problem -> {
              throw new AssertionError(problem);
            });
    try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      Schema.run(writer, "PRAGMA auto_vacuum=INCREMENTAL", "PRAGMA journal_mode=WAL");
      assertThat(Files.size(file)).isPositive();

      assertThat(reader.series(new MetricKey("c", "m"), Instant.EPOCH, Instant.MAX, 10)).isEmpty();
      assertThat(reader.events(Instant.EPOCH, Instant.MAX, 10)).isEmpty();
      assertThat(reader.list(ListKind.SERVERS, Instant.MAX)).isEmpty();
    }
  }
}
