package dev.fleetglass.sandbox.world;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a cluster holds at one instant. Everything agrees: pods are those of the workloads, events
 * name pods and nodes there are, and an alarm has its cause among them.
 *
 * @param unwell names of nodes that are not ready
 */
public record Contents(
    Cluster cluster,
    List<String> namespaces,
    List<Workload> workloads,
    Set<String> unwell,
    Instant at) {
  public Contents {
    namespaces = List.copyOf(namespaces);
    workloads = List.copyOf(workloads);
    unwell = Set.copyOf(unwell);
  }

  public List<Pod> pods() {
    return workloads.stream().flatMap(workload -> workload.pods().stream()).toList();
  }

  /** Pods that hold a place on a node. */
  public List<Pod> podsOn(String node) {
    return pods().stream().filter(pod -> pod.holdsPlace() && node.equals(pod.node())).toList();
  }

  public int readyNodes() {
    return cluster.nodes().size() - unwell.size();
  }

  /**
   * Alarms that are raised: one for each node that is not ready, and each workload that lacks pods.
   */
  public List<Alarm> alarms() {
    return Stream.concat(
            unwell.stream().sorted().map(node -> new Alarm("NodeNotReady", "critical", "", node)),
            workloads.stream()
                .filter(workload -> workload.kind() != Workload.Kind.CRON_JOB)
                .filter(workload -> workload.kind() != Workload.Kind.JOB)
                .filter(workload -> workload.ready() < workload.desired())
                .map(workload ->
                    new Alarm(
                        "WorkloadNotReady",
                        workload.ready() == 0 ? "critical" : "warning",
                        workload.namespace(),
                        workload.name())))
        .toList();
  }

  /**
   * An alarm.
   *
   * @param namespace of the workload; empty when it is about a node
   */
  public record Alarm(String name, String severity, String namespace, String object) {}
}
