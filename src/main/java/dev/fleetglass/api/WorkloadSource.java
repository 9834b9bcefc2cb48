package dev.fleetglass.api;

import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.Workload;

/** Lists the workloads of a cluster. Blocks; an interrupt of the thread cancels. */
public non-sealed interface WorkloadSource extends Capability {
  Fetched<Workload> workloads(Cluster cluster, LoadProgress progress) throws ApiException;
}
