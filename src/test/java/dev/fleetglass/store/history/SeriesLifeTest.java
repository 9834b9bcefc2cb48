package dev.fleetglass.store.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.MetricKey;
import dev.fleetglass.model.MetricSample;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Series that end, and some that return. */
class SeriesLifeTest {
  private static final MetricKey CPU = HistoryFileTest.CPU;
  private static final Instant BEGIN = Instant.parse("2026-11-01T08:00:00Z");
  private static final Map<String, String> NODE = Map.of("node", "a");
  private static final Map<String, String> POD = Map.of("pod", "first", "zone", "b");

  private final HandClock clock = new HandClock(BEGIN);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void names() {
    file = folder.resolve("history.db");
  }

  @Test
  void seriesThatEndedLeaveTheMemoryAndAreReadAllTheSame() throws Exception {
    try (HistoryFile history = open()) {
      history.add(CPU, List.of(new MetricSample(POD, BEGIN, 7)));
      run(history, BEGIN, Duration.ofHours(10));

      assertThat(history.knownSeries()).isEqualTo(1);
      assertThat(history.series(CPU, BEGIN, BEGIN.plusSeconds(3600), 1000)).hasSize(2);
      Instant later = BEGIN.plus(Duration.ofHours(5));
      assertThat(history.series(CPU, later, clock.instant(), 1000))
          .singleElement()
          .extracting(StoredSeries::labels)
          .isEqualTo(NODE);
    }
  }

  @Test
  void aSeriesThatReturnsIsTheSameOne() throws Exception {
    try (HistoryFile history = open()) {
      history.add(CPU, List.of(new MetricSample(POD, BEGIN, 7)));
      run(history, BEGIN, Duration.ofHours(10));
      Instant back = clock.instant();
      // The same labels in another order.
      Map<String, String> labels = new LinkedHashMap<>();
      labels.put("zone", "b");
      labels.put("pod", "first");
      history.add(CPU, List.of(new MetricSample(labels, BEGIN, 99)));
      history.add(CPU, List.of(new MetricSample(labels, back, 8)));
      history.flush();

      StoredSeries pod =
          history.series(CPU, BEGIN, back, 10_000).stream()
              .filter(series -> series.labels().equals(POD))
              .findFirst()
              .orElseThrow();
      assertThat(pod.samples().size()).isEqualTo(2);
      assertThat(pod.samples().value(0)).as("what is not newer is dropped").isEqualTo(7);
      assertThat(pod.samples().value(1)).isEqualTo(8);
    }
    assertThat(count("series")).isEqualTo(2);
  }

  @Test
  void memoryAfterARestartHasOnlySeriesWithSamplesThatWait() throws Exception {
    try (HistoryFile history = open()) {
      history.add(CPU, List.of(new MetricSample(POD, BEGIN, 7)));
      run(history, BEGIN, Duration.ofHours(10));
    }
    try (HistoryFile history = open()) {
      history.flush();
      assertThat(history.knownSeries()).isEqualTo(1);
      history.add(CPU, List.of(new MetricSample(NODE, clock.instant(), 99)));
      history.flush();
      List<StoredSeries> found = history.series(CPU, clock.instant(), clock.instant(), 10);
      assertThat(found).singleElement().extracting(one -> one.samples().value(0)).isEqualTo(1.0);
    }
    assertThat(count("series")).isEqualTo(2);
  }

  @Test
  void seriesOfWhichNothingIsLeftLeaveTheFile() throws Exception {
    try (HistoryFile history = open()) {
      history.retain(new HistoryRetention(Duration.ofDays(2), Duration.ofDays(20)));
      history.add(CPU, List.of(new MetricSample(POD, BEGIN, 7)));
      run(history, BEGIN, Duration.ofDays(19));
      assertThat(count("series")).as("while its hours are kept").isEqualTo(2);
      run(history, clock.instant(), Duration.ofDays(40));
      assertThat(count("series")).isEqualTo(1);

      // It may come again, and has nothing to do with what was.
      history.add(CPU, List.of(new MetricSample(POD, clock.instant(), 8)));
      history.flush();
      assertThat(history.series(CPU, clock.instant(), clock.instant(), 10)).hasSize(2);
    }
  }

  @Test
  void aPollMadeBeforeItsSeriesWasForgottenGoesToTheOneInItsPlace() throws Exception {
    long now = BEGIN.toEpochMilli();
    try (Connection connection = Schema.write(file)) {
      Directory directory = new Directory();
      MetricRef metric = directory.metric(CPU);
      PollWriter writer = new PollWriter(connection);
      writer.write(List.of(poll(metric, BEGIN)), now);
      writer.committed();
      Poll inHand = poll(metric, BEGIN.plusSeconds(5));
      metric.nothingPending();
      new SeriesTable(connection).newest(Map.of(1, now));
      directory.forgetSilent(now + 1);
      assertThat(directory.series()).isZero();

      writer.write(List.of(inHand), now);
      writer.committed();
      writer.write(List.of(poll(metric, BEGIN.plusSeconds(5))), now);
      writer.committed();

      assertThat(Schema.number(connection, "SELECT count(*) FROM series")).isEqualTo(1);
      assertThat(Schema.number(connection, "SELECT count(*) FROM pending"))
          .as("rows of samples: the last was not newer")
          .isEqualTo(2);
    }
  }

  private static Poll poll(MetricRef metric, Instant at) {
    return Poll.of(metric, List.of(new MetricSample(POD, at, 1)));
  }

  /** A series that stays. */
  private void run(HistoryFile history, Instant from, Duration time) throws InterruptedException {
    for (Instant at = from; at.isBefore(from.plus(time)); at = at.plusSeconds(600)) {
      clock.set(at);
      history.add(CPU, List.of(new MetricSample(NODE, at, 1)));
      if (at.getEpochSecond() % 3600 == 0) {
        history.flush();
      }
    }
    history.flush();
  }

  private long count(String table) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      return Schema.number(connection, "SELECT count(*) FROM " + table);
    }
  }

  private HistoryFile open() {
    return HistoryFile.open(file, clock, HistoryOptions.DEFAULT);
  }
}
