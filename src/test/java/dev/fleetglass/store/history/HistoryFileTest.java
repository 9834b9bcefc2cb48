package dev.fleetglass.store.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.model.MetricKey;
import dev.fleetglass.model.MetricSample;
import dev.fleetglass.model.Tone;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {
  static final MetricKey CPU = new MetricKey("c", "cpu");
  private static final Instant BEGIN = Instant.parse("2026-11-01T08:00:00Z");

  @TempDir Path folder;

  static List<MetricSample> poll(Instant at, double value) {
    return List.of(new MetricSample(Map.of("node", "a"), at, value));
  }

  @Test
  void readsWhatWaitsToBeWritten() throws Exception {
    HandClock clock = new HandClock(BEGIN);
    try (HistoryFile history = open(clock)) {
      history.add(CPU, poll(BEGIN, 1));
      List<StoredSeries> found = history.series(CPU, BEGIN, BEGIN, 100);
      assertThat(found).hasSize(1);
      assertThat(found.getFirst().samples().value(0)).isEqualTo(1);
      assertThat(found.getFirst().labels()).containsExactly(Map.entry("node", "a"));
      assertThat(history.series(new MetricKey("c", "memory"), BEGIN, BEGIN, 100)).isEmpty();
    }
  }

  @Test
  void dropsWhatIsNotNewer() throws Exception {
    HandClock clock = new HandClock(BEGIN);
    try (HistoryFile history = open(clock)) {
      history.add(CPU, poll(BEGIN, 1));
      history.flush();
      history.add(CPU, poll(BEGIN, 2));
      history.add(CPU, poll(BEGIN.minusSeconds(1), 3));
      history.add(CPU, poll(BEGIN.plusMillis(1), 4));
    }
    try (HistoryFile history = open(clock)) {
      history.flush();
      history.add(CPU, poll(BEGIN, 5));
      history.flush();
      var samples = history.series(CPU, Instant.MIN, Instant.MAX, 100).getFirst().samples();
      assertThat(samples.size()).isEqualTo(2);
      assertThat(samples.value(0)).isEqualTo(1);
      assertThat(samples.value(1)).isEqualTo(4);
    }
  }

  @Test
  void keepsEventsInOrder() throws Exception {
    HandClock clock = new HandClock(BEGIN);
    List<FleetEvent> all = new ArrayList<>();
    try (HistoryFile history = open(clock)) {
      for (int i = 0; i < 50; i++) {
        FleetEvent event =
            new FleetEvent(
                BEGIN.plusMillis(i / 2 * 100L),
                i % 2 == 0 ? FleetEvent.Kind.CLUSTER : FleetEvent.Kind.FAILURE,
                "c",
                "#" + i,
                "이름 " + i,
                "",
                "RUNNING",
                i % 3 == 0 ? Tone.RUNNING : Tone.FAILED);
        all.add(event);
        history.add(List.of(event));
        if (i == 30) {
          history.flush();
        }
      }
      assertThat(history.events(Instant.MIN, Instant.MAX, 100)).isEqualTo(all);
    }
    try (HistoryFile history = open(clock)) {
      assertThat(history.events(Instant.MIN, Instant.MAX, 10)).isEqualTo(all.subList(40, 50));
      assertThat(history.events(all.get(4).at(), all.get(9).at(), 100))
          .isEqualTo(all.subList(4, 10));
    }
  }

  @Test
  void keepsSummedUpSamplesLongerThanRawOnes() throws Exception {
    HandClock clock = new HandClock(BEGIN);
    try (HistoryFile history = open(clock)) {
      history.retain(new HistoryRetention(Duration.ofDays(2), Duration.ofDays(60)));
      Instant end = BEGIN.plus(Duration.ofDays(40));
      for (Instant at = BEGIN; at.isBefore(end); at = at.plusSeconds(600)) {
        clock.set(at);
        history.add(CPU, poll(at, at.equals(BEGIN) ? 1000 : 1));
        if (at.getEpochSecond() % 7200 == 0) {
          history.flush();
        }
      }
      history.flush();
      StoredSeries near = history.series(CPU, end.minusSeconds(3600), end, 1000).getFirst();
      assertThat(near.stretchMillis()).isZero();
      StoredSeries begin = history.series(CPU, BEGIN, BEGIN.plusSeconds(7200), 1000).getFirst();
      assertThat(begin.stretchMillis()).isEqualTo(3_600_000);
      assertThat(begin.samples().high(0)).isEqualTo(1000);
      Instant between = end.minus(Duration.ofDays(3));
      StoredSeries fine = history.series(CPU, between, between.plusSeconds(7200), 1000).getFirst();
      assertThat(fine.stretchMillis()).isEqualTo(300_000);
      assertThat(history.status().oldest()).isBeforeOrEqualTo(BEGIN);
    }
  }

  /** A service whose clock is days behind, for example. */
  @Test
  void samplesOfLongAgoReachTheTiersToo() throws Exception {
    HandClock clock = new HandClock(BEGIN);
    try (HistoryFile history = open(clock)) {
      history.retain(new HistoryRetention(Duration.ofDays(2), Duration.ofDays(60)));
      Instant end = BEGIN.plus(Duration.ofDays(20));
      Instant late = BEGIN.plus(Duration.ofDays(18));
      for (Instant at = BEGIN; at.isBefore(end); at = at.plusSeconds(600)) {
        clock.set(at);
        history.add(CPU, poll(at, 1));
        if (at.isAfter(late)) {
          Instant behind = at.minus(Duration.ofHours(40));
          boolean spike = behind.equals(late.minus(Duration.ofHours(30)));
          history.add(
              CPU, List.of(new MetricSample(Map.of("node", "late"), behind, spike ? 77 : 2)));
        }
        if (at.getEpochSecond() % 7200 == 0) {
          history.flush();
        }
      }
      history.flush();
      Instant from = late.minus(Duration.ofHours(38));
      List<StoredSeries> found = history.series(CPU, from, late, 60);
      assertThat(found).hasSize(2);
      StoredSeries series = found.get(1);
      assertThat(series.labels()).containsValue("late");
      assertThat(series.stretchMillis()).isEqualTo(1_800_000);
      int spikes = 0;
      for (int i = 0; i < series.samples().size(); i++) {
        spikes += series.samples().high(i) == 77 ? 1 : 0;
      }
      assertThat(spikes).isEqualTo(1);
      assertThat(series.samples().size()).isGreaterThan(70);
    }
  }

  private HistoryFile open(HandClock clock) {
    return HistoryFile.open(folder.resolve("history.db"), clock, HistoryOptions.DEFAULT);
  }
}
