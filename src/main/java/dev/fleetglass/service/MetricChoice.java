package dev.fleetglass.service;

import dev.fleetglass.model.MetricQuery;

/** A metric that can be shown: a query of an enabled connection. */
public record MetricChoice(String connectionId, String connection, MetricQuery query) {}
