package dev.fleetglass.ui.kubernetes;

import static dev.fleetglass.ui.inventory.FakeInventory.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.fleetglass.model.AlertRule;
import dev.fleetglass.model.AlertState;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.ClusterEvent;
import dev.fleetglass.model.Coded;
import dev.fleetglass.model.Namespace;
import dev.fleetglass.model.Node;
import dev.fleetglass.model.Pod;
import dev.fleetglass.model.Workload;
import dev.fleetglass.model.Workspace;
import dev.fleetglass.ui.clusters.ClusterRow;
import dev.fleetglass.ui.clusters.ClustersViewModel;
import dev.fleetglass.ui.common.DetailField;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.FakeInventory;
import dev.fleetglass.ui.inventory.FakeViews;
import dev.fleetglass.ui.inventory.Fleet;
import dev.fleetglass.ui.inventory.InventoryViewModel;
import dev.fleetglass.ui.inventory.Relation;
import dev.fleetglass.ui.inventory.TableEnvironment;
import dev.fleetglass.ui.inventory.ValueRow;
import dev.fleetglass.ui.inventory.ValueViewModel;
import dev.fleetglass.ui.monitoring.FakeMetrics;
import dev.fleetglass.ui.settings.FakePreferences;
import dev.fleetglass.ui.table.TableRow;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lists of what a cluster holds, and the ways between them. */
class InsideListsTest {
  private static final Texts ENGLISH = Texts.load(Locale.ENGLISH);

  private final TableEnvironment environment =
      FakeViews.environment(
          new FakePreferences(),
          Runnable::run,
          Runnable::run,
          Clock.fixed(Fleet.NOW, ZoneOffset.UTC));
  private final FakeInventory<Cluster> clusterList = new FakeInventory<>();
  private final FakeInventory<Node> nodeList = new FakeInventory<>();
  private final FakeInventory<Namespace> namespaceList = new FakeInventory<>();
  private final FakeInventory<Workload> workloadList = new FakeInventory<>();
  private final FakeInventory<Pod> podList = new FakeInventory<>();
  private final FakeInventory<ClusterEvent> eventList = new FakeInventory<>();
  private final ClustersViewModel clusters =
      new ClustersViewModel(clusterList, new FakeInventory<>(), new FakeMetrics(), environment);
  private final NodesViewModel nodes = new NodesViewModel(nodeList, environment);
  private final NamespacesViewModel namespaces =
      new NamespacesViewModel(namespaceList, environment);
  private final WorkloadsViewModel workloads = new WorkloadsViewModel(workloadList, environment);
  private final PodsViewModel pods = new PodsViewModel(podList, environment);
  private final EventsViewModel events = new EventsViewModel(eventList, environment);

  @BeforeEach
  void open() {
    clusterList.set(fresh(1, "East", Fleet.clusters(5)));
    nodeList.set(fresh(1, "East", List.of(Inside.node("n1"), Inside.node("n10"))));
    namespaceList.set(
        fresh(1, "East", List.of(Inside.namespace("shop"), Inside.namespace("stage"))));
    workloadList.set(
        fresh(
            1,
            "East",
            List.of(
                Inside.workload("shop", "Deployment", "web-front"),
                Inside.workload("shop", "StatefulSet", "db"),
                Inside.workload("stage", "StatefulSet", "db"))));
    podList.set(
        fresh(
            1,
            "East",
            List.of(
                Inside.pod("shop", "db-0", "n10", "StatefulSet", "db"),
                Inside.pod("shop", "web-front-5d8f-x", "n1", "ReplicaSet", "web-front-5d8f"),
                Inside.pod("stage", "db-0", null, "StatefulSet", "db"))));
    eventList.set(
        fresh(
            1,
            "East",
            List.of(
                Inside.event("shop", "Deployment", "web-front"),
                Inside.event("default", "Node", "n1"),
                Inside.event("shop", "Pod", "db-0"),
                Inside.event("stage", "Pod", "db-0"),
                Inside.event("shop", "ReplicaSet", "web-front-5d8f"))));
    for (InventoryViewModel<?, ?> list :
        List.of(clusters, nodes, namespaces, workloads, pods, events)) {
      list.speak(ENGLISH);
      list.activate();
    }
  }

