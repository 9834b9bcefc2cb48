package dev.fleetglass.sandbox.cocktail;

import dev.fleetglass.sandbox.wire.Reply;
import dev.fleetglass.sandbox.wire.Request;
import dev.fleetglass.sandbox.world.Cluster;
import dev.fleetglass.sandbox.world.Contents;
import dev.fleetglass.sandbox.world.Pod;
import dev.fleetglass.sandbox.world.World;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What pods use, and what is requested, limited and wrong (api/cocktail.md section 4.2). The labels
 * are ours: the page names the paths alone.
 */
final class ResourceCalls {
  private static final List<String> MEASURES =
      List.of("request-cpu", "limit-cpu", "request-memory", "limit-memory");

  private final World world;
  private final ClusterCalls clusters;

  ResourceCalls(World world, ClusterCalls clusters) {
    this.world = world;
    this.clusters = clusters;
  }

  private Contents contents(String seq, Instant at) {
    return world.interiors().of(clusters.find(seq, at), at);
  }

  /**
   * Cores or bytes in use by each running pod of a namespace or on a node; a range must be given.
   * Over time a pod's series begins with the pod.
   */
  Reply pods(String measure, String seq, String kind, String name, Request request, Instant now) {
    Parameters.requireRange(request);
    List<Instant> times = Parameters.instants(request, now);
    Contents contents = contents(seq, times.getLast());
    Samples samples = new Samples();
    if (contents.cluster().isAlive()) {
      for (Pod pod : contents.pods()) {
        boolean wanted =
            kind.equals("nodes") ? name.equals(pod.node()) : name.equals(pod.namespace());
        if (wanted && pod.phase().equals("Running")) {
          samples.add(
              labels(contents.cluster(), pod),
              times.stream().filter(time -> !time.isBefore(pod.created())).toList(),
              time -> world.metrics().pod(pod, measure.equals("cpu"), time));
        }
      }
    }
    return samples.reply();
  }

  private static Map<String, String> labels(Cluster cluster, Pod pod) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("cluster", cluster.id());
    labels.put("namespace", pod.namespace());
    labels.put("pod", pod.name());
    if (pod.node() != null) {
      labels.put("node", pod.node());
    }
    return labels;
  }

  /** What pods have requested and may use at most, on each node. */
  Reply nodes(String seq, Request request, Instant now) {
    return quota(seq, request, now, "node", pod -> pod.node() == null ? "" : pod.node());
  }

  Reply quota(String seq, Request request, Instant now) {
    return quota(seq, request, now, "", _ -> "all");
  }

  Reply namespaceQuota(String seq, Request request, Instant now) {
    return quota(seq, request, now, "namespace", Pod::namespace);
  }

  private Reply quota(
      String seq, Request request, Instant now, String label, Function<Pod, String> part) {
    Parameters.oneOf(request, "measure", MEASURES);
    Instant at = Parameters.evaluation(request, now);
    Contents contents = contents(seq, at);
    Samples samples = new Samples();
    if (contents.cluster().isAlive()) {
      Map<String, double[]> sums = new LinkedHashMap<>();
      for (Pod pod : contents.pods()) {
        String of = part.apply(pod);
        if (pod.holdsPlace() && !of.isEmpty()) {
          double[] sum = sums.computeIfAbsent(of, _ -> new double[2]);
          sum[0] += pod.requestedMillicores() / 1000.0;
          sum[1] += pod.requestedBytes();
        }
      }
      sums.forEach((of, sum) -> {
        for (String measure : MEASURES) {
          if (request.first("measure").orElse(measure).equals(measure)) {
            Map<String, String> labels = new LinkedHashMap<>();
            labels.put("cluster", contents.cluster().id());
            if (!label.isEmpty()) {
              labels.put(label, of);
            }
            labels.put("measure", measure);
            double amount = sum[measure.endsWith("cpu") ? 0 : 1];
            samples.add(labels, at, measure.startsWith("limit") ? 2 * amount : amount);
          }
        }
      });
    }
    return samples.reply();
  }

  /** One sample of 1 for each alarm that is raised. */
  Reply alarms(String seq, Request request, Instant now) {
    Instant at = Parameters.evaluation(request, now);
    Contents contents = contents(seq, at);
    Samples samples = new Samples();
    if (contents.cluster().isAlive()) {
      for (Contents.Alarm alarm : contents.alarms()) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("alertname", alarm.name());
        labels.put("cluster", contents.cluster().id());
        labels.put("severity", alarm.severity());
        if (alarm.namespace().isEmpty()) {
          labels.put("node", alarm.object());
        } else {
          labels.put("namespace", alarm.namespace());
          labels.put("workload", alarm.object());
        }
        samples.add(labels, at, 1);
      }
    }
    return samples.reply();
  }
}
