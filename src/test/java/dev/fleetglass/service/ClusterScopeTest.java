package dev.fleetglass.service;

import static dev.fleetglass.service.Samples.connection;
import static dev.fleetglass.service.Samples.server;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Criteria;
import dev.fleetglass.api.ServerSource;
import dev.fleetglass.model.AuthType;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.ClusterKind;
import dev.fleetglass.model.ClusterState;
import dev.fleetglass.model.Coded;
import dev.fleetglass.model.Server;
import dev.fleetglass.service.ClusterScope.Choice;
import dev.fleetglass.ui.settings.FakePreferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ClusterScopeTest {
  private static final ConnectionSettings A = connection("a");
  private static final ConnectionSettings B = connection("b");

  private final ManualClock clock = new ManualClock();
  private final ManualWorkers workers = new ManualWorkers();
  private final ManualScheduler scheduler = new ManualScheduler(clock, workers);
  private final FakeOpener opener = new FakeOpener();
  private final FakeSessions sessions = new FakeSessions(opener);
  private final FakePreferences preferences = new FakePreferences();
  private final Clusters clusters = new Clusters();
  private final List<List<Link>> told = new ArrayList<>();

  @Test
  void isTheFirstThatRunsUntilOneIsChosen() {
    ClusterScope scope = scope();
    clusters.set(List.of(cluster("a", "stopped", ClusterState.STOPPED), cluster("a", "one")));

    assertThat(chosen(scope)).isEqualTo("one");

    scope.choose(new Choice("a", "stopped"));
    assertThat(chosen(scope)).isEqualTo("stopped");

    assertThat(chosen(scope())).isEqualTo("stopped");
  }

  @Test
  void aChoiceThatIsNotKeptEndsWithTheRun() {
    clusters.set(List.of(cluster("a", "one"), cluster("a", "two")));
    ClusterScope passing = new ClusterScope(clusters, null, workers);
    passing.choose(new Choice("a", "two"));

    assertThat(chosen(passing)).isEqualTo("two");
    assertThat(chosen(scope())).as("the operator's own choice").isEqualTo("one");
  }

  @Test
  void keepsTheChoiceWhileTheClusterIsAway() {
    ClusterScope scope = scope();
    clusters.set(List.of(cluster("a", "one"), cluster("b", "two")));
    scope.choose(new Choice("b", "two"));

    clusters.set(List.of(cluster("a", "one")));
    assertThat(scope.state().chosen()).isNull();
    assertThat(scope.state().wanted()).isEqualTo(new Choice("b", "two"));

    clusters.set(List.of(cluster("a", "one"), cluster("b", "two")));
    assertThat(chosen(scope)).isEqualTo("two");
  }

  @Test
  void readsTheConnectionOfTheClusterAlone() {
    sessions.set(A, B);
    ClusterScope scope = scope();
    watch(scope);
    assertThat(told.getLast()).isEmpty();

    clusters.set(List.of(cluster("b", "two")));

    assertThat(told.getLast()).extracting(Link::id).containsExactly("b");
  }

  @Test
  void anotherClusterIsAnotherSource() {
    sessions.set(A);
    ClusterScope scope = scope();
    clusters.set(List.of(cluster("a", "one"), cluster("a", "two")));
    watch(scope);
    Link before = told.getLast().getFirst();
    int tellings = told.size();

    clusters.set(List.of(cluster("a", "one"), cluster("a", "two", ClusterState.UPGRADING)));
    assertThat(told).hasSize(tellings);

    scope.choose(new Choice("a", "two"));
    Link after = told.getLast().getFirst();
    assertThat(after.revision()).isNotEqualTo(before.revision());
    assertThat(after.sameSource(before)).isFalse();

    scope.choose(new Choice("a", "one"));
    assertThat(told.getLast().getFirst().sameSource(before)).isTrue();
    assertThat(told.getLast().getFirst().revision()).isNotEqualTo(after.revision());
  }

  @Test
  void rowsOfAnotherClusterAreGoneAtOnce() {
    sessions.set(A);
    ClusterScope scope = scope();
    clusters.set(List.of(cluster("a", "1"), cluster("a", "2")));
    opener.servers.put(
        "a",
        _ ->
            List.of(
                server(
                    Long.parseLong(Objects.requireNonNull(scope.state().chosen()).value().id()))));
    try (InventoryService<ServerSource, Server> list = inside(scope)) {
      workers.runAll();
      assertThat(list.snapshot().rows()).isEmpty();
      assertThat(opener.loads("a")).isZero();

      list.setVisible(true);
      workers.runAll();
      assertThat(ids(list)).containsExactly(1L);

      scope.choose(new Choice("a", "2"));
      assertThat(list.snapshot().rows()).isEmpty();
      workers.runAll();
      assertThat(ids(list)).containsExactly(2L);
    }
  }

  @Test
  void aListThatNobodyLooksAtIsNotReadAgain() {
    sessions.set(A);
    ClusterScope scope = scope();
    clusters.set(List.of(cluster("a", "1")));
    opener.servers.put("a", _ -> List.of(server(opener.loads("a"))));
    try (InventoryService<ServerSource, Server> list = inside(scope)) {
      list.setVisible(true);
      workers.runAll();
      list.setVisible(false);
      scheduler.advance(ConnectionSettings.DEFAULT_REFRESH.multipliedBy(50));
      assertThat(opener.loads("a")).isEqualTo(1);
      assertThat(list.snapshot().sources().getFirst().nextAt()).isNull();

      list.setVisible(true);
      workers.runAll();
      assertThat(opener.loads("a")).isEqualTo(2);

      list.setVisible(false);
      list.setVisible(true);
      workers.runAll();
      assertThat(opener.loads("a")).isEqualTo(2);
      scheduler.advance(ConnectionSettings.DEFAULT_REFRESH);
      assertThat(opener.loads("a")).isEqualTo(3);
    }
  }

  private InventoryService<ServerSource, Server> inside(ClusterScope scope) {
    return new ListMaker(
            new ClusterScope.Scoped(sessions, scope),
            scheduler,
            workers,
            clock,
            new Backoff(new Random(1)),
            true)
        .onDemand(ServerSource.class, (source, on) -> source.servers().list(Criteria.NONE, on));
  }

  private ClusterScope scope() {
    return new ClusterScope(clusters, preferences, workers);
  }

  private void watch(ClusterScope scope) {
    new ClusterScope.Scoped(sessions, scope).watchLinks(told::add);
  }

  private static String chosen(ClusterScope scope) {
    return Objects.requireNonNull(scope.state().chosen()).value().id();
  }

  private static List<Long> ids(Inventory<Server> list) {
    return list.snapshot().rows().stream()
        .map(row -> Objects.requireNonNull(row.value().id()))
        .toList();
  }

  private static Sourced<Cluster> cluster(String connection, String id) {
    return cluster(connection, id, ClusterState.RUNNING);
  }

  private static Sourced<Cluster> cluster(String connection, String id, ClusterState state) {
    return new Sourced<>(
        connection,
        "Name of " + connection,
        new Cluster(
            id,
            1L,
            id,
            null,
            new Coded<>(state, state.name()),
            new Coded<>(ClusterKind.UNKNOWN, ""),
            new Coded<>(AuthType.UNKNOWN, ""),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            Map.of()));
  }

  /** A cluster list that the test sets. */
  private static final class Clusters implements Inventory<Cluster> {
    private final Listeners<InventorySnapshot<Cluster>> listeners = new Listeners<>();
    private InventorySnapshot<Cluster> snapshot = new InventorySnapshot<>(0, List.of(), List.of());

    void set(List<Sourced<Cluster>> rows) {
      snapshot = new InventorySnapshot<>(snapshot.sequence() + 1, rows, List.of());
      listeners.tell(snapshot);
    }

    @Override
    public InventorySnapshot<Cluster> snapshot() {
      return snapshot;
    }

    @Override
    public Subscription subscribe(Consumer<InventorySnapshot<Cluster>> listener) {
      return listeners.add(listener, snapshot);
    }

    @Override
    public CompletableFuture<List<ApiFailure>> refresh() {
      return CompletableFuture.completedFuture(List.of());
    }

    @Override
    public void cancel() {}

    @Override
    public void setVisible(boolean visible) {}
  }
}
