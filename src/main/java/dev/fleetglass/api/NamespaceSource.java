package dev.fleetglass.api;

import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.Namespace;

/** Lists the namespaces of a cluster. Blocks; an interrupt of the thread cancels. */
public non-sealed interface NamespaceSource extends Capability {
  Fetched<Namespace> namespaces(Cluster cluster, LoadProgress progress) throws ApiException;
}
