package dev.fleetglass.api;

import dev.fleetglass.model.Cluster;

/** Lists clusters. Blocks; an interrupt of the thread cancels and yields a cancelled failure. */
public non-sealed interface ClusterSource extends Capability {
  /** All clusters the credentials may see, in the service's order. */
  Fetched<Cluster> clusters(LoadProgress progress) throws ApiException;
}
