package dev.fleetglass.model;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node of a Kubernetes cluster. Fields are null when the service did not send them. The service
 * states no units: amounts are taken as Kubernetes counts them, processors in cores and memory in
 * bytes.
 *
 * @param clusterId text id of its cluster
 * @param cpuCapacity cores; likewise {@code cpuAllocated}, {@code cpuUsage}
 * @param memoryCapacity bytes; likewise {@code memoryAllocated}, {@code memoryUsage}
 * @param podCapacity most pods it takes
 * @param pods running on it
 * @param gpus it has
 * @param created the service's zoneless text read in the connection's zone
 * @param details every attribute that has no place above, dotted wire path to wire text, wire order
 */
public record Node(
    String clusterId,
    String name,
    Coded<NodeState> state,
    @Nullable Double cpuCapacity,
    @Nullable Double cpuAllocated,
    @Nullable Double cpuUsage,
    @Nullable Double memoryCapacity,
    @Nullable Double memoryAllocated,
    @Nullable Double memoryUsage,
    @Nullable Long podCapacity,
    @Nullable Long pods,
    @Nullable Long gpus,
    @Nullable Instant created,
    Map<String, String> labels,
    Map<String, String> details) {

  public Node {
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    details =
        details.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /** Identity within a connection. */
  public String key() {
    return clusterId + "/" + name;
  }
}
