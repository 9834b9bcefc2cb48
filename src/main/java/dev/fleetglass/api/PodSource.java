package dev.fleetglass.api;

import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.Pod;

/** Lists the pods of a cluster. Blocks; an interrupt of the thread cancels. */
public non-sealed interface PodSource extends Capability {
  Fetched<Pod> pods(Cluster cluster, LoadProgress progress) throws ApiException;
}
