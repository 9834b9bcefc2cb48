package dev.fleetglass.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashHandlerTest {
  private static final Instant AT = Instant.parse("2026-11-26T10:00:00.25Z");
  private static final String SECRET = "S3cr3t-value";

  private final List<CrashReport> told = new ArrayList<>();
  @TempDir private Path folder;

  @Test
  void writesAReportAndTellsOnce() throws IOException {
    Files.writeString(
        folder.resolve("log"),
        """
        2026-11-26T09:59:58.000Z INFO  [main] d.f.boot.FleetglassApp - Window shown
        2026-11-26T09:59:59.000Z WARN  [x] okhttp3.OkHttpClient - GET https://h/p?token=S3cr3t-value
        java.lang.IllegalStateException: S3cr3t-value
        \tat dev.fleetglass.A.b(A.java:1)
        """);
    CrashHandler handler = handler();
    for (int i = 0; i < 3; i++) {
      handler.uncaughtException(Thread.currentThread(), error());
    }
    handler.uncaughtException(Thread.currentThread(), new OutOfMemoryError(SECRET));

    assertThat(told).hasSize(2);
    CrashReport report = told.getFirst();
    assertThat(report.file()).content().isEqualTo(report.text());
    assertThat(report.text())
        .startsWith("Fleetglass crash report " + report.code() + "\nTime: 2026-11-26T10:00:00Z\n")
        .contains("Fleetglass: 1.2.3 (commit abc)", "Thread: " + Thread.currentThread().getName())
        .contains("java.lang.RuntimeException\n", "Caused by: java.lang.IllegalStateException\n")
        .contains("CrashHandlerTest.error(CrashHandlerTest.java:")
        .contains("FleetglassApp - Window shown", "GET https://h/p?***")
        .doesNotContain(SECRET);
    assertThat(handler.codes())
        .containsExactlyInAnyOrder(report.code() + " x3", told.getLast().code() + " x1");
    assertThat(handler.reports().unseen()).hasSize(2);
  }

  @Test
  void tellsWhereNothingCanBeWritten() throws IOException {
    Files.writeString(folder.resolve("crashes"), "no folder");

    handler().uncaughtException(Thread.currentThread(), error());

    assertThat(told).hasSize(1);
    assertThat(told.getFirst().file()).isNull();
    assertThat(told.getFirst().text()).contains("IllegalStateException");
  }

  @Test
  void reportsAreBounded() {
    Throwable error = error();
    for (int i = 0; i < 100; i++) {
      error = new RuntimeException(error);
    }
    StackTraceElement[] frames = new StackTraceElement[5_000];
    Arrays.fill(frames, new StackTraceElement("dev.fleetglass.A", "b", "A.java", 1));
    error.setStackTrace(frames);

    handler().uncaughtException(Thread.currentThread(), error);

    assertThat(told.getFirst().text()).hasSizeLessThan(100_010).contains("4960 more");
  }

  private CrashHandler handler() {
    return new CrashHandler(
        new CrashReports(folder.resolve("crashes")),
        new CrashText(
            "Fleetglass: 1.2.3 (commit abc)\n", folder.resolve("log"), new Redactor("", "")),
        InstantSource.fixed(AT),
        told::add);
  }

  private static RuntimeException error() {
    return new RuntimeException(SECRET, new IllegalStateException(SECRET));
  }
}
