package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.MetricUnit;

/** A metric of a connection that a panel can show. */
public record MetricOption(
    String connectionId, String connection, String metric, String name, MetricUnit unit) {}
