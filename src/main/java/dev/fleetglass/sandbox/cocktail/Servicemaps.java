package dev.fleetglass.sandbox.cocktail;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.fleetglass.sandbox.cocktail.Workspaces.Workspace;
import dev.fleetglass.sandbox.wire.Reply;
import dev.fleetglass.sandbox.wire.Request;
import dev.fleetglass.sandbox.world.Cluster;
import dev.fleetglass.sandbox.world.World;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Service maps (api/cocktail.md sections 3.1 and 6): a team's namespaces, but for those that every
 * cluster has. The page names the paths; names of fields and numbers are ours.
 */
final class Servicemaps {
  private static final int MOST_IN_A_CLUSTER = 100;

  private final World world;
  private final Workspaces workspaces;

  Servicemaps(World world, Workspaces workspaces) {
    this.world = world;
    this.workspaces = workspaces;
  }

  /** A namespace under its own number. */
  record Servicemap(int seq, Cluster cluster, String namespace) {}

  List<Servicemap> of(List<Cluster> clusters) {
    List<Servicemap> maps = new ArrayList<>();
    for (Cluster cluster : clusters) {
      int seq = cluster.seq() * MOST_IN_A_CLUSTER;
      for (String namespace : world.namespaces().of(cluster)) {
        if (!namespace.startsWith("kube-") && !namespace.equals("default")) {
          seq++;
          maps.add(new Servicemap(seq, cluster, namespace));
        }
      }
    }
    return maps;
  }

  private Servicemap find(String seq, Instant now) {
    int number = Parameters.wholeNumber(seq);
    return of(world.clusters().at(now)).stream()
        .filter(each -> each.seq() == number)
        .findFirst()
        .orElseThrow(CocktailFailure::notAuthorized);
  }

  /** How many workloads are in the service maps of those clusters that run. */
  long workloads(List<Cluster> clusters, Instant now) {
    long sum = 0;
    for (Cluster cluster : clusters) {
      if (runs(cluster)) {
        List<String> namespaces = of(List.of(cluster)).stream().map(Servicemap::namespace).toList();
        sum +=
            world.interiors().of(cluster, now).workloads().stream()
                .filter(each -> namespaces.contains(each.namespace()))
                .count();
      }
    }
    return sum;
  }

  private static boolean runs(Cluster cluster) {
    return cluster.inUse() && cluster.state().equals("RUNNING");
  }

  Reply one(String seq, Instant now) {
    Servicemap map = find(seq, now);
    if (!runs(map.cluster())) {
      throw CocktailFailure.notRunning();
    }
    return Json.success(json -> write(json, map, workspaces.team(map.cluster(), now)));
  }

  Reply cluster(String seq, Instant now) {
    Servicemap map = find(seq, now);
    return Json.success(json -> ClusterCalls.writeDocumentedObject(json, map.cluster()));
  }

  /** Those of the workspaces asked for, whose numbers may be repeated or hold commas. */
  Reply summaries(Request request, Instant now) {
    List<Integer> asked =
        request.all("serviceSeqs").stream()
            .flatMap(value -> Arrays.stream(value.split(",", -1)))
            .map(Parameters::wholeNumber)
            .toList();
    return Json.list(
        of(world.clusters().at(now)).stream()
            .filter(
                map -> asked.isEmpty() || asked.contains(workspaces.team(map.cluster(), now).seq()))
            .toList(),
        (json, map) -> write(json, map, workspaces.team(map.cluster(), now)));
  }

  static void write(JsonGenerator json, Servicemap map, Workspace team) throws IOException {
    json.writeStartObject();
    json.writeNumberField("servicemapSeq", map.seq());
    json.writeStringField("servicemapName", map.namespace());
    json.writeStringField("namespaceName", map.namespace());
    json.writeNumberField("clusterSeq", map.cluster().seq());
    json.writeStringField("clusterId", map.cluster().id());
    json.writeStringField("clusterName", map.cluster().name());
    json.writeNumberField("serviceSeq", team.seq());
    json.writeStringField("serviceName", team.name());
    json.writeStringField("useYn", "Y");
    json.writeEndObject();
  }
}
