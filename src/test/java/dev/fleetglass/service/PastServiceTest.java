package dev.fleetglass.service;

import static dev.fleetglass.service.RowChangesTest.server;
import static dev.fleetglass.service.Samples.connection;
import static dev.fleetglass.service.Samples.query;
import static dev.fleetglass.service.Samples.sample;
import static dev.fleetglass.service.Samples.serverFault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fleetglass.api.Credentials;
import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.Server;
import dev.fleetglass.store.Folders;
import dev.fleetglass.store.MemorySecretStore;
import dev.fleetglass.store.history.HistoryException;
import dev.fleetglass.store.history.HistoryStatus;
import dev.fleetglass.store.history.ListKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole of the services over a stepped clock: what they write down and what they tell of it.
 */
class PastServiceTest {
  private static final MetricQuery CPU = query("cpu", Duration.ofSeconds(10));
  private static final MetricChoice CHOICE = new MetricChoice("a", "Name of a", CPU);
  private static final Instant T = ManualClock.START;

  @TempDir Path home;
  private final ManualClock clock = new ManualClock();
  private final ManualWorkers workers = new ManualWorkers();
  private final ManualScheduler scheduler = new ManualScheduler(clock, workers);
  private final FakeOpener opener = new FakeOpener();
  private final MemoryHistory history = new MemoryHistory();
  private Services services;
  private List<Server> fleet = List.of(server(1L, "web", "10.0.0.1", "On"));
  private boolean failing;

  @BeforeEach
  void start() throws IOException {
    opener.queries.put("a", List.of(CPU));
    opener.metrics.put("a", _ -> List.of(sample("h", clock.instant(), 1)));
    opener.servers.put(
        "a",
        _ -> {
          if (failing) {
            throw serverFault();
          }
          return fleet;
        });
    services =
        new Services(
            Folders.below(home),
            new MemorySecretStore(),
            _ -> opener,
            List.of(),
            new Engine(scheduler, workers, clock, new Random(3)),
            history);
    services.connections().save(connection("a"), Credentials.none());
    workers.runAll();
  }

  @AfterEach
  void close() {
    services.close();
    workers.runAll();
    assertThat(history.closed).isTrue();
  }

  @Test
  void collectsWithoutAWatchAndTellsTheSeries() {
    scheduler.advance(Duration.ofMinutes(10));

    List<SeriesData> series = now(services.past().series(CHOICE, T, clock.instant(), 100));

    assertThat(series).singleElement().extracting(SeriesData::name).isEqualTo("h");
    assertThat(series.getFirst().samples().size()).isEqualTo(60);
    assertThat(history.samples.get(MetricKeys.of(connection("a"), CPU))).hasSize(1);
  }

  @Test
  void pollsOnlyWhatIsWatchedWhenToldSo() {
    services.preferences().change(AppSettings.defaults().withCollect(AppSettings.Collect.WATCHED));
    scheduler.advance(Duration.ofMinutes(10));
    assertThat(history.samples).isEmpty();

    MetricWatch watch = services.metrics().watch(CHOICE, _ -> {});
    workers.runAll();
    scheduler.advance(Duration.ofMinutes(1));
    watch.close();
    scheduler.advance(Duration.ofMinutes(10));
    assertThat(history.samples).containsKey(MetricKeys.of(connection("a"), CPU));
    history.samples.forEach((key, series) -> {
      if (key.equals(MetricKeys.of(connection("a"), CPU))) {
        assertThat(series.values()).first(InstanceOfAssertFactories.MAP).hasSize(7);
      }
    });
  }

  @Test
  void passesOnHowLongThingsAreKept() {
    services.preferences().change(AppSettings.defaults().withHistoryDays(7));
    assertThat(history.retentions.getLast().raw()).isEqualTo(Duration.ofDays(7));
    assertThat(history.retentions.getLast().reduced()).isEqualTo(Duration.ofDays(365));
    services.preferences().change(AppSettings.defaults().withHistoryDays(730));
    assertThat(history.retentions.getLast().reduced()).isEqualTo(Duration.ofDays(730));
  }

