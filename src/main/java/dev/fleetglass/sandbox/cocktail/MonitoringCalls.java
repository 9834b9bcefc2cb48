package dev.fleetglass.sandbox.cocktail;

import dev.fleetglass.sandbox.wire.Reply;
import dev.fleetglass.sandbox.wire.Request;
import dev.fleetglass.sandbox.world.Cluster;
import dev.fleetglass.sandbox.world.Cluster.Node;
import dev.fleetglass.sandbox.world.World;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Answers of monitoring, all in the V1 envelope: the documents print no other. A series in a gap,
 * and one of a cluster that is stopped or not yet made, is absent. The documents print no path
 * either: that of the ingress requests is ours, the others are those of the vendor's server
 * (api/cocktail.md section 4.2).
 */
final class MonitoringCalls {
  private static final List<String> CONTROLLERS =
      List.of("k8s.io/ingress-nginx", "k8s.io/internal-nginx");

  private final World world;
  private final ClusterCalls clusters;

  MonitoringCalls(World world, ClusterCalls clusters) {
    this.world = world;
    this.clusters = clusters;
  }

  /**
   * Requests a second of every cluster's ingress controllers; every third cluster has a second one.
   */
  Reply ingressRequests(Request request, Instant now) {
    Instant at = Parameters.evaluation(request, now);
    Samples samples = new Samples();
    for (Cluster cluster : alive(at)) {
      int controllers = cluster.seq() % 3 == 0 ? 2 : 1;
      for (String controller : CONTROLLERS.subList(0, controllers)) {
        samples.add(
            Map.of("cluster", cluster.id(), "controller_class", controller),
            List.of(at),
            time -> world.metrics().ingressRequests(cluster, controller, time));
      }
    }
    return samples.reply();
  }

  /**
   * Cores and bytes in use on every node of a cluster, now or over a range; {@code measure} asks
   * for one of the two.
   */
  Reply nodeUsage(String seq, Request request, Instant now) {
    Parameters.oneOf(request, "measure", List.of("cpu", "memory"));
    List<Instant> times = Parameters.instants(request, now);
    Cluster cluster = clusters.find(seq, times.getLast());
    Samples samples = new Samples();
    for (Node node : cluster.isAlive() ? cluster.nodes() : List.<Node>of()) {
      if (wants(request, "cpu")) {
        samples.add(
            labels(cluster, node, "cpu"),
            times,
            time -> world.metrics().nodeCores(cluster, node, time));
      }
      if (wants(request, "memory")) {
        samples.add(
            labels(cluster, node, "memory"),
            times,
            time -> world.metrics().nodeMemory(cluster, node, time));
      }
    }
    return samples.reply();
  }

  /** Cores or bytes in use in every namespace of a cluster; a range must be given. */
  Reply namespaceUsage(String seq, String measure, Request request, Instant now) {
    Parameters.requireRange(request);
    Instant at = Parameters.evaluation(request, now);
    Cluster cluster = clusters.find(seq, at);
    Samples samples = new Samples();
    if (cluster.isAlive()) {
      for (String namespace : world.namespaces().of(cluster)) {
        samples.add(
            Map.of("cluster", cluster.id(), "namespace", namespace),
            List.of(at),
            time ->
                measure.equals("cpu")
                    ? world.metrics().namespaceCores(cluster, namespace, time)
                    : world.metrics().namespaceMemory(cluster, namespace, time));
      }
    }
    return samples.reply();
  }

  /**
   * Cores and bytes of clusters; {@code cluster-ids} may be repeated or hold commas, and means all
   * when absent.
   */
  Reply capacity(Request request, Instant now) {
    Instant at = Parameters.evaluation(request, now);
    List<String> ids =
        request.all("cluster-ids").stream()
            .flatMap(value -> Arrays.stream(value.split(",", -1)))
            .map(String::strip)
            .filter(id -> !id.isEmpty())
            .toList();
    Samples samples = new Samples();
    for (Cluster cluster : alive(at)) {
      if (ids.isEmpty() || ids.contains(cluster.id())) {
        capacity(cluster, at, samples);
      }
    }
    return samples.reply();
  }

  /** The same of one cluster, as it was asked before there was the other call. */
  Reply capacityOf(String seq, Request request, Instant now) {
    Instant at = Parameters.evaluation(request, now);
    Cluster cluster = clusters.find(seq, at);
    Samples samples = new Samples();
    if (cluster.isAlive()) {
      capacity(cluster, at, samples);
    }
    return samples.reply();
  }

  private static void capacity(Cluster cluster, Instant at, Samples samples) {
    long cores = cluster.nodes().stream().mapToLong(Node::cores).sum();
    long bytes = cluster.nodes().stream().mapToLong(Node::memoryBytes).sum();
    samples.add(labels(cluster, "capacity-cpu"), at, (double) cores);
    samples.add(labels(cluster, "capacity-memory"), at, (double) bytes);
  }

  private List<Cluster> alive(Instant at) {
    return world.clusters().at(at).stream().filter(Cluster::isAlive).toList();
  }

  private static boolean wants(Request request, String measure) {
    return request.first("measure").orElse(measure).equals(measure);
  }

  private static Map<String, String> labels(Cluster cluster, String measure) {
    return Map.of("cluster", cluster.id(), "measure", measure);
  }

  private static Map<String, String> labels(Cluster cluster, Node node, String measure) {
    return Map.of("cluster", cluster.id(), "node", node.name(), "measure", measure);
  }
}
