package dev.fleetglass.provider.cocktail;

import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.ClusterEvent;
import dev.fleetglass.model.Coded;
import dev.fleetglass.model.Namespace;
import dev.fleetglass.model.Node;
import dev.fleetglass.model.NodeState;
import dev.fleetglass.model.Pod;
import dev.fleetglass.model.PodState;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Maps what is in a cluster ({@code api/cocktail.md} section 6).
 *
 * <p>Ours, where that page is silent: fields of namespaces and pods are Kubernetes' own, in its
 * camel case. Amounts of processors in a node's whole numbers are thousandths of a core when its
 * capacity is 1000 or more, since no node has so many cores and none has less than one; the names
 * are those of the Kubernetes dashboard, which counts so. Usage, which has a fraction, is in cores,
 * as the one documented measure of processors is. Memory is in bytes.
 */
final class KubeMapper {
  private static final double MANY_CORES = 1000;

  private final ZoneId zone;

  KubeMapper(ZoneId zone) {
    this.zone = zone;
  }

  /** The fields of section 6. */
  Node node(Cluster cluster, WireRow row) {
    String name = name(row);
    Coded<NodeState> state = readiness(row.text("ready"));
    Double capacity = row.decimal("cpuCapacity");
    double unit = capacity != null && capacity >= MANY_CORES ? MANY_CORES : 1;
    return new Node(
        cluster.id(),
        name,
        state,
        divided(capacity, unit),
        divided(row.decimal("allocatedCpu", "cpuRequests"), unit),
        row.decimal("cpuUsage"),
        row.decimal("memoryCapacity"),
        row.decimal("allocatedMemory", "memoryRequests"),
        row.decimal("memoryUsage"),
        row.whole("podCapacity"),
        row.whole("allocatedPods", "allocationPods"),
        row.whole("gpuCapacity"),
        row.date(zone, "creationTimestamp"),
        row.labels(),
        row.rest());
  }

  Namespace namespace(Cluster cluster, WireRow row) {
    return new Namespace(
        cluster.id(),
        name(row),
        row.text("status", "status.phase", "phase"),
        row.date(zone, "creationTimestamp"),
        row.rest());
  }

  /** Ready containers and restarts are summed up where the row only has them one by one. */
  Pod pod(Cluster cluster, WireRow row) {
    List<String> containers = row.elements("containerStatuses");
    Long ready = row.whole("readyContainers");
    Long restarts = row.whole("restartCount", "restartCnt");
    if (ready == null && !containers.isEmpty()) {
      ready = containers.stream().filter(at -> "true".equals(row.look(at + ".ready"))).count();
    }
    if (restarts == null && !containers.isEmpty()) {
      restarts = containers.stream().mapToLong(at -> number(row.look(at + ".restartCount"))).sum();
    }
    Long count = row.whole("containerCount");
    return new Pod(
        cluster.id(),
        orEmpty(row.text("namespace", "namespaceName")),
        Objects.requireNonNullElse(row.text("name", "podName"), ""),
        row.coded(PodState.class, PodState.UNKNOWN, "phase", "status.phase", "status", "podStatus"),
        row.text("nodeName"),
        row.text("podIP", "podIp"),
        ready,
        count == null && !containers.isEmpty() ? Long.valueOf(containers.size()) : count,
        restarts,
        row.text("ownerReferences[0].kind", "ownerKind"),
        row.text("ownerReferences[0].name", "ownerName"),
        row.date(zone, "creationTimestamp", "startTime"),
        row.rest());
  }

  /**
   * The fields of section 6. What an event is about is its involved object; kind and name of the
   * row itself where it has none.
   */
  ClusterEvent event(Cluster cluster, WireRow row) {
    return new ClusterEvent(
        cluster.id(),
        orEmpty(row.text("involvedObject.namespace", "namespace")),
        row.text("involvedObject.kind", "kind"),
        orEmpty(row.text("involvedObject.name", "name")),
        orEmpty(row.text("message")),
        row.text("source", "source.component"),
        row.text("subObject"),
        row.whole("count"),
        row.date(zone, "firstTime"),
        row.date(zone, "lastTime"),
        row.rest());
  }

  private static Coded<NodeState> readiness(@Nullable String text) {
    String wire = orEmpty(text);
    return switch (wire.trim().toLowerCase(Locale.ROOT)) {
      case "true", "ready", "y" -> new Coded<>(NodeState.READY, wire);
      case "false", "notready", "not ready", "n" -> new Coded<>(NodeState.NOT_READY, wire);
      default -> new Coded<>(NodeState.UNKNOWN, wire);
    };
  }

  private static String name(WireRow row) {
    return orEmpty(row.text("name"));
  }

  private static long number(@Nullable String text) {
    return text == null || !text.matches("\\d{1,18}") ? 0 : Long.parseLong(text);
  }

  private static @Nullable Double divided(@Nullable Double value, double unit) {
    return value == null ? null : Double.valueOf(value / unit);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
