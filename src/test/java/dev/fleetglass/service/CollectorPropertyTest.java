package dev.fleetglass.service;

import static dev.fleetglass.service.Samples.connection;
import static dev.fleetglass.service.Samples.query;
import static dev.fleetglass.service.Samples.rateLimited;
import static dev.fleetglass.service.Samples.sample;
import static dev.fleetglass.service.Samples.serverFault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.MetricSample;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Polling over slow answers, failures, other sessions, sleep and clocks that are set. Calls take
 * time by letting it pass while they run, so that other calls begin and end meanwhile.
 */
class CollectorPropertyTest {
  private static final List<MetricQuery> QUERIES =
      List.of(
          query("a", Duration.ofSeconds(5)),
          query("b", Duration.ofSeconds(5)),
          query("c", Duration.ofSeconds(5)),
          query("d", Duration.ofSeconds(60)),
          query("e", Duration.ofSeconds(1)));
  private static final ConnectionSettings[] CONNECTIONS = {connection("x"), connection("y")};

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
              Retention.DEFAULT,
              new SeriesBudget(1_000_000),
              new MemoryHistory(),
              (_, _, _, _) -> {}),
          true);

  private final Map<String, List<Long>> starts = new HashMap<>();
  private final Map<String, List<Long>> wall = new HashMap<>();
  private final Map<String, Integer> running = new HashMap<>();
  private int mostAtOnce;

  static Stream<Integer> seeds() {
    return Stream.iterate(1, seed -> seed + 1).limit(60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void neverTwoAtOnceNorCloserThanHalfAnIntervalAndNoDriftAfterwards(int seed) {
    Random random = new Random(seed);
    answerWith(random);
    sessions.set(CONNECTIONS);
    workers.runAll();

    for (int step = 0; step < 60; step++) {
      disturb(random);
      scheduler.advance(Duration.ofMillis(random.nextInt(40_000)));
    }
    starts.forEach((metric, times) -> {
      long least = interval(metric) / 2;
      for (int i = 1; i < times.size(); i++) {
        assertThat(times.get(i) - times.get(i - 1))
            .as("%s at %d", metric, times.get(i))
            .isGreaterThanOrEqualTo(least);
      }
    });
    assertThat(mostAtOnce).isLessThanOrEqualTo(Collector.AT_ONCE * CONNECTIONS.length);

    answerAtOnce();
    sessions.set(CONNECTIONS);
    scheduler.advance(Backoff.LONGEST.multipliedBy(2));
    wall.clear();
    scheduler.advance(Duration.ofMinutes(10));
    assertThat(wall).hasSize(QUERIES.size() * CONNECTIONS.length);
    wall.forEach((metric, times) -> {
      long interval = interval(metric);
      assertThat(times).hasSize((int) (600_000 / interval));
      assertThat(times)
          .as(metric)
          .allMatch(time -> Math.floorMod(time - times.getFirst(), interval) == 0);
    });
  }

  @Test
  void comesBackFromSleepOneMetricAfterTheOther() {
    answerAtOnce();
    sessions.set(CONNECTIONS);
    workers.runAll();
    scheduler.advance(Duration.ofMinutes(3));
    starts.clear();

    scheduler.sleep(Duration.ofHours(3));
    assertThat(starts).as("at the moment of waking").isEmpty();

    scheduler.advance(Duration.ofSeconds(5));
    List<Long> all =
        starts.entrySet().stream()
            .filter(each -> interval(each.getKey()) == 5_000)
            .flatMap(each -> each.getValue().stream())
            .sorted()
            .toList();
    assertThat(all).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  void aConnectionThatComesBackIsNotAskedForWhatWasMissed() {
    answerAtOnce();
    sessions.set(CONNECTIONS);
    workers.runAll();
    scheduler.advance(Duration.ofMinutes(3));
    sessions.set();
    scheduler.advance(Duration.ofHours(1));
    starts.clear();

    sessions.set(CONNECTIONS);
    workers.runAll();
    assertThat(starts).as("at the moment of coming back").isEmpty();
    scheduler.advance(Duration.ofSeconds(60));

    starts.forEach(
        (metric, times) -> assertThat(times).as(metric).hasSize((int) (60_000 / interval(metric))));
  }

  private void disturb(Random random) {
    switch (random.nextInt(9)) {
      case 0 -> scheduler.setClock(Duration.ofSeconds(random.nextInt(-7_200, 7_200)));
      case 1 -> scheduler.setClock(Duration.ofMillis(random.nextInt(-3_000, 3_000)));
      case 2 -> scheduler.sleep(Duration.ofSeconds(random.nextInt(20_000)));
      case 3 -> {
        sessions.set(CONNECTIONS[0]);
        workers.runAll();
      }
      case 4 -> {
        URI elsewhere = URI.create("https://" + random.nextInt(1_000) + ".example.com");
        sessions.set(CONNECTIONS[0].withBaseUrl(elsewhere), CONNECTIONS[1]);
        workers.runAll();
      }
      case 5 -> {
        MetricWatch watch =
            metrics.watch(
                new MetricChoice("x", "Name of x", QUERIES.get(random.nextInt(QUERIES.size()))),
                _ -> {});
        scheduler.advance(Duration.ofMillis(random.nextInt(9_000)));
        watch.close();
      }
      case 6 -> metrics.collectAlways(false);
      case 7 -> metrics.collectAlways(true);
      default -> {}
    }
    metrics.collectAlways(true);
  }

  private void answerWith(Random random) {
    for (ConnectionSettings each : CONNECTIONS) {
      opener.queries.put(each.id(), QUERIES);
      opener.metrics.put(
          each.id(),
          query -> {
            begin(each.id(), query);
            try {
              if (random.nextInt(3) == 0) {
                scheduler.advance(Duration.ofMillis(random.nextInt(9_000)));
              }
              return answer(random);
            } finally {
              end(each.id(), query);
            }
          });
    }
  }

  private void answerAtOnce() {
    for (ConnectionSettings each : CONNECTIONS) {
      opener.queries.put(each.id(), QUERIES);
      opener.metrics.put(
          each.id(),
          query -> {
            begin(each.id(), query);
            end(each.id(), query);
            return List.of(sample("h", clock.instant(), 1));
          });
    }
  }

  private List<MetricSample> answer(Random random) throws ApiException {
    return switch (random.nextInt(8)) {
      case 0 -> throw serverFault();
      case 1 -> throw rateLimited(Duration.ofSeconds(random.nextInt(90)));
      case 2 -> throw new IllegalStateException("a defect");
      case 3 -> List.of();
      default -> List.of(sample("h", clock.instant(), 1));
    };
  }

  private void begin(String connection, MetricQuery query) {
    String metric = connection + " " + query.id();
    assertThat(running.merge(metric, 1, Integer::sum)).as("calls of " + metric).isEqualTo(1);
    mostAtOnce = Math.max(mostAtOnce, running.values().stream().mapToInt(Integer::intValue).sum());
    starts.computeIfAbsent(metric, _ -> new ArrayList<>()).add(scheduler.millis());
    wall.computeIfAbsent(metric, _ -> new ArrayList<>()).add(clock.instant().toEpochMilli());
  }

  private void end(String connection, MetricQuery query) {
    running.merge(connection + " " + query.id(), -1, Integer::sum);
    // A poll that was given up is interrupted, on this thread.
    boolean _ = Thread.interrupted();
  }

  private static long interval(String metric) {
    return QUERIES.stream()
        .filter(query -> metric.endsWith(" " + query.id()))
        .findFirst()
        .orElseThrow()
        .interval()
        .toMillis();
  }
}