  @Test
  void fillsChartsAfterARestartGapIncluded() throws IOException {
    scheduler.advance(Duration.ofMinutes(10));
    services.close();
    scheduler.advance(Duration.ofMinutes(5));
    MemoryHistory kept = history;
    start();
    List<MetricSnapshot> told = new ArrayList<>();

    services.metrics().watch(CHOICE, told::add);
    workers.runAll();

    var samples = told.getLast().series().getFirst().samples();
    assertThat(kept.samples.get(MetricKeys.of(connection("a"), CPU))).hasSize(1);
    assertThat(samples.size()).isEqualTo(61);
    assertThat(samples.time(60) - samples.time(59)).isGreaterThan(300_000);
  }

  @Test
  void keepsAnsweringFromMemoryWhileTheFileIsUnusable() {
    scheduler.advance(Duration.ofMinutes(10));
    fleet = List.of(server(1L, "web", "10.0.0.1", "Off"));
    scheduler.advance(Duration.ofMinutes(10));
    List<HistoryStatus> told = new ArrayList<>();
    services.past().watchStatus(told::add);
    workers.runAll();
    history.fail(
        new HistoryStatus.Problem(HistoryStatus.Kind.UNUSABLE, clock.instant(), null, 0, "no"));
    workers.runAll();

    assertThat(told).hasSize(2);
    assertThat(told.getLast().problem()).isNotNull();
    Instant end = clock.instant();
    assertThat(now(services.past().series(CHOICE, T, end, 100)).getFirst().samples().size())
        .isEqualTo(120);
    assertThat(now(services.past().events(T, end))).hasSize(1);
    assertThat(now(services.past().servers(end)).rows().getFirst().value().state().wire())
        .isEqualTo("Off");
    assertThat(causeOf(services.past().servers(T.minusSeconds(1))))
        .as("the memory does not go back so far, and the file cannot be read")
        .isInstanceOf(HistoryException.class);
  }

  /** The new file is there, and works: what cannot be read from it is news. */
  @Test
  void aDamageOfBeforeExcusesNoReadThatFailsNow() {
    scheduler.advance(Duration.ofMinutes(1));
    history.fail(
        new HistoryStatus.Problem(
            HistoryStatus.Kind.DAMAGED, T, home.resolve("history.damaged"), 0, "malformed"));
    assertThat(causeOf(services.past().series(CHOICE, T, clock.instant(), 10)))
        .isInstanceOf(HistoryException.class);
  }

  @Test
  void aReadThatFailsWithoutAKnownProblemIsToldAsOne() {
    history.fail(null);
    assertThat(causeOf(services.past().series(CHOICE, T, clock.instant(), 10)))
        .isInstanceOf(HistoryException.class);
  }

  @Test
  void writesDownWhatHappensToServersAndConnections() {
    List<FleetEvent> told = new ArrayList<>();
    services.past().watchEvents(told::addAll);
    workers.runAll();
    assertThat(told).as("the first list of a run is no news").isEmpty();

    fleet = List.of(server(1L, "web", "10.0.0.1", "Off"), server(null, "new", "10.0.0.2", "On"));
    refresh();
    fleet = List.of(server(1L, "web", "10.0.0.1", "Off"), server(2L, "new", "10.0.0.2", "On"));
    refresh();
    failing = true;
    refresh();
    refresh();
    failing = false;
    refresh();

    assertThat(told)
        .extracting(
            event -> event.kind() + " " + event.name() + " " + event.from() + ">" + event.to())
        .containsExactly(
            "SERVER web On>Off", "SERVER new >On", "FAILURE list >broken", "RECOVERY list broken>");
    assertThat(now(services.past().events(T, clock.instant()))).isEqualTo(told);
  }

