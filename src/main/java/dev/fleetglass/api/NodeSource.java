package dev.fleetglass.api;

import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.Node;

/** Lists the nodes of a cluster. Blocks; an interrupt of the thread cancels. */
public non-sealed interface NodeSource extends Capability {
  Fetched<Node> nodes(Cluster cluster, LoadProgress progress) throws ApiException;
}
