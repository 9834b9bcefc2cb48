package dev.fleetglass.boot;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.TimeBasedRollingPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;

class LogSetupTest {
  @TempDir Path home;
  private final LoggerContext context = new LoggerContext();
  private String before;

  @BeforeEach
  void remember() {
    // A context that SLF4J makes has one; events cannot be written without it.
    context.setMDCAdapter(new LogbackMDCAdapter());
    before = System.getProperty(LogSetup.FOLDER, "");
  }

  @AfterEach
  void restore() {
    context.stop();
    System.clearProperty(LogSetup.SHARED);
    if (before.isEmpty()) {
      System.clearProperty(LogSetup.FOLDER);
    } else {
      System.setProperty(LogSetup.FOLDER, before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"logs", "50% of it", "%d %i", "it's a {name}", "기록"})
  void writesAndArchivesInAnyFolder(String name) throws IOException {
    Path folder = home.resolve(name);
    System.setProperty(LogSetup.FOLDER, folder.toString());

    new LogSetup().configure(context);
    context.getLogger("dev.fleetglass.Some").info("first");
    letADayPass();
    context.getLogger("dev.fleetglass.Some").info("second");
    context.stop();

    assertThat(Files.readString(folder.resolve("fleetglass.log")))
        .contains("second")
        .doesNotContain("first");
    assertThat(names(home)).containsExactly(name);
    assertThat(names(folder))
        .hasSize(2)
        .anyMatch(file -> file.matches("fleetglass\\.\\d{4}-\\d\\d-\\d\\d\\.0\\.log\\.gz"));
  }

  @Test
  void commandsShareAFileOfTheDayAndLeaveTheWindowsAlone() throws IOException {
    System.setProperty(LogSetup.FOLDER, home.toString());
    Path old =
        Files.writeString(commands(LocalDate.now(ZoneId.systemDefault()).minusDays(20)), "old");
    Path windows = Files.writeString(home.resolve("fleetglass.log"), "of the window\n");
    System.setProperty(LogSetup.SHARED, "true");
    LoggerContext other = new LoggerContext();
    other.setMDCAdapter(new LogbackMDCAdapter());

    new LogSetup().configure(context);
    new LogSetup().configure(other);
    for (int i = 0; i < 100; i++) {
      context.getLogger("dev.fleetglass.One").info("one {}", i);
      other.getLogger("dev.fleetglass.Other").info("other {}", i);
    }
    other.stop();
    context.stop();

    assertThat(windows).hasContent("of the window");
    assertThat(old).doesNotExist();
    assertThat(Files.readAllLines(commands(LocalDate.now(ZoneId.systemDefault()))))
        .hasSize(200)
        .allMatch(line -> line.matches("\\S+ INFO  \\[.*] dev\\.fleetglass\\.O\\w+ - o\\w+ \\d+"));
  }

  private Path commands(LocalDate day) {
    return home.resolve("commands." + day + ".log");
  }

  private void letADayPass() {
    var appender =
        (RollingFileAppender<?>) context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("file");
    ((TimeBasedRollingPolicy<?>) appender.getRollingPolicy())
        .getTimeBasedFileNamingAndTriggeringPolicy()
        .setCurrentTime(Instant.now().plus(Duration.ofDays(1)).toEpochMilli());
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
