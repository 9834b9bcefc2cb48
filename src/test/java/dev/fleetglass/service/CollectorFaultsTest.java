package dev.fleetglass.service;

import static dev.fleetglass.service.Samples.connection;
import static dev.fleetglass.service.Samples.query;
import static dev.fleetglass.service.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.MetricKey;
import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.MetricSample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Collecting from services that answer too much, nonsense, or after they are gone. */
class CollectorFaultsTest {
  private static final MetricQuery CPU = query("cpu", Duration.ofSeconds(10));
  private static final MetricChoice CHOICE = new MetricChoice("a", "Name of a", CPU);
  private static final MetricKey KEY = MetricKeys.of(connection("a"), CPU);

  private final ManualClock clock = new ManualClock();
  private final ManualWorkers workers = new ManualWorkers();
  private final ManualScheduler scheduler = new ManualScheduler(clock, workers);
  private final FakeOpener opener = new FakeOpener();
  private final FakeSessions sessions = new FakeSessions(opener);
  private final MemoryHistory history = new MemoryHistory();
  private final List<String> calls = new ArrayList<>();
  private final MetricService metrics =
      new MetricService(
          new PollEnvironment(
              sessions,
              scheduler,
              workers,
              clock,
              new Backoff(new Random(3)),
              Retention.DEFAULT,
              new SeriesBudget(Retention.DEFAULT.overall()),
              history,
              (_, operation, failure, _) -> calls.add(operation + (failure == null ? "" : "!"))),
          true);

  @BeforeEach
  void connect() {
    opener.queries.put("a", List.of(CPU));
    opener.metrics.put("a", _ -> List.of(sample("h", clock.instant(), 1)));
    sessions.set(connection("a"));
    workers.runAll();
  }

  @Test
  void holdsAThousandSeriesAndKeepsTheRestInTheHistory() {
    opener.metrics.put(
        "a",
        _ -> IntStream.range(0, 1_200).mapToObj(i -> sample("h" + i, clock.instant(), i)).toList());
    scheduler.advance(Duration.ofMinutes(10));

    assertThat(metrics.series(CHOICE, KEY)).hasSize(1_000);
    assertThat(metrics.series(CHOICE, KEY))
        .allMatch(series -> series.samples().size() == 60)
        .isSortedAccordingTo((one, other) -> one.name().compareTo(other.name()));
    assertThat(history.samples.get(KEY)).hasSize(1_200);
  }

  @Test
  void tellsThatTheClockIsDaysBehindUntilItIsSet() {
    Duration[] wrong = {Duration.ZERO};
    opener.metrics.put("a", _ -> List.of(sample("h", clock.instant().plus(wrong[0]), 1)));
    List<MetricSnapshot> told = new ArrayList<>();
    metrics.watch(CHOICE, told::add);
    workers.runAll();
    scheduler.advance(Duration.ofSeconds(20));
    int before = metrics.series(CHOICE, KEY).getFirst().samples().size();

    wrong[0] = Duration.ofDays(2);
    scheduler.advance(Duration.ofSeconds(10));
    assertThat(told.getLast().state())
        .isInstanceOfSatisfying(
            LoadState.Failed.class,
            failed -> assertThat(failed.failure().context().hint()).isEqualTo("clock-behind"));
    assertThat(calls.getLast()).isEqualTo("metric cpu!");

    wrong[0] = Duration.ZERO;
    scheduler.advance(Duration.ofMinutes(2));
    assertThat(told.getLast().state()).isInstanceOf(LoadState.Ready.class);
    assertThat(metrics.series(CHOICE, KEY).getFirst().samples().size()).isGreaterThan(before);
  }

  @Test
  void goesOnAfterNonsense() {
    scheduler.advance(Duration.ofSeconds(20));
    Instant far = Instant.parse("9999-12-31T23:59:59Z");
    opener.metrics.put(
        "a",
        _ ->
            List.of(
                sample("h", far, 1),
                sample("h", Instant.EPOCH, 2),
                sample("h", clock.instant(), Double.NaN),
                sample("h", clock.instant(), Double.POSITIVE_INFINITY),
                new MetricSample(Map.of(), clock.instant(), 5)));
    scheduler.advance(Duration.ofSeconds(10));
    opener.metrics.put(
        "a",
        _ -> {
          throw new StackOverflowError();
        });
    scheduler.advance(Duration.ofSeconds(10));
    opener.metrics.put("a", _ -> List.of(sample("h", clock.instant(), 7)));
    scheduler.advance(Duration.ofSeconds(20));

    List<SeriesData> series = metrics.series(CHOICE, KEY);
    assertThat(series).extracting(SeriesData::name).containsExactly("Query cpu", "h");
    var h = series.getLast().samples();
    assertThat(h.value(h.size() - 1)).isEqualTo(7);
    assertThat(h.lastTime()).isLessThanOrEqualTo(clock.instant().toEpochMilli());
    assertThat(calls).contains("metric cpu!", "metric cpu");
  }

  @Test
  void aConnectionThatDiesDuringItsPollLeavesNothingAndComesBack() {
    scheduler.advance(Duration.ofSeconds(20));
    int before = metrics.series(CHOICE, KEY).getFirst().samples().size();
    opener.metrics.put(
        "a",
        _ -> {
          sessions.set();
          // The call is interrupted, which happens on this thread here.
          boolean _ = Thread.interrupted();
          return List.of(sample("h", clock.instant(), 99));
        });
    scheduler.advance(Duration.ofSeconds(10));
    assertThat(metrics.series(CHOICE, KEY).getFirst().samples().size()).isEqualTo(before);
    assertThat(calls).hasSize(before);
    scheduler.advance(Duration.ofMinutes(1));
    assertThat(calls).as("calls while there is no connection").hasSize(before);

    opener.metrics.put("a", _ -> List.of(sample("h", clock.instant(), 1)));
    sessions.set(connection("a"));
    workers.runAll();
    scheduler.advance(Duration.ofSeconds(10));
    assertThat(metrics.series(CHOICE, KEY).getFirst().samples().size()).isEqualTo(before + 1);
  }
}
