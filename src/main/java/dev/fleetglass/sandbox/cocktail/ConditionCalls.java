package dev.fleetglass.sandbox.cocktail;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.fleetglass.sandbox.wire.Reply;
import dev.fleetglass.sandbox.wire.Request;
import dev.fleetglass.sandbox.world.Cluster;
import dev.fleetglass.sandbox.world.Contents;
import dev.fleetglass.sandbox.world.World;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Clusters with their condition (api/cocktail.md sections 3.1 and 3.2). What is not asked for by
 * its parameter, and everything of a cluster that does not run, is 0. Processors are in cores and
 * memory is in bytes, since the page states no units.
 */
final class ConditionCalls {
  private static final List<String> WISHES =
      List.of(
          "useK8s",
          "useSvc",
          "usePvc",
          "useAddon",
          "useFeatureGates",
          "useNamespace",
          "useWorkload",
          "usePod");

  private final World world;
  private final ClusterCalls clusters;
  private final Workspaces workspaces;
  private final Servicemaps servicemaps;

  ConditionCalls(
      World world, ClusterCalls clusters, Workspaces workspaces, Servicemaps servicemaps) {
    this.world = world;
    this.clusters = clusters;
    this.workspaces = workspaces;
    this.servicemaps = servicemaps;
  }

  Reply all(Request request, Instant now) {
    check(request);
    return Json.list(
        world.clusters().at(now).stream().filter(workspaces.asked(request, now)).toList(),
        (json, cluster) -> write(json, cluster, request, now));
  }

  Reply one(String seq, Request request, Instant now) {
    check(request);
    Cluster cluster = clusters.find(seq, now);
    return Json.success(json -> write(json, cluster, request, now));
  }

  private static void check(Request request) {
    WISHES.forEach(wish -> Parameters.flag(request, wish, false));
  }

  private void write(JsonGenerator json, Cluster cluster, Request request, Instant now)
      throws IOException {
    Contents contents =
        cluster.inUse() && cluster.state().equals("RUNNING")
            ? world.interiors().of(cluster, now)
            : null;
    json.writeStartObject();
    ClusterCalls.writeDocumented(json, cluster);
    TenantCalls.writeReference(json, Tenants.platformOf(cluster));
    json.writeObjectFieldStart("condition");
    boolean kubernetes = contents != null && Parameters.flag(request, "useK8s", false);
    number(json, "serviceCount", contents == null ? 0 : 1);
    number(json, "servicemapCount", contents == null ? 0 : servicemaps.of(List.of(cluster)).size());
    number(json, "namespaceCount", count(contents, request, "useNamespace", Counted.NAMESPACES));
    number(json, "serverCount", count(contents, request, "useWorkload", Counted.WORKLOADS));
    number(json, "podCount", count(contents, request, "usePod", Counted.PODS));
    number(json, "readyNodeCount", kubernetes && contents != null ? contents.readyNodes() : 0);
    number(json, "desiredNodeCount", kubernetes ? cluster.nodes().size() : 0);
    number(json, "gpuNodeCount", 0);
    json.writeNumberField(
        "totalCpuUsage", kubernetes ? sum(cluster, now, world.metrics()::nodeCores) : 0.0);
    number(
        json,
        "totalMemUsage",
        kubernetes ? (long) sum(cluster, now, world.metrics()::nodeMemory) : 0);
    number(json, "totalGpuUsage", 0);
    number(json, "alarmCount", contents == null ? 0 : contents.alarms().size());
    number(json, "loadBalancerCount", 0);
    number(json, "volumeRequestCapacity", 0);
    json.writeBooleanField("openShiftUsage", cluster.cubeType().equals("OCP"));
    json.writeStringField("kialiUrl", "");
    json.writeEndObject();
    json.writeObjectFieldStart("featureGates");
    json.writeEndObject();
    for (String list :
        List.of("shellRoles", "kubeconfigRoles", "namespaces", "servicemaps", "addons")) {
      json.writeArrayFieldStart(list);
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private enum Counted {
    NAMESPACES,
    WORKLOADS,
    PODS
  }

  private static long count(
      @Nullable Contents contents, Request request, String wish, Counted what) {
    if (contents == null || !Parameters.flag(request, wish, false)) {
      return 0;
    }
    return switch (what) {
      case NAMESPACES -> contents.namespaces().size();
      case WORKLOADS -> contents.workloads().size();
      case PODS -> contents.pods().size();
    };
  }

  private static double sum(Cluster cluster, Instant now, Measure measure) {
    double total = 0;
    for (Cluster.Node node : cluster.nodes()) {
      total += measure.at(cluster, node, now).orElse(0);
    }
    return Math.round(total * 1000) / 1000.0;
  }

  /** What a node uses. */
  @FunctionalInterface
  private interface Measure {
    OptionalDouble at(Cluster cluster, Cluster.Node node, Instant time);
  }

  private static void number(JsonGenerator json, String name, long value) throws IOException {
    json.writeNumberField(name, value);
  }
}
