package dev.fleetglass.service;

import static dev.fleetglass.service.Samples.connection;
import static dev.fleetglass.service.Samples.rateLimited;
import static dev.fleetglass.service.Samples.server;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Criteria;
import dev.fleetglass.api.ServerSource;
import dev.fleetglass.model.Server;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A list that is read only while somebody looks at it. */
class OnDemandListTest {
  private static final Duration PACE = ConnectionSettings.DEFAULT_REFRESH;
  private static final ConnectionSettings A = connection("a");
  private static final ConnectionSettings B = connection("b");

  private final ManualClock clock = new ManualClock();
  private final ManualWorkers workers = new ManualWorkers();
  private final ManualScheduler scheduler = new ManualScheduler(clock, workers);
  private final FakeOpener opener = new FakeOpener();
  private final FakeSessions sessions = new FakeSessions(opener);
  private final InventoryService<ServerSource, Server> list = list(true);

  @AfterEach
  void close() {
    list.close();
  }

  @Test
  void readsNothingUntilSomebodyLooks() {
    connect(A, B);

    scheduler.advance(PACE.multipliedBy(20));

    assertThat(opener.opened).isEmpty();
    assertThat(scheduler.planned()).isZero();
    assertThat(list.snapshot().rows()).isEmpty();
    assertThat(list.snapshot().sources())
        .extracting(SourceStatus::state)
        .containsOnly(new LoadState.Idle());
  }

  @Test
  void readsEveryConnectionOnceAtTheFirstLook() {
    connect(A, B);

    look(true);

    assertThat(opener.loads("a")).isEqualTo(1);
    assertThat(opener.loads("b")).isEqualTo(1);
    assertThat(list.snapshot().rows()).hasSize(2);
    look(true);
    assertThat(opener.loads("a")).isEqualTo(1);
  }

  @Test
  void readsAConnectionThatComesWhileItIsLookedAt() {
    connect(A);
    look(true);

    connect(A, B);

    assertThat(opener.loads("b")).isEqualTo(1);
    assertThat(opener.loads("a")).isEqualTo(1);
  }

  @Test
  void keepsItsPaceWhileItIsLookedAtAndPlansNothingAfterwards() {
    connect(A);
    look(true);

    scheduler.advance(PACE.multipliedBy(3));
    assertThat(opener.loads("a")).isEqualTo(4);

    look(false);
    assertThat(scheduler.planned()).isZero();
    scheduler.advance(PACE.multipliedBy(50));
    assertThat(opener.loads("a")).isEqualTo(4);
    assertThat(list.snapshot().rows()).hasSize(1);
  }

  @Test
  void plansNothingWhenALoadEndsAfterTheLook() {
    opener.servers.put("a", _ -> List.of(server(1)));
    sessions.set(A);
    list.setVisible(true);
    list.setVisible(false);

    workers.runAll();

    assertThat(list.snapshot().rows()).hasSize(1);
    assertThat(scheduler.planned()).isZero();
  }

  @Test
  void readsAgainOnReturnOnlyWhenItHasBecomeTooOld() {
    connect(A);
    look(true);
    look(false);

    scheduler.advance(PACE.dividedBy(2));
    look(true);
    assertThat(opener.loads("a")).isEqualTo(1);
    scheduler.advance(PACE.dividedBy(2));
    assertThat(opener.loads("a")).isEqualTo(2);

    look(false);
    scheduler.advance(PACE);
    look(true);
    assertThat(opener.loads("a")).isEqualTo(3);
  }

  @Test
  void withoutRefreshingByItselfIsReadOnceAndThenWhenAsked() {
    InventoryService<ServerSource, Server> manual = list(false);
    try (manual) {
      connect(A);
      manual.setVisible(true);
      workers.runAll();
      manual.setVisible(false);
      scheduler.advance(PACE.multipliedBy(9));
      manual.setVisible(true);
      workers.runAll();
      assertThat(opener.loads("a")).isEqualTo(1);

      var _ = manual.refresh();
      workers.runAll();
      assertThat(opener.loads("a")).isEqualTo(2);
    }
  }

  @Test
  void forgetsWhatAConnectionHadBeforeItWasChanged() {
    connect(A);
    look(true);
    look(false);
    assertThat(list.snapshot().rows()).hasSize(1);

    connect(changed());

    assertThat(opener.loads("a")).isEqualTo(1);
    assertThat(list.snapshot().rows()).isEmpty();
    look(true);
    assertThat(opener.loads("a")).isEqualTo(2);
    assertThat(list.snapshot().rows()).hasSize(1);
  }

  @Test
  void doesNotAskAServiceAgainThatWantsToBeLeftAlone() {
    opener.servers.put(
        "a",
        _ -> {
          throw rateLimited(Duration.ofMinutes(20));
        });
    sessions.set(A);
    look(true);

    for (int i = 0; i < 5; i++) {
      look(false);
      scheduler.advance(PACE);
      look(true);
    }
    assertThat(opener.loads("a")).isEqualTo(1);
    assertThat(list.snapshot().sources().getFirst().failure()).isNotNull();

    scheduler.advance(Duration.ofMinutes(21));
    assertThat(opener.loads("a")).isEqualTo(2);
  }

  @Test
  void asksOnReturnWhenTheServiceHasBeenLeftAloneForLongEnough() {
    opener.servers.put(
        "a",
        _ -> {
          throw rateLimited(Duration.ofMinutes(20));
        });
    sessions.set(A);
    look(true);
    look(false);
    scheduler.advance(Duration.ofMinutes(30));
    opener.servers.put("a", _ -> List.of(server(1)));

    look(true);

    assertThat(list.snapshot().rows()).hasSize(1);
  }

  private static ConnectionSettings changed() {
    return ConnectionSettings.of(
        "a", "Name of a", "cloud", URI.create("https://elsewhere.example.com"));
  }

  private void connect(ConnectionSettings... settings) {
    for (ConnectionSettings each : settings) {
      opener.servers.put(each.id(), _ -> List.of(server(1)));
    }
    sessions.set(settings);
    workers.runAll();
  }

  private void look(boolean on) {
    list.setVisible(on);
    workers.runAll();
  }

  private InventoryService<ServerSource, Server> list(boolean automatic) {
    return new ListMaker(
            sessions, scheduler, workers, clock, new Backoff(() -> Long.MIN_VALUE), automatic)
        .onDemand(
            ServerSource.class,
            (source, progress) -> source.servers().list(Criteria.NONE, progress));
  }
}
