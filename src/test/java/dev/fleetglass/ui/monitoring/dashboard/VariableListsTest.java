package dev.fleetglass.ui.monitoring.dashboard;

import static dev.fleetglass.ui.monitoring.dashboard.Desk.NOW;
import static dev.fleetglass.ui.monitoring.dashboard.Desk.dashboard;
import static dev.fleetglass.ui.monitoring.dashboard.Desk.panel;
import static dev.fleetglass.ui.monitoring.dashboard.Desk.series;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.Coded;
import dev.fleetglass.model.Namespace;
import dev.fleetglass.model.Node;
import dev.fleetglass.model.NodeState;
import dev.fleetglass.model.dashboard.Variable;
import dev.fleetglass.service.ClusterScope.Choice;
import dev.fleetglass.service.InventorySnapshot;
import dev.fleetglass.service.LoadState;
import dev.fleetglass.service.Sourced;
import dev.fleetglass.ui.inventory.Fleet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VariableListsTest {
  private static final Variable CLUSTER = new Variable("cluster", "cluster", "");
  private static final Variable NODE = new Variable("node", "node", "");
  private static final Variable NAMESPACE = new Variable("ns", "namespace", "");

  private final Desk desk = new Desk();
  private final Cluster one = Fleet.cluster(1, "RUNNING");
  private final Cluster two = Fleet.cluster(2, "RUNNING");

  @Test
  void offersTheNodesAndNamespacesOfTheChosenCluster() {
    WorkspaceViewModel model = shown(CLUSTER, NODE, NAMESPACE);
    assertThat(desk.members.chosen).as("of which of two").isEmpty();
    assertThat(desk.members.nodes.visible).isFalse();

    model.variables().choose("cluster", two.id());
    desk.members.nodes.publish(rows(1, List.of(node(two, "n1"), node(two, "n2"))));
    desk.members.namespaces.publish(
        rows(1, List.of(new Namespace(two.id(), "kube-system", null, null, Map.of()))));

    assertThat(desk.members.chosen).contains(new Choice("c1", two.id()));
    assertThat(desk.members.nodes.visible).isTrue();
    assertThat(texts(model, 1)).containsExactly("n1", "n2");
    assertThat(texts(model, 2)).containsExactly("kube-system");
  }

  @Test
  void whatIsOfAnotherClusterIsNotOffered() {
    WorkspaceViewModel model = shown(CLUSTER, NODE);
    model.variables().choose("cluster", two.id());
    desk.members.nodes.publish(rows(1, List.of(node(two, "n2"))));
    assertThat(texts(model, 1)).containsExactly("n2");

    model.variables().choose("cluster", one.id());
    assertThat(texts(model, 1)).isEmpty();
    desk.members.nodes.publish(rows(2, List.of(node(one, "n1"), node(two, "n2"))));
    assertThat(texts(model, 1)).containsExactly("n1");
  }

  @Test
  void theLabelsOfSeriesAddWhatNoListHas() {
    WorkspaceViewModel model = shown(CLUSTER, NODE);
    desk.metrics
        .newest()
        .tell(1, new LoadState.Ready(NOW), series(Map.of("cluster", two.id(), "node", "gone"), 1));
    assertThat(texts(model, 1)).containsExactly("gone");

    model.variables().choose("cluster", two.id());
    desk.members.nodes.publish(rows(1, List.of(node(two, "n1"))));
    assertThat(texts(model, 1)).containsExactly("gone", "n1");
  }

  @Test
  void asksOnlyForWhatVariablesNeedAndOnlyWhileTheyAreShown() {
    WorkspaceViewModel model = shown(CLUSTER, NODE);
    model.variables().choose("cluster", one.id());
    assertThat(desk.members.nodes.visible).isTrue();
    assertThat(desk.members.namespaces.visible).as("no variable asks").isFalse();

    model.deactivate();
    assertThat(desk.members.nodes.visible).as("hidden").isFalse();
    assertThat(desk.members.nodes.listeners).isEmpty();
    model.activate();
    assertThat(desk.members.nodes.visible).as("shown again").isTrue();

    model.show(model.library().find("builtin-x").orElseThrow());
    assertThat(desk.members.nodes.visible).as("a dashboard without it").isFalse();
  }

  @Test
  void theOnlyClusterNeedsNoChoice() {
    WorkspaceViewModel model = shown(NODE);
    assertThat(desk.members.nodes.visible).isFalse();
    desk.clusters.publish(rows(2, List.of(one)));
    desk.members.nodes.publish(rows(1, List.of(node(one, "n1"))));
    assertThat(texts(model, 0)).containsExactly("n1");
  }

  /** A dashboard with these variables, while there are two clusters. */
  private WorkspaceViewModel shown(Variable... variables) {
    desk.dashboards.put(Desk.with(dashboard("own", panel("p", 0, 0, Map.of())), variables));
    WorkspaceViewModel model = desk.shown();
    model.show(model.library().find("own").orElseThrow());
    desk.clusters.publish(rows(1, List.of(one, two)));
    return model;
  }

  private static <T> InventorySnapshot<T> rows(long sequence, List<T> values) {
    return new InventorySnapshot<>(
        sequence,
        values.stream().map(value -> new Sourced<>("c1", "C", value)).toList(),
        List.of());
  }

  private static Node node(Cluster cluster, String name) {
    return new Node(
        cluster.id(),
        name,
        Coded.of(NodeState.class, "Ready", NodeState.UNKNOWN),
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
        Map.of(),
        Map.of());
  }

  private static List<String> texts(WorkspaceViewModel model, int variable) {
    return model.variables().statesProperty().get().get(variable).values().stream()
        .map(VariableState.Value::text)
        .toList();
  }
}
