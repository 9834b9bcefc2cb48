package dev.fleetglass.store.history;

import dev.fleetglass.model.MetricKey;
import dev.fleetglass.model.MetricSample;
import dev.fleetglass.model.Server;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A process that writes as fast as it can until it is killed, and says after each batch up to which
 * poll everything has been written.
 */
final class CrashingWriter {
  static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");
  static final int SERIES = 20;
  static final int STEP = 10;
  static final HistoryRetention RETENTION =
      new HistoryRetention(Duration.ofDays(3000), Duration.ofDays(3000));

  private CrashingWriter() {}

  /** Begins behind a poll. */
  static Process start(Path file, int poll) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+UseSerialGC");
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(CrashingWriter.class.getName());
    command.add(file.toString());
    command.add(String.valueOf(poll));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  static MetricKey metric(int poll) {
    return new MetricKey("c", poll % 2 == 0 ? "cpu" : "memory");
  }

  static Instant time(int poll) {
    return BEGIN.plusSeconds((long) poll * STEP);
  }

  static double value(int poll, int series) {
    return new Random(poll * 31L + series).nextInt(1 << 20) / 1000.0;
  }

  /** The list as it is kept with a poll. */
  static List<Server> rows(int poll) {
    RandomRows random = new RandomRows(new Random(poll));
    List<Server> rows = new ArrayList<>();
    for (int i = poll % 7; i >= 0; i--) {
      rows.add(random.server());
    }
    return rows;
  }

  static void add(History history, int poll) {
    List<MetricSample> samples = new ArrayList<>();
    for (int series = 0; series < SERIES; series++) {
      samples.add(new MetricSample(Map.of("node", "n" + series), time(poll), value(poll, series)));
    }
    history.add(metric(poll), samples);
  }

  @SuppressWarnings("SystemOut") // talks to the test
  public static void main(String[] arguments) throws InterruptedException {
    int poll = Integer.parseInt(arguments[1]);
    HandClock clock = new HandClock(time(poll));
    HistoryFile history = HistoryFile.open(Path.of(arguments[0]), clock, HistoryOptions.DEFAULT);
    history.retain(RETENTION);
    history.onStatus(() -> {
      if (history.status().problem() != null) {
        System.out.println(history.status());
      }
    });
    // Ends by being killed, or with the process that started it.
    while (ManagementFactory.getRuntimeMXBean().getUptime() < 120_000) {
      for (int i = 0; i < 50; i++) {
        poll++;
        add(history, poll);
      }
      clock.set(time(poll));
      history.keep(ListKind.SERVERS, "g", time(poll), rows(poll));
      history.flush();
      System.out.println(poll);
    }
  }
}
