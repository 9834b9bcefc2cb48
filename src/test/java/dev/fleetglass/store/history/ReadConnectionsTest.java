package dev.fleetglass.store.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadConnectionsTest {
  @TempDir Path folder;
  private Path file;
  private ReadConnections connections;

  @BeforeEach
  void begin() throws SQLException {
    file = folder.resolve("history.db");
    connections = new ReadConnections(file);
    make(file, 1);
  }

  @Test
  void usesAConnectionAgainAndSeesWhatWasWrittenSince() throws Exception {
    Connection first = read(1);
    make(file, 2);
    assertThat(read(2)).isSameAs(first);
    connections.close();
    assertThat(first.isClosed()).isTrue();
  }

  @Test
  void doesNotUseAgainWhatWentWrong() throws Exception {
    ReadConnections.Lent lent = lend();
    lent.close();
    assertThat(lent.connection().isClosed()).isTrue();
  }

  @Test
  void readsTheFileThatTookTheOthersPlace() throws Exception {
    Connection first = read(1);
    Files.move(file, folder.resolve("aside.db"));
    assertThat(connections.take()).isNull();
    make(file, 7);
    assertThat(read(7)).isNotSameAs(first);
    assertThat(first.isClosed()).isTrue();
  }

  @Test
  void closesWhatWasLentWhenItWasForgotten() throws Exception {
    ReadConnections.Lent lent = lend();
    connections.forget();
    lent.well();
    lent.close();
    assertThat(lent.connection().isClosed()).isTrue();
  }

  @Test
  void opensButKeepsNoneOnceClosed() throws Exception {
    connections.close();
    assertThat(read(1).isClosed()).isTrue();
  }

  @Test
  void leavesAFileOfANewerVersionAlone() throws Exception {
    Connection first = read(1);
    try (Connection writer = Schema.write(file)) {
      Schema.run(writer, "PRAGMA user_version=" + (Schema.VERSION + 1));
    }
    assertThatThrownBy(connections::take).isInstanceOf(NewerVersionException.class);
    assertThat(first.isClosed()).isTrue();
  }

  private Connection read(long wanted) throws Exception {
    try (ReadConnections.Lent lent = lend()) {
      assertThat(Schema.number(lent.connection(), "SELECT value FROM mark")).isEqualTo(wanted);
      lent.well();
      return lent.connection();
    }
  }

  private ReadConnections.Lent lend() throws Exception {
    return Objects.requireNonNull(connections.take());
  }

  private static void make(Path file, long value) throws SQLException {
    try (Connection writer = Schema.write(file)) {
      Schema.run(writer, "INSERT OR REPLACE INTO mark VALUES ('test', " + value + ")");
    }
  }
}
