package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.dashboard.Variable;
import dev.fleetglass.service.Sourced;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The variables of the dashboard shown, with their values and what they can be. */
public final class Variables {
  /** Chosen values by name, of other dashboards too: the cluster stays the cluster. */
  private final Map<String, String> chosen;

  private final ReadOnlyObjectWrapper<List<VariableState>> states =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Map<String, String>> values =
      new ReadOnlyObjectWrapper<>(Map.of());
  private List<Variable> variables = List.of();
  private List<Sourced<Cluster>> clusters = List.of();
  private final Map<String, Set<String>> names = new HashMap<>();
  private List<PanelData> panels = List.of();
  private boolean first;

  Variables(Map<String, String> remembered) {
    chosen = new LinkedHashMap<>(remembered);
  }

  public ReadOnlyObjectProperty<List<VariableState>> statesProperty() {
    return states.getReadOnlyProperty();
  }

  /** Chooses a value; empty for all. Of no effect on a dashboard without the variable. */
  public void choose(String name, String value) {
    chosen.put(name, value);
    arrange();
  }

  ReadOnlyObjectProperty<Map<String, String>> valuesProperty() {
    return values.getReadOnlyProperty();
  }

  Map<String, String> values() {
    return values.get();
  }

  Map<String, String> remembered() {
    return chosen;
  }

  Set<String> labels() {
    return VariableValues.labels(variables);
  }

  /**
   * Another dashboard, or another state of it.
   *
   * @param takeFirst whether a variable nobody chose begins with its first value rather than all
   */
  void setVariables(List<Variable> all, boolean takeFirst) {
    variables = all;
    first = takeFirst;
    arrange();
  }

  void setClusters(List<Sourced<Cluster>> rows) {
    clusters = rows;
    arrange();
  }

  /** What people call a cluster, as far as that is known. */
  String clusterName(String id) {
    return clusters.stream()
        .filter(row -> row.value().id().equals(id))
        .findFirst()
        .map(row -> row.value().name())
        .orElse(id);
  }

  /** What the list of a label's values has; empty when it is not read or cannot be. */
  void setNames(String label, Set<String> all) {
    if (!all.equals(names.put(label, all))) {
      arrange();
    }
  }

  /** Looks for values among what the panels have. */
  void offer(List<PanelData> data) {
    panels = data;
    arrange();
  }

  private void arrange() {
    List<VariableState> now = variables.stream().map(this::state).toList();
    if (!now.equals(states.get())) {
      states.set(now);
    }
    Map<String, String> chosenNow = new LinkedHashMap<>();
    now.forEach(state -> chosenNow.put(state.variable().name(), state.value()));
    if (!chosenNow.equals(values.get())) {
      values.set(Map.copyOf(chosenNow));
    }
  }

  private VariableState state(Variable variable) {
    String value = chosen.getOrDefault(variable.name(), variable.value());
    VariableState state =
        VariableValues.state(
            variable, value, clusters, names.getOrDefault(variable.label(), Set.of()), panels);
    if (first && !chosen.containsKey(variable.name()) && !state.values().isEmpty()) {
      chosen.put(variable.name(), state.values().getFirst().text());
      return state(variable);
    }
    return state;
  }
}
