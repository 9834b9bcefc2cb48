package dev.fleetglass.model;

/** Names a metric among all connections. */
public record MetricKey(String connectionId, String metricId) {}
