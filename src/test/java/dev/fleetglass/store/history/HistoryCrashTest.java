package dev.fleetglass.store.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that writes, again and again, and looks at what it leaves. */
class HistoryCrashTest {
  /** System property for more rounds than a build has time for. */
  private static final int ROUNDS = Integer.getInteger("fleetglass.crashes", 8);

  @TempDir Path folder;

  @Test
  void killLosesNothingThatWasWrittenAndNeverTheFile() throws Exception {
    Path file = folder.resolve("history.db");
    Random random = new Random(ROUNDS);
    int last = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Process process = CrashingWriter.start(file, last);
      int written;
      try {
        written = killed(process, 1 + random.nextInt(60), random.nextLong(20_000_000));
      } finally {
        process.destroyForcibly().waitFor();
      }
      assertThat(written).isGreaterThan(last);
      integrity(file);
      last = check(file, written);
    }
  }

  /** What the process said last of what it has written; that much at least must be there. */
  private static int killed(Process process, int lines, long nanos) throws IOException {
    try (BufferedReader reader = process.inputReader()) {
      String said = null;
      for (int i = 0; i < lines; i++) {
        said = reader.readLine();
      }
      // Just after it said something nothing is being written.
      for (long end = System.nanoTime() + nanos; System.nanoTime() < end; ) {
        Thread.onSpinWait();
      }
      // Not the process's own method, which would also close what it said last.
      process.toHandle().destroyForcibly();
      // What was on its way when the kill came was written too.
      for (String line = said; line != null; line = reader.readLine()) {
        said = line;
      }
      return Integer.parseInt(Objects.requireNonNull(said));
    }
  }

  private static void integrity(Path file) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement();
        var row = statement.executeQuery("PRAGMA integrity_check")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo("ok");
    }
  }

  /** Looks at every sample; the newest poll that is there. */
  private static int check(Path file, int written) throws Exception {
    HandClock clock = new HandClock(CrashingWriter.time(written));
    int newest = 0;
    try (HistoryFile history = HistoryFile.open(file, clock, HistoryOptions.DEFAULT)) {
      history.retain(CrashingWriter.RETENTION);
      history.flush();
      assertThat(history.status().problem()).isNull();
      for (int odd = 0; odd < 2; odd++) {
        var found =
            history.series(
                CrashingWriter.metric(odd), Instant.MIN, Instant.MAX, Integer.MAX_VALUE / 4);
        assertThat(found).hasSize(CrashingWriter.SERIES);
        for (StoredSeries series : found) {
          int number =
              Integer.parseInt(Objects.requireNonNull(series.labels().get("node")).substring(1));
          var samples = series.samples();
          for (int i = 0; i < samples.size(); i++) {
            int poll = 2 * i + (odd == 0 ? 2 : 1);
            assertThat(samples.time(i)).isEqualTo(CrashingWriter.time(poll).toEpochMilli());
            assertThat(samples.value(i)).isEqualTo(CrashingWriter.value(poll, number));
            newest = Math.max(newest, poll);
          }
        }
      }
      assertThat(newest).isGreaterThanOrEqualTo(written);
      var list = history.list(ListKind.SERVERS, CrashingWriter.time(written)).getFirst();
      assertThat(list.fetched()).isEqualTo(CrashingWriter.time(written));
      assertThat(list.rows()).containsExactlyInAnyOrderElementsOf(CrashingWriter.rows(written));
    }
    return newest;
  }
}
