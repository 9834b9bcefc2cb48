package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.service.MetricChoice;
import java.util.Map;
import java.util.stream.Collectors;

/** A panel's query in words, for files: all that decides on which data it shows. */
final class QueryText {
  private QueryText() {}

  /**
   * As {@code connection: metric path?parameters {label=value}}, without secrets.
   *
   * @param where labels that a series must have; {@code $name} stands for a variable
   * @param variables their values by name; any value fits one that has none
   */
  static String of(MetricChoice choice, Map<String, String> where, Map<String, String> variables) {
    String parameters = joined(choice.query().parameters(), "&");
    String labels = joined(QueryChoice.wanted(where, variables), ", ");
    return choice.connection()
        + ": "
        + choice.query().name()
        + ' '
        + choice.query().path()
        + (parameters.isEmpty() ? "" : "?" + parameters)
        + (labels.isEmpty() ? "" : " {" + labels + "}");
  }

  private static String joined(Map<String, String> pairs, String between) {
    return pairs.entrySet().stream()
        .map(pair -> pair.getKey() + '=' + pair.getValue())
        .collect(Collectors.joining(between));
  }
}
