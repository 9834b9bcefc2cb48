package dev.fleetglass.ui.common;

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

  /** A connection's form. */
  record Connection(String id) implements Target {}

  /**
   * A metric, of which only the series with this label are switched on.
   *
   * @param metricId the query's
   */
  record Metric(String connectionId, String metricId, String label, String value)
      implements Target {}
}
