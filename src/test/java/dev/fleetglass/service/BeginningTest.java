package dev.fleetglass.service;

import static dev.fleetglass.service.Samples.connection;
import static dev.fleetglass.service.Samples.query;
import static dev.fleetglass.service.Samples.server;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.Credentials;
import dev.fleetglass.store.Folders;
import dev.fleetglass.store.MemorySecretStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waits at the start, so that the first screen comes first. */
class BeginningTest {
  private static final Duration HEAD = Duration.ofSeconds(10);
  private static final Duration MOMENT = Duration.ofMillis(1);

  @TempDir Path home;
  private final ManualClock clock = new ManualClock();
  private final ManualWorkers workers = new ManualWorkers();
  private final ManualScheduler scheduler = new ManualScheduler(clock, workers);
  private final FakeOpener opener = new FakeOpener();
  private final AtomicInteger lists = new AtomicInteger();
  private final AtomicInteger polls = new AtomicInteger();
  private Services services;

  @BeforeEach
  void start() throws IOException {
    opener.servers.put(
        "a",
        _ -> {
          lists.incrementAndGet();
          return List.of(server(1));
        });
    opener.queries.put("a", List.of(query("cpu", Duration.ofSeconds(1))));
    opener.metrics.put(
        "a",
        _ -> {
          polls.incrementAndGet();
          return List.of();
        });
    services =
        new Services(
            Folders.below(home),
            new MemorySecretStore(),
            _ -> opener,
            List.of(),
            new Engine(scheduler, workers, clock, () -> Long.MIN_VALUE, HEAD),
            new MemoryHistory());
    services.connections().save(connection("a"), Credentials.none());
    workers.runAll();
  }

  @AfterEach
  void close() {
    services.close();
    workers.runAll();
  }

  @Test
  void nobodyIsAskedForWhatNobodyLooksAt() {
    scheduler.advance(HEAD.minus(MOMENT));

    assertThat(lists).hasValue(0);
    assertThat(polls).hasValue(0);
  }

  @Test
  void beginsWhenTheFirstScreenIsThere() {
    services.begin();
    workers.runAll();
    assertThat(lists).hasValue(1);
    assertThat(services.servers().snapshot().rows()).hasSize(1);
    assertThat(polls).as("metrics leave the first click alone").hasValue(0);

    scheduler.advance(Duration.ofMinutes(1));
    assertThat(polls).hasPositiveValue();
  }

  @Test
  void beginsByItselfWhenNoScreenComes() {
    scheduler.advance(HEAD.plusSeconds(60));

    assertThat(lists).hasPositiveValue();
    assertThat(polls).hasPositiveValue();
  }

  @Test
  void beginsOnce() {
    services.begin();
    services.begin();
    workers.runAll();
    scheduler.advance(HEAD);

    assertThat(lists).hasValue(1);
  }

  @Test
  void whoLooksWaitsForNothing() {
    services.servers().setVisible(true);
    workers.runAll();

    assertThat(lists).hasValue(1);
    assertThat(services.servers().snapshot().rows()).hasSize(1);
  }

  @Test
  void whoAsksWaitsForNothingAndTheListIsReadOnAtItsPace() {
    var _ = services.servers().refresh();
    workers.runAll();
    assertThat(lists).hasValue(1);

    services.begin();
    workers.runAll();
    assertThat(lists).as("it is fresh").hasValue(1);
    scheduler.advance(connection("a").refresh());
    assertThat(lists).hasValue(2);
  }

  @Test
  void aWatchedMetricWaitsForNothing() {
    var _ = services.metrics().watch(services.metrics().choices().getFirst(), _ -> {});
    workers.runAll();
    scheduler.advance(MOMENT);

    assertThat(polls).hasPositiveValue();
  }

  @Test
  void aChangedSettingDoesNotEndTheWaiting() {
    services.preferences().change(AppSettings.defaults().withLanguage("ko"));
    workers.runAll();
    scheduler.advance(HEAD.minus(MOMENT));

    assertThat(polls).hasValue(0);
  }

  @Test
  void whatIsNotWantedWhileWaitingDoesNotBegin() {
    services.preferences().change(collecting(AppSettings.Collect.WATCHED));
    services.begin();
    workers.runAll();
    scheduler.advance(Duration.ofMinutes(1));
    assertThat(polls).hasValue(0);

    services.preferences().change(collecting(AppSettings.Collect.ALL));
    workers.runAll();
    scheduler.advance(Duration.ofMinutes(1));
    assertThat(polls).hasPositiveValue();
  }

  private static AppSettings collecting(AppSettings.Collect which) {
    return AppSettings.defaults().withCollect(which);
  }
}