  @Test
  void tellsOfAnEventThatAnotherProgramWroteDownOnce() {
    fleet = List.of(server(1L, "web", "10.0.0.1", "Off"));
    refresh();
    FleetEvent own = now(services.past().events(T, clock.instant())).getFirst();
    history.events.clear();
    FleetEvent others =
        new FleetEvent(
            own.at().minusSeconds(40),
            own.kind(),
            own.connectionId(),
            own.subject(),
            own.name(),
            own.from(),
            own.to(),
            own.tone());
    history.add(List.of(others));
    assertThat(now(services.past().events(T.minusSeconds(60), clock.instant())))
        .containsExactly(others);
  }

  @Test
  void aMetricNobodyAsksForAnyMoreKeepsNoOutageOpen() {
    services.preferences().change(AppSettings.defaults().withCollect(AppSettings.Collect.WATCHED));
    opener.metrics.put(
        "a",
        _ -> {
          throw serverFault();
        });
    MetricWatch watch = services.metrics().watch(CHOICE, _ -> {});
    workers.runAll();
    scheduler.advance(Duration.ofSeconds(20));
    failing = true;
    refresh();
    failing = false;
    refresh();
    assertThat(history.events)
        .extracting(FleetEvent::kind)
        .containsExactly(FleetEvent.Kind.FAILURE);

    watch.close();
    workers.runAll();
    assertThat(history.events)
        .extracting(FleetEvent::kind)
        .containsExactly(FleetEvent.Kind.FAILURE, FleetEvent.Kind.RECOVERY);
  }

  @Test
  void aConnectionThatReadsAnotherAccountHasNoNews() throws IOException {
    List<FleetEvent> told = new ArrayList<>();
    services.past().watchEvents(told::addAll);
    fleet = List.of(server(9L, "other", "10.0.0.9", "On"));
    services
        .connections()
        .save(
            connection("a").withBaseUrl(java.net.URI.create("https://other.example.com")),
            Credentials.none());
    workers.runAll();
    refresh();
    assertThat(told).isEmpty();
    assertThat(now(services.past().servers(clock.instant())).rows()).hasSize(1);
  }

  @Test
  void aConnectionThatReadsFromElsewhereBeginsItsCurvesAnewAndFindsTheOldOnesWhenItReturns()
      throws IOException {
    scheduler.advance(Duration.ofMinutes(10));
    List<MetricSnapshot> told = new ArrayList<>();
    services.metrics().watch(CHOICE, told::add);
    services
        .connections()
        .save(
            connection("a").withBaseUrl(java.net.URI.create("https://other.example.com")),
            Credentials.none());
    workers.runAll();
    assertThat(size(told.getLast().series())).as("samples in memory").isLessThanOrEqualTo(1);
    scheduler.advance(Duration.ofMinutes(1));

    assertThat(size(told.getLast().series())).isBetween(6, 7);
    assertThat(size(now(services.past().series(CHOICE, T, clock.instant(), 1000)))).isBetween(6, 7);

    services.connections().save(connection("a"), Credentials.none());
    workers.runAll();
    scheduler.advance(Duration.ofMinutes(1));
    assertThat(size(told.getLast().series())).as("what was kept is read again").isGreaterThan(60);
    assertThat(size(now(services.past().series(CHOICE, T, clock.instant(), 1000))))
        .isBetween(66, 68);
  }

  /** While it is switched off nobody tells the memory that it is of somewhere else. */
  @Test
  void aConnectionThatIsSwitchedOffAndPointedElsewhereHasNoCurveYet() throws IOException {
    scheduler.advance(Duration.ofMinutes(10));
    services
        .connections()
        .save(
            connection("a")
                .withBaseUrl(java.net.URI.create("https://other.example.com"))
                .withEnabled(false),
            Credentials.none());
    workers.runAll();
    assertThat(now(services.past().series(CHOICE, T, clock.instant(), 1000))).isEmpty();
  }

