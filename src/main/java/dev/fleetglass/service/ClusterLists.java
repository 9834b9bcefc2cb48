package dev.fleetglass.service;

import dev.fleetglass.api.AlertSource;
import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.Capability;
import dev.fleetglass.api.ClusterEventSource;
import dev.fleetglass.api.Fetched;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.NamespaceSource;
import dev.fleetglass.api.NodeSource;
import dev.fleetglass.api.PodSource;
import dev.fleetglass.api.WorkloadSource;
import dev.fleetglass.api.WorkspaceSource;
import dev.fleetglass.model.AlertRule;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.ClusterEvent;
import dev.fleetglass.model.Namespace;
import dev.fleetglass.model.Node;
import dev.fleetglass.model.Pod;
import dev.fleetglass.model.Workload;
import dev.fleetglass.model.Workspace;
import java.util.List;

/**
 * What clusters hold, of one cluster at a time, and what their platform has besides them; each list
 * is read only while somebody looks at it. Safe for use from any thread.
 */
public final class ClusterLists implements ClusterMembers, AutoCloseable {
  private final ClusterScope scope;
  private final InventoryService<NodeSource, Node> nodes;
  private final InventoryService<NamespaceSource, Namespace> namespaces;
  private final InventoryService<WorkloadSource, Workload> workloads;
  private final InventoryService<PodSource, Pod> pods;
  private final InventoryService<ClusterEventSource, ClusterEvent> events;
  private final InventoryService<WorkspaceSource, Workspace> workspaces;
  private final InventoryService<AlertSource, AlertRule> alertRules;
  private final List<InventoryService<?, ?>> all;

  /** Asks a capability for what a cluster holds. */
  @FunctionalInterface
  private interface Inside<C, T> {
    Fetched<T> load(C source, Cluster cluster, LoadProgress progress) throws ApiException;
  }

  ClusterLists(ListMaker lists, ClusterScope scope) {
    this.scope = scope;
    ListMaker scoped = lists.with(new ClusterScope.Scoped(lists.sessions(), scope));
    nodes = inside(scoped, NodeSource.class, NodeSource::nodes);
    namespaces = inside(scoped, NamespaceSource.class, NamespaceSource::namespaces);
    workloads = inside(scoped, WorkloadSource.class, WorkloadSource::workloads);
    pods = inside(scoped, PodSource.class, PodSource::pods);
    events = inside(scoped, ClusterEventSource.class, ClusterEventSource::events);
    workspaces = lists.onDemand(WorkspaceSource.class, WorkspaceSource::workspaces);
    alertRules = lists.onDemand(AlertSource.class, AlertSource::alertRules);
    all = List.of(nodes, namespaces, workloads, pods, events, workspaces, alertRules);
  }

  private <C extends Capability, T> InventoryService<C, T> inside(
      ListMaker lists, Class<C> capability, Inside<C, T> load) {
    return lists.onDemand(
        capability,
        (source, progress) -> {
          Sourced<Cluster> chosen = scope.state().chosen();
          return chosen == null
              ? Fetched.of(List.of())
              : load.load(source, chosen.value(), progress);
        });
  }

  /** Which cluster is read. */
  public ClusterScope scope() {
    return scope;
  }

  @Override
  public void choose(ClusterScope.Choice cluster) {
    scope.choose(cluster);
  }

  @Override
  public Inventory<Node> nodes() {
    return nodes;
  }

  @Override
  public Inventory<Namespace> namespaces() {
    return namespaces;
  }

  public Inventory<Workload> workloads() {
    return workloads;
  }

  public Inventory<Pod> pods() {
    return pods;
  }

  public Inventory<ClusterEvent> events() {
    return events;
  }

  public Inventory<Workspace> workspaces() {
    return workspaces;
  }

  public Inventory<AlertRule> alertRules() {
    return alertRules;
  }

  void setAutomatic(boolean on) {
    all.forEach(list -> list.setAutomatic(on));
  }

  int listeners() {
    return scope.listeners() + all.stream().mapToInt(InventoryService::listeners).sum();
  }

  @Override
  public void close() {
    all.forEach(InventoryService::close);
    scope.close();
  }
}
