package dev.fleetglass.model;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pod of a cluster. Fields are null when the service did not send them.
 *
 * @param clusterId text id of its cluster
 * @param node name of the node it runs on
 * @param address its address within the cluster
 * @param ready containers that are ready, of {@code containers}
 * @param restarts of all its containers
 * @param ownerKind kind of what made it, for example ReplicaSet
 * @param ownerName name of what made it
 * @param created the service's zoneless text read in the connection's zone
 * @param details every attribute that has no place above, dotted wire path to wire text, wire order
 */
public record Pod(
    String clusterId,
    String namespace,
    String name,
    Coded<PodState> state,
    @Nullable String node,
    @Nullable String address,
    @Nullable Long ready,
    @Nullable Long containers,
    @Nullable Long restarts,
    @Nullable String ownerKind,
    @Nullable String ownerName,
    @Nullable Instant created,
    Map<String, String> details) {

  public Pod {
    details =
        details.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /** Identity within a connection. */
  public String key() {
    return clusterId + "/" + namespace + "/" + name;
  }
}
