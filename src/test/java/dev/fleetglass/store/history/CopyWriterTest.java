package dev.fleetglass.store.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.Server;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows are held until readers find them in the file. */
class CopyWriterTest {
  private static final Instant BEGIN = Instant.parse("2026-11-01T08:00:00Z");

  private final Map<Rows.Key, Rows<?>> held = new HashMap<>();

  @TempDir Path folder;
  private Connection connection;
  private CopyWriter writer;

  @BeforeEach
  void open() throws SQLException {
    connection = Schema.write(folder.resolve("history.db"));
    writer = new CopyWriter(connection, held);
    write(0);
    writer.committed();
    write(30);
    writer.committed();
    assertThat(held).as("copied too short a time ago").hasSize(1);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void rowsAreHeldUntilTheirCopyIsCommitted() throws SQLException {
    assertThat(writer.step(BEGIN.plusSeconds(61).toEpochMilli())).isFalse();
    write(90);
    assertThat(held).hasSize(1);
    writer.committed();
    assertThat(held).isEmpty();
  }

  @Test
  void rowsStayHeldWhenTheirCopyIsNotCommitted() throws SQLException {
    Rows<?> before = held.values().iterator().next();
    write(90);
    writer.rolledBack();
    assertThat(held.values()).hasSize(1).first().isSameAs(before);
  }

  private void write(long seconds) throws SQLException {
    Instant at = BEGIN.plusSeconds(seconds);
    writer.write(
        List.of(new Rows<Server>(ListKind.SERVERS, "c", at, List.of())), at.toEpochMilli());
  }
}