  @Test
  void aMetricMadeAnewUnderAnIdOfBeforeIsAnotherOne() throws IOException {
    scheduler.advance(Duration.ofMinutes(10));
    MetricQuery other =
        new MetricQuery(
            CPU.id(), "Other", "/other", CPU.parameters(), CPU.unit(), CPU.interval(), "");
    opener.queries.put("a", List.of(other));
    services.connections().save(connection("a"), Credentials.none());
    workers.runAll();
    scheduler.advance(Duration.ofMinutes(1));

    MetricChoice choice = new MetricChoice("a", "Name of a", other);
    assertThat(size(now(services.past().series(choice, T, clock.instant(), 1000)))).isBetween(6, 7);
    assertThat(size(now(services.past().series(CHOICE, T, clock.instant(), 1000))))
        .isBetween(60, 61);
  }

  private static int size(List<SeriesData> series) {
    return series.stream().mapToInt(each -> each.samples().size()).sum();
  }

  @Test
  void showsListsAsTheyWere() throws IOException {
    scheduler.advance(Duration.ofMinutes(1));
    Instant between = clock.instant();
    fleet = List.of(server(1L, "web", "10.0.0.1", "Off"), server(2L, "db", "10.0.0.2", "On"));
    refresh();
    opener.servers.put("b", _ -> List.of());
    services.connections().save(connection("b"), Credentials.none());
    workers.runAll();

    InventorySnapshot<Server> then = now(services.past().servers(between));
    assertThat(then.rows()).hasSize(1);
    assertThat(then.rows().getFirst().value().state().wire()).isEqualTo("On");
    assertThat(then.rows().getFirst().connection()).isEqualTo("Name of a");
    assertThat(then.sources().getFirst().state()).isInstanceOf(LoadState.Ready.class);
    assertThat(then.sources().getLast().state()).isEqualTo(new LoadState.Idle());
    assertThat(now(services.past().servers(clock.instant())).rows()).hasSize(2);

    services.connections().delete("a");
    workers.runAll();
    assertThat(now(services.past().servers(between)).rows().getFirst().connection())
        .as("the name of a connection that is gone")
        .isEqualTo("a");
    assertThat(now(services.past().clusters(between)).sources()).isEmpty();
  }

  @Test
  void keepsACopyOfGoodFetchesOnly() {
    int before = history.lists.getOrDefault(ListKind.SERVERS.name(), List.of()).size();
    failing = true;
    refresh();
    assertThat(history.lists.get(ListKind.SERVERS.name())).hasSize(before);
    failing = false;
    refresh();
    assertThat(history.lists.get(ListKind.SERVERS.name())).hasSize(before + 1);
  }

  @Test
  void givesUpAReadThatIsCancelled() {
    CompletableFuture<List<SeriesData>> read =
        services.past().series(CHOICE, T, clock.instant(), 10);
    read.cancel(true);
    workers.runAll();
    assertThat(read).isCancelled();
  }

  @Test
  void letsGoOfItsReaders() {
    int before = services.listeners();
    Subscription events = services.past().watchEvents(_ -> {});
    Subscription status = services.past().watchStatus(_ -> {});
    MetricWatch watch = services.metrics().watch(CHOICE, _ -> {});
    assertThat(services.listeners()).isEqualTo(before + 3);
    events.close();
    status.close();
    watch.close();
    workers.runAll();
    assertThat(services.listeners()).isEqualTo(before);
  }

  private void refresh() {
    scheduler.advance(Duration.ofSeconds(1));
    var _ = services.servers().refresh();
    workers.runAll();
  }

  private <V> V now(CompletableFuture<V> future) {
    workers.runAll();
    return future.join();
  }

  private Throwable causeOf(CompletableFuture<?> future) {
    workers.runAll();
    CompletionException[] thrown = new CompletionException[1];
    assertThatThrownBy(future::join)
        .isInstanceOfSatisfying(CompletionException.class, e -> thrown[0] = e);
    return Objects.requireNonNull(thrown[0].getCause());
  }
}
