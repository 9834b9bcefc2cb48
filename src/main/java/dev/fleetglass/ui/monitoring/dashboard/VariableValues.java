package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.dashboard.Variable;
import dev.fleetglass.service.Sourced;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What variables can be: what lists have, and the labels of series, which know what no list has or
 * what is gone from it.
 */
final class VariableValues {
  static final String CLUSTER = "cluster";

  private VariableValues() {}

  static VariableState state(
      Variable variable,
      String value,
      List<Sourced<Cluster>> clusters,
      Set<String> names,
      List<PanelData> panels) {
    Map<String, String> titles = new TreeMap<>();
    names.forEach(name -> titles.put(name, name));
    for (PanelData panel : panels) {
      panel.labels().getOrDefault(variable.label(), Set.of()).forEach(v -> titles.put(v, v));
    }
    if (variable.label().equals(CLUSTER)) {
      clusters.forEach(row -> titles.put(row.value().id(), row.value().name()));
    }
    List<VariableState.Value> values = new ArrayList<>();
    titles.forEach((text, title) -> values.add(new VariableState.Value(text, title)));
    values.sort(Comparator.comparing(VariableState.Value::title));
    boolean gone = !value.isEmpty() && !titles.isEmpty() && !titles.containsKey(value);
    return new VariableState(variable, value, values, gone);
  }

  /** Labels that the panels must look for. */
  static Set<String> labels(List<Variable> variables) {
    Set<String> labels = new TreeSet<>();
    variables.forEach(variable -> labels.add(variable.label()));
    return labels;
  }
}
