package dev.fleetglass.model;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A named metric of a connection.
 *
 * @param id stable within the connection
 * @param name shown to people
 * @param path below the connection's base URL, beginning with a slash
 * @param parameters query parameters in order
 * @param unit what the values count
 * @param interval time between two polls, at least one second
 * @param seriesName pattern that names a series, with labels in braces: {@code {cluster} {node}};
 *     empty means all label values joined
 */
public record MetricQuery(
    String id,
    String name,
    String path,
    Map<String, String> parameters,
    MetricUnit unit,
    Duration interval,
    String seriesName) {

  public MetricQuery {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    if (interval.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("interval below one second: " + interval);
    }
  }
}
