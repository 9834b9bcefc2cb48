package dev.fleetglass.model;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that runs pods in a cluster. Fields are null when the service did not send them.
 *
 * @param clusterId text id of its cluster
 * @param kind as the service words it, for example Deployment
 * @param desired replicas wanted
 * @param ready replicas that are ready
 * @param created the service's zoneless text read in the connection's zone
 * @param details every attribute that has no place above, dotted wire path to wire text, wire order
 */
public record Workload(
    String clusterId,
    String namespace,
    String name,
    @Nullable String kind,
    WorkloadState state,
    @Nullable Long desired,
    @Nullable Long ready,
    @Nullable Instant created,
    Map<String, String> details) {

  public Workload {
    details =
        details.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /** Identity within a connection. */
  public String key() {
    return clusterId + "/" + namespace + "/" + kind + "/" + name;
  }

  /** The state that these numbers of replicas mean. */
  public static WorkloadState stateOf(@Nullable Long desired, @Nullable Long ready) {
    if (desired == null || ready == null) {
      return WorkloadState.UNKNOWN;
    }
    if (desired <= 0) {
      return WorkloadState.STOPPED;
    }
    if (ready <= 0) {
      return WorkloadState.DOWN;
    }
    return ready < desired ? WorkloadState.PARTIAL : WorkloadState.READY;
  }
}
