package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.service.MetricChoice;

/** A metric of a connection that a panel can show. */
public record MetricOption(
    String connectionId, String connection, String metric, String name, MetricUnit unit) {
  static MetricOption of(MetricChoice choice) {
    return new MetricOption(
        choice.connectionId(),
        choice.connection(),
        choice.query().id(),
        choice.query().name(),
        choice.query().unit());
  }
}
