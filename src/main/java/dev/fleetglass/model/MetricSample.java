package dev.fleetglass.model;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One value of one series.
 *
 * @param labels in wire order; together with the query they are the series' identity, whatever
 *     their order
 * @param timestamp whole seconds on the wire (seed: {@code "timestamp": 1706597820})
 * @param value in the query's unit; NaN when the service says so
 */
public record MetricSample(Map<String, String> labels, Instant timestamp, double value) {
  public MetricSample {
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
  }
}
