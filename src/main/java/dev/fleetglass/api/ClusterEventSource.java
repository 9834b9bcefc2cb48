package dev.fleetglass.api;

import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.ClusterEvent;

/** Lists what Kubernetes reported in a cluster. Blocks; an interrupt of the thread cancels. */
public non-sealed interface ClusterEventSource extends Capability {
  Fetched<ClusterEvent> events(Cluster cluster, LoadProgress progress) throws ApiException;
}