  @Test
  void aClusterLeadsToEverythingThatItHolds() {
    Target all = new Target.Inside("id-East", Inside.CLUSTER, new Target.Search(""));
    String name = Fleet.cluster(3, "RUNNING").name();

    assertThat(relations(clusters, cluster()))
        .filteredOn(way -> way.target() instanceof Target.Inside)
        .extracting(Relation::screen, Relation::label, Relation::value, Relation::target)
        .containsExactly(
            tuple(ScreenId.NODES, "Its nodes", name, all),
            tuple(ScreenId.NAMESPACES, "Its namespaces", name, all),
            tuple(ScreenId.WORKLOADS, "Its workloads", name, all),
            tuple(ScreenId.PODS, "Its pods", name, all),
            tuple(ScreenId.EVENTS, "Its events", name, all));
  }

  @Test
  void everythingInAClusterLeadsBackToIt() {
    Target row = new Target.Row(cluster().id(), "");
    for (ValueViewModel<?> list : List.of(nodes, namespaces, workloads, pods, events)) {
      assertThat(list.table().rows()).isNotEmpty();
      assertThat(backs(list)).hasSameSizeAs(list.table().rows()).containsOnly(row);
    }
  }

  private <T> List<Target> backs(ValueViewModel<T> list) {
    return list.table().rows().stream()
        .map(row -> way(relations(list, row), ScreenId.CLUSTERS).target())
        .toList();
  }

  @Test
  void aClusterAndItsWorkspacesLeadToEachOther() {
    FakeInventory<Workspace> list = new FakeInventory<>();
    WorkspacesViewModel workspaces = new WorkspacesViewModel(list, environment);
    String name = cluster().cluster().name();
    Workspace team = workspace(1, List.of("other", name));
    list.set(fresh(1, "East", List.of(team, workspace(2, List.of("other")))));
    workspaces.speak(ENGLISH);
    workspaces.activate();

    search(workspaces, way(relations(clusters, cluster()), ScreenId.WORKSPACES));
    assertThat(workspaces.table().rows()).extracting(ValueRow::value).containsExactly(team);

    Relation back =
        relations(workspaces, row(workspaces, team)).stream()
            .filter(way -> way.value().equals(name))
            .findFirst()
            .orElseThrow();
    assertThat(back.target())
        .isEqualTo(new Target.Search("name=\"" + name + "\" connection=\"East\""));
    ClusterRow self = cluster();
    search(clusters, back);
    assertThat(clusters.table().rows()).containsExactly(self);
  }

  @Test
  void clustersAndTheAlertRulesOfTheirConnectionLeadToEachOther() {
    FakeInventory<AlertRule> list = new FakeInventory<>();
    AlertsViewModel alerts = new AlertsViewModel(list, environment);
    AlertRule rule =
        new AlertRule(
            1L,
            "NodeNotReady",
            null,
            Coded.of(AlertState.class, "critical", AlertState.UNKNOWN),
            Fleet.NOW,
            Map.of());
    list.set(fresh(1, "East", List.of(rule)));
    alerts.speak(ENGLISH);
    alerts.activate();

    search(alerts, way(relations(clusters, cluster()), ScreenId.ALERTS));
    assertThat(alerts.table().rows()).extracting(ValueRow::value).containsExactly(rule);

    Relation back = way(relations(alerts, row(alerts, rule)), ScreenId.CLUSTERS);
    assertThat(back.target()).isEqualTo(new Target.Search("connection=\"East\""));
    search(clusters, back);
    assertThat(clusters.table().rows()).hasSize(5);
  }

