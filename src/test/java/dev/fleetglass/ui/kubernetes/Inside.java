package dev.fleetglass.ui.kubernetes;

import dev.fleetglass.model.ClusterEvent;
import dev.fleetglass.model.Coded;
import dev.fleetglass.model.Namespace;
import dev.fleetglass.model.Node;
import dev.fleetglass.model.NodeState;
import dev.fleetglass.model.Pod;
import dev.fleetglass.model.PodState;
import dev.fleetglass.model.Workload;
import dev.fleetglass.model.WorkloadState;
import dev.fleetglass.ui.inventory.Fleet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a cluster holds, as the service describes it. */
final class Inside {
  /** The text id of the cluster that all of it is in. */
  static final String CLUSTER = Fleet.cluster(3, "RUNNING").id();

  private Inside() {}

  /** Something that the service says and that has no column and no field. */
  private static Map<String, String> more(String kind) {
    return Map.of("wire.only", "of " + kind);
  }

  static Node node(String name) {
    return new Node(
        CLUSTER,
        name,
        Coded.of(NodeState.class, "Ready", NodeState.UNKNOWN),
        16.0,
        8.0,
        4.0,
        64e9,
        32e9,
        16e9,
        110L,
        12L,
        0L,
        Fleet.NOW,
        Map.of("zone", "a"),
        more("a node"));
  }

  static Namespace namespace(String name) {
    return new Namespace(CLUSTER, name, "Active", Fleet.NOW, more("a namespace"));
  }

  static Workload workload(String namespace, String kind, String name) {
    return new Workload(
        CLUSTER, namespace, name, kind, WorkloadState.READY, 2L, 2L, Fleet.NOW, more("a workload"));
  }

  static Pod pod(
      String namespace, String name, @Nullable String node, String ownerKind, String owner) {
    return new Pod(
        CLUSTER,
        namespace,
        name,
        Coded.of(PodState.class, "Running", PodState.UNKNOWN),
        node,
        "10.244.0.7",
        1L,
        1L,
        0L,
        ownerKind,
        owner,
        Fleet.NOW,
        more("a pod"));
  }

  static ClusterEvent event(String namespace, @Nullable String kind, String object) {
    return new ClusterEvent(
        CLUSTER,
        namespace,
        kind,
        object,
        "Something happened",
        "kubelet",
        null,
        3L,
        Fleet.NOW.minusSeconds(60),
        Fleet.NOW,
        more("an event"));
  }
}
