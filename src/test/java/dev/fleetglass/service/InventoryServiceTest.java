package dev.fleetglass.service;

import static dev.fleetglass.service.Samples.connection;
import static dev.fleetglass.service.Samples.rateLimited;
import static dev.fleetglass.service.Samples.server;
import static dev.fleetglass.service.Samples.serverFault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Criteria;
import dev.fleetglass.api.ServerSource;
import dev.fleetglass.model.Server;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InventoryServiceTest {
  private static final Duration PACE = ConnectionSettings.DEFAULT_REFRESH;
  private static final ConnectionSettings A = connection("a");
  private static final ConnectionSettings B = connection("b");

  private final ManualClock clock = new ManualClock();
  private final ManualWorkers workers = new ManualWorkers();
  private final ManualScheduler scheduler = new ManualScheduler(clock, workers);
  private final FakeOpener opener = new FakeOpener();
  private final FakeSessions sessions = new FakeSessions(opener);
  private final InventoryService<ServerSource, Server> inventory = inventory(workers, true);

  @AfterEach
  void close() {
    inventory.close();
    Thread.interrupted();
  }

  @Test
  void mergesConnectionsInTheirOrder() {
    opener.servers.put("a", _ -> List.of(server(1), server(2)));
    opener.servers.put("b", _ -> List.of(server(3)));

    connect(A, B);

    assertThat(ids()).containsExactly(1L, 2L, 3L);
    assertThat(inventory.snapshot().rows())
        .extracting(Sourced::connection)
        .containsExactly("Name of a", "Name of a", "Name of b");
    assertThat(inventory.snapshot().sources())
        .extracting(SourceStatus::connectionId, SourceStatus::rows, SourceStatus::nextAt)
        .containsExactly(
            tuple("a", 2, clock.instant().plus(PACE)), tuple("b", 1, clock.instant().plus(PACE)));
  }

  @Test
  void readsAgainAtTheConnectionsPace() {
    opener.servers.put("a", _ -> List.of(server(opener.loads("a"))));
    connect(A);

    scheduler.advance(PACE.multipliedBy(4));

    assertThat(opener.loads("a")).isEqualTo(5);
    assertThat(ids()).containsExactly(5L);
  }

  @Test
  void leavesOutConnectionsWithoutSuchAList() {
    connect(A);

    assertThat(inventory.snapshot().sources()).isEmpty();
    scheduler.advance(PACE.multipliedBy(10));
    assertThat(opener.opened).hasSize(1);
  }

  @Test
  void keepsTheLastGoodRowsWhenACallFails() {
    opener.servers.put("a", _ -> List.of(server(1)));
    connect(A);
    opener.servers.put("a", failing());

    scheduler.advance(PACE);

    assertThat(ids()).containsExactly(1L);
    assertThat(state()).isEqualTo(new LoadState.Failed(serverFault().failure(), ManualClock.START));
    assertThat(status().failures()).isEqualTo(1);
    assertThat(status().failure()).isEqualTo(serverFault().failure());
  }

  @Test
  void backsOffWhileCallsFailAndRecoversByItself() {
    opener.servers.put("a", failing());
    connect(A);

    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      Duration wait = Duration.between(clock.instant(), status().nextAt());
      waits.add(wait.toSeconds());
      assertThat(status().failure()).isNotNull();
      scheduler.advance(wait);
    }
    assertThat(waits).containsExactly(15L, 30L, 60L, 120L, 240L, 300L, 300L);
    assertThat(status().failures()).isEqualTo(8);

    opener.servers.put("a", _ -> List.of(server(9)));
    scheduler.advance(Duration.ofMinutes(5));

    assertThat(state()).isEqualTo(new LoadState.Ready(clock.instant()));
    assertThat(status().failures()).isZero();
    assertThat(status().failure()).isNull();
    assertThat(status().nextAt()).isEqualTo(clock.instant().plus(PACE));
    assertThat(ids()).containsExactly(9L);
  }

  @Test
  void waitsAsLongAsTheServiceAsks() {
    opener.servers.put(
        "a",
        _ -> {
          throw rateLimited(Duration.ofMinutes(20));
        });
    connect(A);

    scheduler.advance(Duration.ofMinutes(20).minusSeconds(1));
    assertThat(opener.loads("a")).isEqualTo(1);
    scheduler.advance(Duration.ofSeconds(3));
    assertThat(opener.loads("a")).isEqualTo(2);
  }

  @Test
  void neverLetsAnOlderResultReplaceANewerOne() {
    opener.servers.put("a", _ -> List.of(server(0)));
    connect(A);
    AtomicBoolean first = new AtomicBoolean(true);
    opener.servers.put(
        "a",
        _ -> {
          if (first.getAndSet(false)) {
            // While this load hangs it is cancelled, and a newer one comes and goes.
            inventory.cancel();
            Thread.interrupted();
            CompletableFuture<?> newer = inventory.refresh();
            workers.runAll();
            assertThat(newer).isCompleted();
            return List.of(server(1));
          }
          return List.of(server(2));
        });

    CompletableFuture<?> older = inventory.refresh();
    workers.runAll();

    assertThat(older).isCompleted();
    assertThat(ids()).containsExactly(2L);
    assertThat(state()).isInstanceOf(LoadState.Ready.class);
  }

  @Test
  void neverLetsAnOlderFailureReplaceANewerResult() {
    AtomicBoolean first = new AtomicBoolean(true);
    opener.servers.put(
        "a",
        _ -> {
          if (first.getAndSet(false)) {
            inventory.cancel();
            Thread.interrupted();
            CompletableFuture<?> newer = inventory.refresh();
            workers.runAll();
            assertThat(newer).isCompleted();
            throw serverFault();
          }
          return List.of(server(2));
        });

    connect(A);

    assertThat(ids()).containsExactly(2L);
    assertThat(state()).isInstanceOf(LoadState.Ready.class);
    assertThat(status().failures()).isZero();
  }

  @Test
  void sharesALoadThatIsUnderWay() {
    opener.servers.put("a", _ -> List.of(server(1)));
    sessions.set(A);

    CompletableFuture<List<ApiFailure>> one = inventory.refresh();
    CompletableFuture<List<ApiFailure>> two = inventory.refresh();
    workers.runAll();

    assertThat(opener.loads("a")).isEqualTo(1);
    assertThat(one).isCompletedWithValue(List.of());
    assertThat(two).isCompletedWithValue(List.of());
  }

  @Test
  void givesTheOperatorTheFailuresOfARefresh() {
    opener.servers.put("a", failing());
    opener.servers.put("b", _ -> List.of(server(1)));
    connect(A, B);

    CompletableFuture<List<ApiFailure>> refresh = inventory.refresh();
    assertThat(refresh).isNotDone();
    workers.runAll();

    assertThat(refresh).isCompletedWithValue(List.of(serverFault().failure()));
  }

  @Test
  void survivesADefectOfAProvider() {
    opener.servers.put(
        "a",
        _ -> {
          throw new IllegalStateException("api_key=hush");
        });

    connect(A);

    assertThat(state()).isInstanceOf(LoadState.Failed.class);
    assertThat(state().toString()).doesNotContain("hush");
    assertThat(status().nextAt()).isNotNull();
  }

  @Test
  void slowsDownWhileHiddenAndCatchesUpWhenShown() {
    opener.servers.put("a", _ -> List.of(server(1)));
    connect(A);

    inventory.setVisible(false);
    scheduler.advance(PACE.multipliedBy(5));
    assertThat(opener.loads("a")).isEqualTo(1);
    scheduler.advance(PACE);
    assertThat(opener.loads("a")).isEqualTo(2);

    scheduler.advance(PACE.multipliedBy(3));
    inventory.setVisible(true);
    scheduler.advance(Duration.ZERO);
    assertThat(opener.loads("a")).isEqualTo(3);
  }

  @Test
  void refreshesOnlyByHandWhenToldSo() {
    opener.servers.put("a", _ -> List.of(server(1)));
    connect(A);

    inventory.setAutomatic(false);
    scheduler.advance(PACE.multipliedBy(100));
    assertThat(opener.loads("a")).isEqualTo(1);
    assertThat(status().nextAt()).isNull();

    inventory.refresh().cancel(false);
    workers.runAll();
    assertThat(opener.loads("a")).isEqualTo(2);

    inventory.setAutomatic(true);
    scheduler.advance(PACE);
    assertThat(opener.loads("a")).isEqualTo(3);
  }

  @Test
  void readsANewConnectionOnceEvenWhenRefreshingByHand() {
    opener.servers.put("a", _ -> List.of(server(1)));
    inventory.setAutomatic(false);

    connect(A);

    assertThat(ids()).containsExactly(1L);
  }

  @Test
  void cancelLeavesRowsAndStateAsTheyWere() {
    opener.servers.put("a", _ -> List.of(server(1)));
    connect(A);
    LoadState before = state();

    CompletableFuture<List<ApiFailure>> refresh = inventory.refresh();
    assertThat(state()).isEqualTo(new LoadState.Loading(0, -1, ManualClock.START));
    inventory.cancel();
    workers.runAll();

    assertThat(refresh).isCompletedWithValue(List.of());
    assertThat(state()).isEqualTo(before);
    assertThat(ids()).containsExactly(1L);
    assertThat(opener.loads("a")).isEqualTo(1);
    scheduler.advance(PACE);
    assertThat(opener.loads("a")).isEqualTo(2);
  }

  @Test
  void dropsTheRowsOfAConnectionThatIsNoLongerRead() {
    opener.servers.put("a", _ -> List.of(server(1)));
    opener.servers.put("b", _ -> List.of(server(2)));
    connect(A, B);

    connect(B);

    assertThat(ids()).containsExactly(2L);
    scheduler.advance(PACE.multipliedBy(3));
    assertThat(opener.loads("a")).isEqualTo(1);
  }

  @Test
  void dropsAResultThatComesAfterItsConnectionWentAway() {
    opener.servers.put(
        "a",
        _ -> {
          sessions.set();
          Thread.interrupted();
          return List.of(server(1));
        });

    connect(A);

    assertThat(inventory.snapshot().rows()).isEmpty();
    assertThat(inventory.snapshot().sources()).isEmpty();
  }

  @Test
  void forgetsRowsOfAnotherAddressAndKeepsThoseOfARenamedConnection() {
    opener.servers.put("a", _ -> List.of(server(1)));
    connect(A);
    opener.servers.put("a", failing());

    ConnectionSettings renamed = ConnectionSettings.of("a", "New name", A.provider(), A.baseUrl());
    connect(renamed);
    assertThat(inventory.snapshot().rows())
        .extracting(Sourced::connection)
        .containsExactly("New name");

    connect(renamed.withBaseUrl(URI.create("https://elsewhere.example.com")));
    assertThat(inventory.snapshot().rows()).isEmpty();
    assertThat(state()).isEqualTo(new LoadState.Failed(serverFault().failure(), null));
  }

  @Test
  void tellsProgressButNotFasterThanPeopleRead() {
    List<LoadState> seen = new ArrayList<>();
    opener.servers.put(
        "a",
        progress -> {
          for (int page = 1; page <= 10; page++) {
            progress.loaded(page * 100L, 1_000);
            seen.add(state());
            clock.advance(Duration.ofMillis(30));
          }
          return List.of(server(1));
        });

    connect(A);

    assertThat(seen)
        .extracting(state -> ((LoadState.Loading) state).loaded())
        .containsExactly(100L, 100L, 100L, 100L, 500L, 500L, 500L, 500L, 900L, 900L);
    assertThat(seen.getFirst()).isEqualTo(new LoadState.Loading(100, 1_000, null));
  }

  @Test
  void tellsSnapshotsInOrderAndStopsWhenClosed() {
    opener.servers.put("a", _ -> List.of(server(1)));
    List<Long> told = new ArrayList<>();
    Subscription subscription = inventory.subscribe(each -> told.add(each.sequence()));
    workers.runAll();
    connect(A);
    scheduler.advance(PACE.multipliedBy(3));

    assertThat(told).hasSizeGreaterThan(4).isSorted().doesNotHaveDuplicates();
    assertThat(told.getLast()).isEqualTo(inventory.snapshot().sequence());

    subscription.close();
    int before = told.size();
    scheduler.advance(PACE);
    assertThat(told).hasSize(before);
  }

  @Test
  void plansNothingAfterItsEnd() {
    opener.servers.put("a", _ -> List.of(server(1)));
    connect(A);

    inventory.close();

    assertThat(scheduler.planned()).isZero();
    assertThat(inventory.refresh()).isCompletedWithValue(List.of());
    assertThat(workers.waiting()).isZero();
  }

  @Test
  void cancelReachesTheBlockedThread() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        InventoryService<ServerSource, Server> real = inventory(threads, true)) {
      CountDownLatch blocked = new CountDownLatch(1);
      CountDownLatch interrupted = new CountDownLatch(1);
      opener.servers.put(
          "a",
          _ -> {
            blocked.countDown();
            try {
              new CountDownLatch(1).await();
              return List.of();
            } catch (InterruptedException e) {
              interrupted.countDown();
              throw new ApiException(new ApiFailure.Cancelled(Samples.context()));
            }
          });
      sessions.set(A);
      assertThat(blocked.await(10, TimeUnit.SECONDS)).isTrue();
      CompletableFuture<List<ApiFailure>> refresh = real.refresh();

      real.cancel();

      assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(refresh.get(10, TimeUnit.SECONDS)).isEmpty();
      assertThat(real.snapshot().sources().getFirst().state()).isEqualTo(new LoadState.Idle());
    }
  }

  private InventoryService<ServerSource, Server> inventory(
      ExecutorService executor, boolean automatic) {
    Backoff steady =
        new Backoff(
            new Random(1) {
              private static final long serialVersionUID = 1L;

              @Override
              public double nextDouble() {
                return 0.5;
              }
            });
    return new InventoryService<>(
        ServerSource.class,
        (source, progress) -> source.servers().list(Criteria.NONE, progress),
        sessions,
        scheduler,
        executor,
        clock,
        steady,
        (_, _, _, _) -> {},
        automatic);
  }

  private void connect(ConnectionSettings... settings) {
    sessions.set(settings);
    workers.runAll();
  }

  private static FakeOpener.Answer<Server> failing() {
    return _ -> {
      throw serverFault();
    };
  }

  private List<Long> ids() {
    return inventory.snapshot().rows().stream()
        .map(row -> Objects.requireNonNull(row.value().id()))
        .toList();
  }

  private SourceStatus status() {
    return inventory.snapshot().sources().getFirst();
  }

  private LoadState state() {
    return status().state();
  }
}