  private static Workspace workspace(int id, List<String> clusters) {
    return new Workspace(
        (long) id, "team-" + id, null, "NORMAL", clusters, true, Fleet.NOW, Map.of());
  }

  private static void search(InventoryViewModel<?, ?> list, Relation way) {
    list.table().filterProperty().set(((Target.Search) way.target()).query());
    assertThat(list.table().problemProperty().get()).as(way.label()).isNull();
  }

  @Test
  void aNodeLeadsToItsPodsAndEvents() {
    List<Relation> ways = relations(nodes, row(nodes, Inside.node("n1")));

    assertThat(found(pods, way(ways, ScreenId.PODS)))
        .extracting(Pod::name)
        .containsExactly("web-front-5d8f-x");
    assertThat(found(events, way(ways, ScreenId.EVENTS)))
        .containsExactly(Inside.event("default", "Node", "n1"));
  }

  @Test
  void aNamespaceLeadsToAllThatIsInIt() {
    List<Relation> ways = relations(namespaces, row(namespaces, Inside.namespace("stage")));

    assertThat(found(workloads, way(ways, ScreenId.WORKLOADS)))
        .containsExactly(Inside.workload("stage", "StatefulSet", "db"));
    assertThat(found(pods, way(ways, ScreenId.PODS)))
        .containsExactly(Inside.pod("stage", "db-0", null, "StatefulSet", "db"));
    assertThat(found(events, way(ways, ScreenId.EVENTS)))
        .containsExactly(Inside.event("stage", "Pod", "db-0"));
  }

  @Test
  void aWorkloadLeadsToItsNamespaceItsPodsAndItsEvents() {
    List<Relation> ways =
        relations(workloads, row(workloads, Inside.workload("shop", "Deployment", "web-front")));

    assertThat(found(namespaces, way(ways, ScreenId.NAMESPACES)))
        .containsExactly(Inside.namespace("shop"));
    assertThat(found(pods, way(ways, ScreenId.PODS)))
        .extracting(Pod::name)
        .containsExactly("web-front-5d8f-x");
    assertThat(found(events, way(ways, ScreenId.EVENTS)))
        .containsExactly(Inside.event("shop", "Deployment", "web-front"));
  }

  @Test
  void aPodLeadsToWhereItIsToWhatMadeItAndToItsEvents() {
    Pod pod = Inside.pod("shop", "db-0", "n10", "StatefulSet", "db");
    List<Relation> ways = relations(pods, row(pods, pod));

    assertThat(found(namespaces, way(ways, ScreenId.NAMESPACES)))
        .containsExactly(Inside.namespace("shop"));
    assertThat(found(nodes, way(ways, ScreenId.NODES))).containsExactly(Inside.node("n10"));
    assertThat(found(workloads, way(ways, ScreenId.WORKLOADS)))
        .containsExactly(Inside.workload("shop", "StatefulSet", "db"));
    assertThat(found(events, way(ways, ScreenId.EVENTS)))
        .containsExactly(Inside.event("shop", "Pod", "db-0"));
  }

  @Test
  void aPodOfAReplicaSetLeadsToTheDeployment() {
    Pod pod = Inside.pod("shop", "web-front-5d8f-x", "n1", "ReplicaSet", "web-front-5d8f");

    assertThat(found(workloads, way(relations(pods, row(pods, pod)), ScreenId.WORKLOADS)))
        .containsExactly(Inside.workload("shop", "Deployment", "web-front"));
  }

  @Test
  void aPodWithoutANodeLeadsToNone() {
    Pod pod = Inside.pod("stage", "db-0", null, "StatefulSet", "db");

    assertThat(relations(pods, row(pods, pod)))
        .extracting(Relation::screen)
        .doesNotContain(ScreenId.NODES);
  }

