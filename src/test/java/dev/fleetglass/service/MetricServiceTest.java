package dev.fleetglass.service;

import static dev.fleetglass.service.Samples.connection;
import static dev.fleetglass.service.Samples.query;
import static dev.fleetglass.service.Samples.rateLimited;
import static dev.fleetglass.service.Samples.sample;
import static dev.fleetglass.service.Samples.serverFault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.MetricSample;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetricServiceTest {
  private static final Duration EVERY = Duration.ofSeconds(10);
  private static final MetricQuery CPU = query("cpu", EVERY);
  private static final ConnectionSettings A = connection("a");
  private static final MetricChoice CHOICE = new MetricChoice("a", "Name of a", CPU);

  private static final Retention RETENTION =
      new Retention(Duration.ofSeconds(50), 1, 100, 3, 1_000, Duration.ofMinutes(10));

  private final MemoryHistory history = new MemoryHistory();
  private final ManualClock clock = new ManualClock();
  private final ManualWorkers workers = new ManualWorkers();
  private final ManualScheduler scheduler = new ManualScheduler(clock, workers);
  private final FakeOpener opener = new FakeOpener();
  private final FakeSessions sessions = new FakeSessions(opener);
  private final MetricService metrics =
      new MetricService(
          new PollEnvironment(
              sessions,
              scheduler,
              workers,
              clock,
              new Backoff(new Random(3)),
              RETENTION,
              new SeriesBudget(RETENTION.overall()),
              history,
              (_, _, _, _) -> {}),
          false);
  private final List<MetricSnapshot> told = new ArrayList<>();
  private final List<Instant> polls = new ArrayList<>();

  @BeforeEach
  void connect() {
    opener.queries.put("a", List.of(CPU));
    opener.metrics.put("a", _ -> poll());
    sessions.set(A);
    workers.runAll();
  }

  @AfterEach
  void close() {
    metrics.close();
    assertThat(scheduler.planned()).isZero();
  }

  @Test
  void offersTheQueriesOfConnectionsThatAreRead() {
    List<List<MetricChoice>> choices = new ArrayList<>();
    metrics.subscribe(choices::add);
    workers.runAll();

    sessions.set();
    workers.runAll();

    assertThat(choices).containsExactly(List.of(CHOICE), List.of());
    assertThat(metrics.choices()).isEmpty();
  }

  @Test
  void looksAgainForTheQueriesOfAConnectionThatDidNotOpen() {
    sessions.locked = true;
    sessions.set();
    sessions.set(A);
    workers.runAll();
    assertThat(metrics.choices()).isEmpty();

    sessions.locked = false;
    scheduler.advance(Duration.ofMinutes(1));
    workers.runAll();

    assertThat(metrics.choices()).containsExactly(CHOICE);
  }

  @Test
  void pollsAtOnceAndThenOnItsGridWithoutDrift() {
    watch();
    scheduler.advance(EVERY.multipliedBy(6));

    assertThat(polls.getFirst()).isEqualTo(ManualClock.START);
    assertThat(polls).hasSizeBetween(6, 7);
    for (int i = 2; i < polls.size(); i++) {
      assertThat(Duration.between(polls.get(i - 1), polls.get(i))).isEqualTo(EVERY);
    }
  }

  @Test
  void doesNotMakeUpForTicksItSleptThrough() {
    watch();
    scheduler.advance(EVERY.multipliedBy(2));
    int before = polls.size();

    scheduler.sleep(Duration.ofHours(3));
    assertThat(polls).hasSize(before);
    Instant next = snapshot().nextAt();
    assertThat(next).isBetween(clock.instant(), clock.instant().plus(EVERY));
    assertThat(Duration.between(polls.get(1), next).toMillis() % EVERY.toMillis()).isZero();

    scheduler.advance(EVERY);
    assertThat(polls).hasSize(before + 1);
  }

  @Test
  void sharesOnePollerAndItsHistory() {
    watch();
    scheduler.advance(EVERY.multipliedBy(2));
    int before = polls.size();

    MetricWatch second = metrics.watch(CHOICE, _ -> {});
    workers.runAll();

    assertThat(polls).hasSize(before);
    assertThat(second.snapshot().series()).isEqualTo(snapshot().series());
    assertThat(snapshot().series().getFirst().samples().size()).isEqualTo(before);
  }

  @Test
  void keepsHistoryForSomeMinutesAfterTheLastWatch() {
    MetricWatch watch = watch();
    scheduler.advance(EVERY);
    int known = polls.size();
    watch.close();
    watch.close();

    scheduler.advance(Duration.ofMinutes(9));
    assertThat(polls).hasSize(known);
    MetricWatch again = watch();
    assertThat(again.snapshot().series().getFirst().samples().size()).isEqualTo(known + 1);
    again.close();

    scheduler.advance(Duration.ofMinutes(11));
    MetricWatch late = metrics.watch(CHOICE, _ -> {});
    assertThat(late.snapshot().series()).isEmpty();
  }

  @Test
  void keepsSeriesWhenAPollFails() {
    watch();
    opener.metrics.put(
        "a",
        _ -> {
          throw serverFault();
        });

    scheduler.advance(EVERY.multipliedBy(2));

    assertThat(snapshot().series()).hasSize(1);
    assertThat(snapshot().state())
        .isEqualTo(new LoadState.Failed(serverFault().failure(), ManualClock.START));
  }

  @Test
  void backsOffOnFailuresAndRecovers() {
    watch();
    opener.metrics.put(
        "a",
        _ -> {
          polls.add(clock.instant());
          throw serverFault();
        });
    scheduler.advance(Duration.ofMinutes(30));
    assertThat(polls).hasSizeBetween(7, 14);

    opener.metrics.put("a", _ -> poll());
    scheduler.advance(Duration.ofMinutes(6));
    assertThat(snapshot().state()).isInstanceOf(LoadState.Ready.class);
    assertThat(snapshot().nextAt()).isBeforeOrEqualTo(clock.instant().plus(EVERY));
  }

  @Test
  void waitsAsLongAsTheServiceAsks() {
    opener.metrics.put(
        "a",
        _ -> {
          polls.add(clock.instant());
          throw rateLimited(Duration.ofMinutes(7));
        });
    watch();

    scheduler.advance(Duration.ofMinutes(7).minusSeconds(1));
    assertThat(polls).hasSize(1);
    scheduler.advance(Duration.ofSeconds(30));
    assertThat(polls).hasSize(2);
  }

  @Test
  void pollsByHandAndTellsTheFailure() {
    MetricWatch watch = watch();
    opener.metrics.put(
        "a",
        _ -> {
          throw serverFault();
        });

    CompletableFuture<Optional<ApiFailure>> outcome = watch.poll();
    assertThat(watch.snapshot().state()).isInstanceOf(LoadState.Loading.class);
    workers.runAll();

    assertThat(outcome).isCompletedWithValue(Optional.of(serverFault().failure()));
  }

  @Test
  void restsWhileItsConnectionIsNotReadAndGoesOnAfterwards() {
    watch();
    sessions.set();
    workers.runAll();
    int before = polls.size();
    assertThat(snapshot().state()).isEqualTo(new LoadState.Idle());
    assertThat(snapshot().nextAt()).isNull();
    assertThat(snapshot().series()).hasSize(1);

    scheduler.advance(EVERY.multipliedBy(5));
    assertThat(polls).hasSize(before);

    sessions.set(A);
    workers.runAll();
    assertThat(polls).hasSize(before + 1);
  }

  @Test
  void dropsAnAnswerThatComesAfterItsConnectionWentAway() {
    opener.metrics.put(
        "a",
        _ -> {
          sessions.set();
          // The poll was cancelled while it ran on this thread.
          assertThat(Thread.interrupted()).isTrue();
          return poll();
        });

    watch();

    assertThat(snapshot().series()).isEmpty();
    assertThat(snapshot().state()).isEqualTo(new LoadState.Idle());
    assertThat(snapshot().nextAt()).isNull();
  }

  @Test
  void takesNoSamplesFromElsewhereBeforeItIsToldOfThat() {
    ConnectionSettings moved = A.withBaseUrl(URI.create("https://elsewhere.example.com"));
    sessions.replace(moved);
    watch();

    assertThat(polls).hasSize(1);
    assertThat(snapshot().series()).isEmpty();

    sessions.tell();
    scheduler.advance(EVERY);

    assertThat(snapshot().series()).hasSize(1);
  }

  @Test
  void boundsTheLengthOfSeries() {
    watch();
    scheduler.advance(EVERY.multipliedBy(20));

    SeriesData series = snapshot().series().getFirst();
    assertThat(series.samples().size()).isEqualTo(5);
    assertThat(series.samples().lastTime()).isEqualTo(polls.getLast().toEpochMilli());
  }

  @Test
  void triesAQueryWithoutKeepingAnything() {
    CompletableFuture<List<MetricSample>> answer = metrics.tryOut("a", query("other", EVERY));
    workers.runAll();
    assertThat(answer.join()).hasSize(1);
    assertThat(scheduler.planned()).isZero();

    opener.metrics.put(
        "a",
        _ -> {
          throw serverFault();
        });
    CompletableFuture<List<MetricSample>> failed = metrics.tryOut("a", CPU);
    workers.runAll();
    assertThatThrownBy(failed::join).hasCauseInstanceOf(ApiException.class);
  }

  @Test
  void tellsSnapshotsInOrder() {
    watch();
    scheduler.advance(EVERY.multipliedBy(4));

    assertThat(told)
        .extracting(MetricSnapshot::sequence)
        .hasSizeGreaterThan(4)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  private MetricWatch watch() {
    MetricWatch watch = metrics.watch(CHOICE, told::add);
    workers.runAll();
    return watch;
  }

  private List<MetricSample> poll() {
    polls.add(clock.instant());
    return List.of(sample("h", clock.instant(), polls.size()));
  }

  private MetricSnapshot snapshot() {
    return told.getLast();
  }
}
