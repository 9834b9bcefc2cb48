package dev.fleetglass.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashReportsTest {
  private static final Instant AT = Instant.parse("2026-11-26T10:00:00Z");

  @TempDir private Path folder;
  private CrashReports reports;

  @BeforeEach
  void open() {
    reports = new CrashReports(folder.resolve("crashes"));
  }

  @Test
  void isOfferedOnceAndNeverAgain() throws IOException {
    assertThat(reports.unseen()).isEmpty();
    Path file = reports.write("FG-00000A", AT, "words");
    reports.write("FG-00000B", AT.plusSeconds(1), "other words");

    List<CrashReport> unseen = reports.unseen();
    assertThat(unseen).extracting(CrashReport::code).containsExactly("FG-00000B", "FG-00000A");
    assertThat(unseen.getLast()).isEqualTo(new CrashReport("FG-00000A", AT, file, ""));
    assertThat(reports.read(unseen.getLast())).isEqualTo("words");
    reports.markSeen(unseen);

    CrashReports next = new CrashReports(folder.resolve("crashes"));
    assertThat(next.unseen()).isEmpty();
    assertThat(next.all()).hasSize(2);
    next.write("FG-00000A", AT.plusSeconds(2), "again");
    assertThat(next.unseen()).extracting(CrashReport::at).containsExactly(AT.plusSeconds(2));
  }

  @Test
  void twoAtTheSameSecondAreBothKept() throws IOException {
    reports.write("FG-00000A", AT, "one");
    reports.write("FG-00000A", AT, "two");

    assertThat(reports.all()).hasSize(2);
  }

  @Test
  void oldestGoAndWhatBelongsToThem() throws IOException {
    Path first = reports.write("FG-00000A", AT, "first");
    Path machine = Files.writeString(folder.resolve("hs_err_pid1.log"), "machine");
    reports.keepBeside(first, machine);
    reports.markSeen(reports.all());
    for (int i = 1; i <= 3 * CrashReports.MOST; i++) {
      reports.write("FG-00000A", AT.plusSeconds(i), "next");
      reports.markSeen(reports.unseen());
    }

    assertThat(reports.all()).hasSize(CrashReports.MOST);
    assertThat(reports.all().getLast().at()).isEqualTo(AT.plusSeconds(2 * CrashReports.MOST + 1));
    try (Stream<Path> files = Files.list(reports.folder())) {
      assertThat(files).hasSize(CrashReports.MOST + 1);
    }
    assertThat(Files.readAllLines(reports.folder().resolve("seen")))
        .hasSizeLessThanOrEqualTo(CrashReports.MOST);
  }

  @Test
  void whatCannotBeWrittenLeavesNothing() throws IOException {
    Files.writeString(folder.resolve("crashes"), "no folder");

    assertThatThrownBy(() -> reports.write("FG-00000A", AT, "words"))
        .isInstanceOf(IOException.class);
    assertThat(reports.unseen()).isEmpty();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void foreignFilesAreNoReports() throws IOException {
    Files.createDirectories(reports.folder());
    for (String name :
        List.of("notes.txt", "crash-20261399-000000-FG-00000A.txt", "crash-x-FG-00000A.txt")) {
      Files.writeString(reports.folder().resolve(name), "x");
    }
    assertThat(reports.all()).isEmpty();
  }
}
