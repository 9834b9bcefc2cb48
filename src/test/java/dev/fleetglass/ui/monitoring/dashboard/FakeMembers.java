package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.Namespace;
import dev.fleetglass.model.Node;
import dev.fleetglass.service.ClusterMembers;
import dev.fleetglass.service.ClusterScope;
import dev.fleetglass.ui.inventory.FakeInventory;
import java.util.ArrayList;
import java.util.List;

/** What clusters have, as a test says. */
public final class FakeMembers implements ClusterMembers {
  public final FakeInventory<Node> nodes = new FakeInventory<>();
  public final FakeInventory<Namespace> namespaces = new FakeInventory<>();
  public final List<ClusterScope.Choice> chosen = new ArrayList<>();

  @Override
  public void choose(ClusterScope.Choice cluster) {
    chosen.add(cluster);
  }

  @Override
  public FakeInventory<Node> nodes() {
    return nodes;
  }

  @Override
  public FakeInventory<Namespace> namespaces() {
    return namespaces;
  }
}
