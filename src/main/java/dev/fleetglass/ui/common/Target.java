package dev.fleetglass.ui.common;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a screen is asked to show when somebody comes from elsewhere. */
public sealed interface Target {
  /** The rows that a search finds. */
  record Search(String query) implements Target {}

  /**
   * One row with its drawer open.
   *
   * @param id the row's
   * @param query the search it stood in; empty for all rows
   */
  record Row(String id, String query) implements Target {}

  /** Something in the lists of what a cluster holds. */
  record Inside(String connectionId, String clusterId, Target what) implements Target {}

  /** A connection's form. */
  record Connection(String id) implements Target {}

  /**
   * A metric, of which only the series with this label are switched on.
   *
   * @param metricId the query's
   */
  record Metric(String connectionId, String metricId, String label, String value)
      implements Target {}

  /** The list as it was at a moment. */
  record Moment(Instant at) implements Target {}

  /** Something in the list as it was at a moment. */
  record Then(Instant at, Target what) implements Target {}

  /**
   * A dashboard.
   *
   * @param variables values of its variables by name; those it does not have are of no effect
   * @param at the moment it is about, shown with the time around it; null for now
   */
  record Dashboard(String dashboardId, Map<String, String> variables, @Nullable Instant at)
      implements Target {
    public Dashboard {
      variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }
  }
}
