package dev.fleetglass.model.dashboard;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which series a panel shows.
 *
 * @param connection id of the connection; empty for every connection that has the metric
 * @param connectionName as it was called where the dashboard was made, to find it elsewhere; may be
 *     empty
 * @param metric id of the connection's metric
 * @param where labels that a series must have, by value; {@code $cluster} stands for the variable's
 *     value, and for any value while the variable has none
 */
public record PanelQuery(
    String connection, String connectionName, String metric, Map<String, String> where) {
  public PanelQuery {
    where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
  }
}
