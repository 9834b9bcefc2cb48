package dev.fleetglass.api;

import dev.fleetglass.model.Cluster;

/** Reads one cluster in full. Blocks; an interrupt of the thread cancels. */
public non-sealed interface ClusterDetailSource extends Capability {
  /**
   * The cluster as it is now, with what the list does not tell of it among its details.
   *
   * @param sequence of the {@link Cluster}
   * @throws ApiException with a not-found failure when the service answers without a cluster
   */
  Cluster cluster(long sequence) throws ApiException;
}
