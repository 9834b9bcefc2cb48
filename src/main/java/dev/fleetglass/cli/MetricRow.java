package dev.fleetglass.cli;

import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.MetricSample;
import dev.fleetglass.model.MetricUnit;
import java.time.Instant;
import java.util.Map;

/**
 * One sample as it is listed.
 *
 * @param metric name of the query
 * @param value NaN is printed as null in JSON, which has no such number
 */
record MetricRow(
    String metric, MetricUnit unit, Map<String, String> labels, Instant timestamp, double value) {
  static MetricRow of(MetricQuery query, MetricSample sample) {
    return new MetricRow(
        query.name(), query.unit(), sample.labels(), sample.timestamp(), sample.value());
  }
}
