package dev.fleetglass.model;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that Kubernetes reported about an object of a cluster.
 *
 * @param clusterId text id of its cluster
 * @param kind kind of the object it is about, for example Pod
 * @param object name of the object it is about
 * @param source who reported it
 * @param subObject part of the object, for example a container
 * @param count how often it happened
 * @param first when it happened first; the service's zoneless text read in the connection's zone
 * @param last when it happened last, likewise
 * @param details every attribute that has no place above, dotted wire path to wire text, wire order
 */
public record ClusterEvent(
    String clusterId,
    String namespace,
    @Nullable String kind,
    String object,
    String message,
    @Nullable String source,
    @Nullable String subObject,
    @Nullable Long count,
    @Nullable Instant first,
    @Nullable Instant last,
    Map<String, String> details) {

  public ClusterEvent {
    details =
        details.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /** Identity within a connection as far as the service gives any. */
  public String key() {
    return clusterId + "/" + namespace + "/" + kind + "/" + object + "/" + source + "/" + message;
  }
}