  @Test
  void anEventLeadsToTheObjectItIsAbout() {
    assertThat(found(pods, about("stage", "Pod", "db-0", ScreenId.PODS)))
        .containsExactly(Inside.pod("stage", "db-0", null, "StatefulSet", "db"));
    assertThat(found(nodes, about("default", "Node", "n1", ScreenId.NODES)))
        .containsExactly(Inside.node("n1"));
    for (String[] object :
        new String[][] {{"Deployment", "web-front"}, {"ReplicaSet", "web-front-5d8f"}}) {
      assertThat(found(workloads, about("shop", object[0], object[1], ScreenId.WORKLOADS)))
          .as(object[0])
          .containsExactly(Inside.workload("shop", "Deployment", "web-front"));
    }
    assertThat(found(namespaces, about("stage", "Pod", "db-0", ScreenId.NAMESPACES)))
        .containsExactly(Inside.namespace("stage"));
  }

  @Test
  void anEventOfAKindWithoutAListLeadsToNoObject() {
    ClusterEvent volume = Inside.event("", "PersistentVolume", "db");
    ClusterEvent nothing = Inside.event("", null, "db");
    eventList.publish(fresh(2, "East", List.of(volume, nothing)));

    for (ClusterEvent event : List.of(volume, nothing)) {
      assertThat(relations(events, row(events, event)))
          .extracting(Relation::screen)
          .containsExactly(ScreenId.CONNECTIONS, ScreenId.CLUSTERS);
    }
  }

  private Relation about(String namespace, String kind, String object, ScreenId screen) {
    return way(relations(events, row(events, Inside.event(namespace, kind, object))), screen);
  }

  @Test
  void detailsShowWhatHasNoFieldOfItsOwn() {
    assertThat(others(nodes)).containsOnly("of a node");
    assertThat(others(namespaces)).containsOnly("of a namespace");
    assertThat(others(workloads)).containsOnly("of a workload");
    assertThat(others(pods)).containsOnly("of a pod");
    assertThat(others(events)).containsOnly("of an event");
  }

  /** The values of the field that only the service knows, one of each row. */
  private static <T> List<String> others(ValueViewModel<T> list) {
    List<String> values =
        list.table().rows().stream()
            .flatMap(row -> list.details(row).stream())
            .filter(section -> section.title().equals("Other fields"))
            .flatMap(section -> section.fields().stream())
            .filter(field -> field.label().equals("wire.only"))
            .map(DetailField::value)
            .toList();
    assertThat(values).hasSameSizeAs(list.table().rows());
    return values;
  }

  private ClusterRow cluster() {
    return clusters.table().rows().stream()
        .filter(row -> row.cluster().id().equals(Inside.CLUSTER))
        .findFirst()
        .orElseThrow();
  }

  private static <T> ValueRow<T> row(ValueViewModel<T> list, T value) {
    return list.table().rows().stream()
        .filter(row -> row.value().equals(value))
        .findFirst()
        .orElseThrow();
  }

  private static <R extends TableRow> List<Relation> relations(
      InventoryViewModel<?, R> list, R row) {
    List<Relation> last = new ArrayList<>();
    list.related(
        row,
        found -> {
          last.clear();
          last.addAll(found);
        });
    return last;
  }

  private static Relation way(List<Relation> ways, ScreenId screen) {
    return ways.stream().filter(way -> way.screen() == screen).findFirst().orElseThrow();
  }

  /** What the search behind a way finds, which must be one in the same cluster. */
  private static <T> List<T> found(ValueViewModel<T> list, Relation way) {
    Target.Inside inside = (Target.Inside) way.target();
    assertThat(inside.connectionId()).isEqualTo("id-East");
    assertThat(inside.clusterId()).isEqualTo(Inside.CLUSTER);
    list.table().filterProperty().set(((Target.Search) inside.what()).query());
    assertThat(list.table().problemProperty().get()).as(way.label()).isNull();
    List<T> found = list.table().rows().stream().map(ValueRow::value).toList();
    list.table().filterProperty().set("");
    return found;
  }
}
