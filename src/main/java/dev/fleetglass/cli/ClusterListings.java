package dev.fleetglass.cli;

import dev.fleetglass.model.AlertRule;
import dev.fleetglass.model.ClusterEvent;
import dev.fleetglass.model.Namespace;
import dev.fleetglass.model.Node;
import dev.fleetglass.model.Pod;
import dev.fleetglass.model.Workload;
import dev.fleetglass.model.Workspace;
import java.util.List;

/** How what clusters hold is printed. */
final class ClusterListings {
  static final Listing<Node> NODES =
      new Listing<>(
          Node.class,
          List.of("NAME", "STATE", "CPU", "CPU USED", "MEMORY", "MEMORY USED", "PODS"),
          -1,
          row ->
              List.of(
                  Listing.text(row.name()),
                  row.state().wire(),
                  Listing.text(row.cpuCapacity()),
                  Listing.text(row.cpuUsage()),
                  Listing.text(row.memoryCapacity()),
                  Listing.text(row.memoryUsage()),
                  Listing.text(row.pods())));

  static final Listing<Namespace> NAMESPACES =
      new Listing<>(
          Namespace.class,
          List.of("NAME", "STATUS", "CREATED"),
          -1,
          (row, times) ->
              List.of(
                  Listing.text(row.name()), Listing.text(row.status()), times.text(row.created())));

  static final Listing<Workload> WORKLOADS =
      new Listing<>(
          Workload.class,
          List.of("NAMESPACE", "NAME", "KIND", "STATE", "READY", "WANTED", "CREATED"),
          -1,
          (row, times) ->
              List.of(
                  Listing.text(row.namespace()),
                  Listing.text(row.name()),
                  Listing.text(row.kind()),
                  Listing.text(row.state()),
                  Listing.text(row.ready()),
                  Listing.text(row.desired()),
                  times.text(row.created())));

  static final Listing<Pod> PODS =
      new Listing<>(
          Pod.class,
          List.of("NAMESPACE", "NAME", "STATE", "READY", "RESTARTS", "NODE", "CREATED"),
          -1,
          (row, times) ->
              List.of(
                  Listing.text(row.namespace()),
                  Listing.text(row.name()),
                  row.state().wire(),
                  Listing.text(row.ready()),
                  Listing.text(row.restarts()),
                  Listing.text(row.node()),
                  times.text(row.created())));

  static final Listing<ClusterEvent> EVENTS =
      new Listing<>(
          ClusterEvent.class,
          List.of("LAST", "NAMESPACE", "KIND", "OBJECT", "COUNT", "MESSAGE"),
          -1,
          (row, times) ->
              List.of(
                  times.text(row.last()),
                  Listing.text(row.namespace()),
                  Listing.text(row.kind()),
                  Listing.text(row.object()),
                  Listing.text(row.count()),
                  Listing.text(row.message())));

  static final Listing<Workspace> WORKSPACES =
      new Listing<>(
          Workspace.class,
          List.of("ID", "NAME", "TYPE", "CLUSTERS", "DESCRIPTION"),
          0,
          row ->
              List.of(
                  Listing.text(row.id()),
                  Listing.text(row.name()),
                  Listing.text(row.type()),
                  Listing.text(String.join(" ", row.clusters())),
                  Listing.text(row.description())));

  static final Listing<AlertRule> ALERTS =
      new Listing<>(
          AlertRule.class,
          List.of("ID", "NAME", "STATE", "DESCRIPTION"),
          0,
          row ->
              List.of(
                  Listing.text(row.id()),
                  Listing.text(row.name()),
                  row.state().wire(),
                  Listing.text(row.description())));

  private ClusterListings() {}
}
