package dev.fleetglass.service;

import dev.fleetglass.model.Namespace;
import dev.fleetglass.model.Node;

/**
 * What one cluster at a time has, for those who choose among it. Each list is read only while it is
 * visible. Safe for use from any thread.
 */
public interface ClusterMembers {
  /** Reads another cluster from now on; its lists are empty until they have been read. */
  void choose(ClusterScope.Choice cluster);

  Inventory<Node> nodes();

  Inventory<Namespace> namespaces();
}
