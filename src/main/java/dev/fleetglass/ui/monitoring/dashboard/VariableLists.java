package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.fx.FxGate;
import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.Namespace;
import dev.fleetglass.model.Node;
import dev.fleetglass.service.ClusterMembers;
import dev.fleetglass.service.ClusterScope.Choice;
import dev.fleetglass.service.Inventory;
import dev.fleetglass.service.InventorySnapshot;
import dev.fleetglass.service.Sourced;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fills variables from lists: clusters from theirs, nodes and namespaces from those of the cluster
 * that is chosen. The latter are read only while a variable that is shown asks for them. JavaFX
 * thread only.
 */
final class VariableLists {
  private final Inventory<Cluster> list;
  private final ClusterMembers members;
  private final FxGate gate;
  private final Variables variables;
  private final Asked<Node> nodes;
  private final Asked<Namespace> namespaces;
  private List<Sourced<Cluster>> clusters = List.of();
  private boolean active;

  VariableLists(WorkspaceServices services, FxGate gate, Variables variables) {
    list = services.clusters();
    members = services.members();
    this.gate = gate;
    this.variables = variables;
    nodes = new Asked<>("node", members.nodes(), Node::clusterId, Node::name);
    namespaces =
        new Asked<>("namespace", members.namespaces(), Namespace::clusterId, Namespace::name);
  }

  void activate(Subscriptions until) {
    active = true;
    until.add(() -> {
      active = false;
      ask();
    });
    until.add(list.subscribe(snapshot -> gate.run(() -> heard(snapshot.rows())))::close);
    until.listen(variables.statesProperty(), _ -> ask());
  }

  private void heard(List<Sourced<Cluster>> rows) {
    clusters = rows;
    variables.setClusters(rows);
    ask();
  }

  private void ask() {
    Choice cluster = active ? cluster() : null;
    nodes.of(variables.labels().contains(nodes.label) ? cluster : null);
    namespaces.of(variables.labels().contains(namespaces.label) ? cluster : null);
  }

  /** The cluster chosen, or the only one there is; null for many. */
  private @Nullable Choice cluster() {
    String wanted =
        variables.statesProperty().get().stream()
            .filter(state -> state.variable().label().equals(VariableValues.CLUSTER))
            .map(VariableState::value)
            .findFirst()
            .orElse("");
    List<Choice> found =
        clusters.stream()
            .filter(row -> wanted.isEmpty() || row.value().id().equals(wanted))
            .map(row -> new Choice(row.connectionId(), row.value().id()))
            .toList();
    return found.size() == 1 ? found.getFirst() : null;
  }

  /** One of the lists. */
  private final class Asked<T> {
    private final String label;
    private final Inventory<T> inventory;
    private final Function<T, String> home;
    private final Function<T, String> name;
    private final Subscriptions whileRead = new Subscriptions();
    private @Nullable Choice cluster;

    Asked(
        String label, Inventory<T> inventory, Function<T, String> home, Function<T, String> name) {
      this.label = label;
      this.inventory = inventory;
      this.home = home;
      this.name = name;
    }

    /** Reads the list of a cluster; of none with null. */
    void of(@Nullable Choice wanted) {
      if (Objects.equals(wanted, cluster)) {
        return;
      }
      cluster = wanted;
      whileRead.close();
      if (active) {
        variables.setNames(label, Set.of());
      }
      if (wanted != null) {
        members.choose(wanted);
        inventory.setVisible(true);
        whileRead.add(() -> inventory.setVisible(false));
        whileRead.add(
            inventory.subscribe(snapshot -> gate.run(() -> heard(wanted, snapshot)))::close);
      }
    }

    /** What was on its way when another cluster was chosen is of the one before. */
    private void heard(Choice wanted, InventorySnapshot<T> snapshot) {
      if (wanted.equals(cluster)) {
        variables.setNames(
            label,
            snapshot.rows().stream()
                .filter(row ->
                    row.connectionId().equals(wanted.connectionId())
                        && home.apply(row.value()).equals(wanted.clusterId()))
                .map(row -> name.apply(row.value()))
                .collect(Collectors.toUnmodifiableSet()));
      }
    }
  }
}
