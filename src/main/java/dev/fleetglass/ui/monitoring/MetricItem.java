package dev.fleetglass.ui.monitoring;

import dev.fleetglass.model.MetricQuery;

/** A metric of a connection, as the screen offers it. */
public record MetricItem(ConnectionItem connection, MetricQuery query) {
  /** Whether both are the same metric, be it edited or not. */
  boolean sameMetric(MetricItem other) {
    return connection.id().equals(other.connection.id()) && query.id().equals(other.query.id());
  }
}
