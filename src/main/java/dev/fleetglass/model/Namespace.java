package dev.fleetglass.model;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A namespace of a Kubernetes cluster.
 *
 * @param clusterId text id of its cluster
 * @param status as the service words it, for example Active; null when not sent
 * @param created the service's zoneless text read in the connection's zone
 * @param details every attribute that has no place above, dotted wire path to wire text, wire order
 */
public record Namespace(
    String clusterId,
    String name,
    @Nullable String status,
    @Nullable Instant created,
    Map<String, String> details) {

  public Namespace {
    details =
        details.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /** Identity within a connection. */
  public String key() {
    return clusterId + "/" + name;
  }
}
