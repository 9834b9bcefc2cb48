package dev.fleetglass.ui.clusters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.MetricSample;
import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.model.Server;
import dev.fleetglass.service.LoadState;
import dev.fleetglass.service.MetricChoice;
import dev.fleetglass.service.SeriesData;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.FakeInventory;
import dev.fleetglass.ui.inventory.FakeViews;
import dev.fleetglass.ui.inventory.Fleet;
import dev.fleetglass.ui.inventory.Relation;
import dev.fleetglass.ui.monitoring.FakeMetrics;
import dev.fleetglass.ui.settings.FakePreferences;
import dev.fleetglass.ui.table.SortTerm;
import dev.fleetglass.ui.table.TableLayout;
import dev.fleetglass.ui.table.Trend;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClusterTrendsTest {
  private static final MetricChoice REQUESTS =
      FakeMetrics.choice("id-East", "req", "Requests", MetricUnit.REQUESTS_PER_SECOND);
  private static final MetricChoice CPU =
      FakeMetrics.choice("id-East", "cpu", "CPU", MetricUnit.CORES);

  private final FakeInventory<Cluster> inventory = new FakeInventory<>();
  private final FakeInventory<Server> servers = new FakeInventory<>();
  private final FakeMetrics metrics = new FakeMetrics(CPU, REQUESTS);
  private final FakePreferences preferences = new FakePreferences();
  private final ClustersViewModel model =
      new ClustersViewModel(
          inventory,
          servers,
          metrics,
          FakeViews.environment(
              preferences,
              Runnable::run,
              Runnable::run,
              Clock.fixed(FakeMetrics.NOW, ZoneOffset.UTC)));

  @BeforeEach
  void show() {
    inventory.set(FakeInventory.fresh(1, "East", Fleet.clusters(5)));
    model.speak(Texts.load(Locale.ENGLISH));
    model.activate();
  }

  @Test
  void watchesTheRequestsOfAConnectionWhileTheColumnIsSeen() {
    assertThat(metrics.watches).extracting(watch -> watch.choice).containsExactly(REQUESTS);

    hide();
    assertThat(metrics.newest().closed).isTrue();
    assertThat(metrics.listeners).isEmpty();

    model.table().layoutProperty().set(TableLayout.NONE);
    assertThat(metrics.watches).hasSize(2);
    model.deactivate();
    assertThat(metrics.newest().closed).isTrue();
    assertThat(metrics.listeners).isEmpty();
  }

  @Test
  void makesNoRowAnewForAHiddenColumn() {
    hide();
    List<ClusterRow> before = List.copyOf(model.table().rows());
    metrics.newest().tell(2, ready(), series(id(0), 1, 2, 3));

    assertThat(model.table().rows())
        .usingElementComparator(ClusterTrendsTest::identity)
        .isEqualTo(before);
  }

  @Test
  void showsTheSeriesThatBearsTheClustersId() {
    metrics.newest().tell(1, ready(), series(id(1), 10, 11, 12), series("elsewhere", 1, 2, 3));

    Trend trend = Objects.requireNonNull(trend(1));
    assertThat(trend.text()).isEqualTo("12.0 req/s");
    assertThat(trend.spoken()).isEqualTo("12.0 req/s, rising");
    assertThat(trend.note()).isEqualTo("Requests, last 15 min: 12.0 req/s, rising");
    assertThat(trend(0)).isNull();
    assertThat(trend(2)).isNull();
  }

  @Test
  void addsTheSeriesOfOneClusterUp() {
    metrics
        .newest()
        .tell(1, ready(), labelled(id(1), "a", 1, 2, 3), labelled(id(1), "b", 10, 10, 10));

    Trend trend = Objects.requireNonNull(trend(1));
    assertThat(trend.last()).isEqualTo(13);
    assertThat(trend.note()).contains("sum of 2 series");
  }

  @Test
  void leavesRowsAloneThatTheMetricDoesNotChange() {
    metrics.newest().tell(1, ready(), series(id(1), 10, 11, 12));
    List<ClusterRow> before = List.copyOf(model.table().rows());
    metrics.newest().tell(2, new LoadState.Loading(0, -1, null), series(id(1), 10, 11, 12));
    inventory.publish(FakeInventory.fresh(2, "East", Fleet.clusters(5)));

    assertThat(model.table().rows())
        .usingElementComparator(ClusterTrendsTest::identity)
        .isEqualTo(before);
  }

  @Test
  void sortsAndSearchesByTheNewestValue() {
    metrics
        .newest()
        .tell(1, ready(), series(id(1), 5, 5), series(id(3), 90, 90), series(id(2), 40, 40));
    model.table().sortProperty().set(List.of(new SortTerm(ClusterColumns.METRIC, true)));
    assertThat(model.table().rows().subList(0, 3))
        .extracting(row -> row.cluster().id())
        .containsExactly(id(3), id(2), id(1));

    model.table().filterProperty().set("metric>30");
    assertThat(model.table().rows())
        .extracting(row -> row.cluster().id())
        .containsExactly(id(3), id(2));
  }

  @Test
  void findsTheMetricsThatHaveSeriesOfACluster() {
    metrics.answer.complete(
        List.of(sample(id(1), "a"), sample(id(1), "b"), sample("elsewhere", "a")));
    List<Relation> found = related(1);

    assertThat(found)
        .filteredOn(each -> each.target() instanceof Target.Metric)
        .extracting(Relation::value, Relation::count, Relation::target)
        .containsExactly(
            tuple("CPU", 2, new Target.Metric("id-East", "cpu", "cluster", id(1))),
            tuple("Requests", 2, new Target.Metric("id-East", "req", "cluster", id(1))));
    related(1);
    assertThat(metrics.tried).as("asked once a minute").hasSize(2);
    assertThat(related(2)).noneMatch(each -> each.target() instanceof Target.Metric);
  }

  @Test
  void leadsToItsDashboard() {
    assertThat(related(1))
        .filteredOn(each -> each.screen() == ScreenId.MONITORING)
        .extracting(Relation::target)
        .contains(new Target.Dashboard("builtin-cluster", Map.of("cluster", id(1)), null));
  }

  @Test
  void countsClustersAsTheSearchDoes() {
    for (Relation relation : related(0)) {
      if (relation.screen() == ScreenId.CLUSTERS
          && relation.target() instanceof Target.Search(var query)) {
        model.table().filterProperty().set(query);
        assertThat(model.table().rows()).as(query).hasSize(relation.count());
      }
    }
    assertThat(related(0)).extracting(Relation::screen).contains(ScreenId.CLUSTERS);
  }

  @Test
  void findsTheServerAClusterIsReachedAt() {
    Cluster cluster = Fleet.clusters(5).getFirst();
    Server server = Fleet.server(1, "On");
    String ip = Objects.requireNonNull(server.address()).ip();
    Cluster there = with(cluster, Map.of(), "https://" + ip + ":6443");
    var found =
        ClusterServers.of(
            there,
            FakeInventory.sourced("West", List.of(server, Fleet.server(2, "On"))),
            null,
            Texts.load(Locale.ENGLISH));

    assertThat(found).extracting(Relation::value).containsExactly(server.name());
  }

  private List<Relation> related(int place) {
    List<List<Relation>> told = new ArrayList<>();
    ClusterRow row =
        model.table().rows().stream()
            .filter(each -> each.cluster().id().equals(id(place)))
            .findFirst()
            .orElseThrow();
    model.relations(row, inventory.snapshot().rows(), null, model.formats(), told::add);
    return told.getLast();
  }

  private static MetricSample sample(String cluster, String node) {
    return new MetricSample(Map.of("cluster", cluster, "node", node), FakeMetrics.NOW, 1);
  }

  @Test
  void tellsTheReadyNodesWhereTheListDoes() {
    Cluster plain = Fleet.clusters(1).getFirst();
    assertThat(NodeShare.of(plain, model.formats())).isNull();

    var share =
        NodeShare.of(
            with(
                plain,
                Map.of("condition.readyNodeCount", "3", "condition.desiredNodeCount", "5"),
                ""),
            model.formats());
    assertThat(Objects.requireNonNull(share).spoken()).isEqualTo("3 of 5 nodes");
    assertThat(share.text()).isEqualTo("3/5");
    assertThat(share.fraction()).isEqualTo(0.6);
  }

  private void hide() {
    TableLayout.Place hidden = new TableLayout.Place(ClusterColumns.METRIC, 0, false);
    model.table().layoutProperty().set(TableLayout.NONE.withColumns(List.of(hidden)));
  }

  private @Nullable Trend trend(int place) {
    return model.table().rows().get(place).trend();
  }

  private static String id(int place) {
    return Fleet.clusters(5).get(place).id();
  }

  private static LoadState ready() {
    return new LoadState.Ready(FakeMetrics.NOW);
  }

  private static SeriesData series(String cluster, double... values) {
    return labelled(cluster, "", values);
  }

  private static SeriesData labelled(String cluster, String more, double... values) {
    SeriesData plain = FakeMetrics.series("n", values);
    return new SeriesData(cluster, Map.of("cluster", cluster, "more", more), plain.samples());
  }

  @SuppressWarnings("ReferenceEquality") // whether the very object was used again
  private static int identity(ClusterRow one, ClusterRow other) {
    return one == other ? 0 : 1;
  }

  private static Cluster with(Cluster c, Map<String, String> details, String apiUrl) {
    return new Cluster(
        c.id(),
        c.sequence(),
        c.name(),
        c.description(),
        c.state(),
        c.kind(),
        c.authType(),
        c.version(),
        apiUrl,
        c.region(),
        c.providerAccount(),
        c.ingress(),
        c.loadBalancer(),
        c.nodePort(),
        c.persistentVolume(),
        c.nodePortRange(),
        c.nodePortUrl(),
        c.inUse(),
        c.created(),
        c.updated(),
        details);
  }
}
