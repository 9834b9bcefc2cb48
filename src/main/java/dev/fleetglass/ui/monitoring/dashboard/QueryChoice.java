package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.dashboard.Panel;
import dev.fleetglass.model.dashboard.PanelQuery;
import dev.fleetglass.service.MetricChoice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what a panel's query means where the program runs now. */
final class QueryChoice {
  private QueryChoice() {}

  /**
   * The metrics of a query: of its connection, found by id and else by name; or of all.
   *
   * @return empty when there is none
   */
  static List<MetricChoice> of(PanelQuery query, List<MetricChoice> all) {
    List<MetricChoice> metric =
        all.stream().filter(choice -> choice.query().id().equals(query.metric())).toList();
    if (query.connection().isEmpty()) {
      return metric;
    }
    boolean here = all.stream().anyMatch(c -> c.connectionId().equals(query.connection()));
    return metric.stream()
        .filter(choice ->
            here
                ? choice.connectionId().equals(query.connection())
                : choice.connection().equals(query.connectionName()))
        .toList();
  }

  /** What a panel asks for in vain. */
  static List<PanelStatus.Missing> missing(Panel panel, List<MetricChoice> all) {
    List<PanelStatus.Missing> missing = new ArrayList<>();
    for (PanelQuery query : panel.queries()) {
      PanelStatus.Missing one = missing(query, all);
      if (one != null) {
        missing.add(one);
      }
    }
    return missing;
  }

  /** What a query asks for in vain; null when it asks for something that is there. */
  static PanelStatus.@Nullable Missing missing(PanelQuery query, List<MetricChoice> all) {
    if (!of(query, all).isEmpty()) {
      return null;
    }
    boolean known =
        all.stream()
            .anyMatch(choice ->
                choice.connectionId().equals(query.connection())
                    || choice.connection().equals(query.connectionName()));
    String name = query.connectionName().isEmpty() ? query.connection() : query.connectionName();
    return new PanelStatus.Missing(name, query.metric(), known);
  }

  /**
   * Whether a series has the labels that a query asks for.
   *
   * @param variables values by name; a variable without a value lets everything through
   */
  static boolean matches(
      Map<String, String> labels, Map<String, String> where, Map<String, String> variables) {
    for (Map.Entry<String, String> condition : where.entrySet()) {
      String wanted = value(condition.getValue(), variables);
      if (wanted != null && !wanted.equals(labels.get(condition.getKey()))) {
        return false;
      }
    }
    return true;
  }

  /** The value that a label must have; null for any. */
  static @Nullable String wanted(
      String label, Map<String, String> where, Map<String, String> variables) {
    String condition = where.get(label);
    return condition == null ? null : value(condition, variables);
  }

  /** The values that labels must have, by label; without those that may have any. */
  static Map<String, String> wanted(Map<String, String> where, Map<String, String> variables) {
    Map<String, String> wanted = new LinkedHashMap<>();
    where.forEach((label, text) -> {
      String value = value(text, variables);
      if (value != null) {
        wanted.put(label, value);
      }
    });
    return wanted;
  }

  private static @Nullable String value(String text, Map<String, String> variables) {
    if (!text.startsWith("$")) {
      return text.isEmpty() ? null : text;
    }
    String value = variables.get(text.substring(1));
    return value == null || value.isEmpty() ? null : value;
  }
}
