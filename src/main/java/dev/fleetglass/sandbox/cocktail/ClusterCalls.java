package dev.fleetglass.sandbox.cocktail;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.fleetglass.sandbox.wire.Reply;
import dev.fleetglass.sandbox.wire.Request;
import dev.fleetglass.sandbox.world.Cluster;
import dev.fleetglass.sandbox.world.ClusterFleet;
import dev.fleetglass.sandbox.world.Namespaces;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * The cluster list and one cluster (api/cocktail.md section 3). Times are those of Seoul, where the
 * vendor is, since the documents name no zone. A cluster is printed with the 20 documented keys in
 * their printed order.
 */
final class ClusterCalls {
  private final ClusterFleet fleet;
  private final Namespaces namespaces;
  private final Workspaces workspaces;

  ClusterCalls(ClusterFleet fleet, Namespaces namespaces, Workspaces workspaces) {
    this.fleet = fleet;
    this.namespaces = namespaces;
    this.workspaces = workspaces;
  }

  /**
   * Those of a platform ({@code accountSeq}) or workspace ({@code serviceSeq}) when one is named;
   * {@code useOnly=y} leaves retired clusters out.
   */
  Reply list(Request request, Instant now) {
    Predicate<Cluster> asked = workspaces.asked(request, now);
    boolean usedOnly = request.first("useOnly").orElse("n").equalsIgnoreCase("y");
    return Json.list(
        fleet.at(now).stream()
            .filter(asked)
            .filter(cluster -> !usedOnly || cluster.inUse())
            .toList(),
        ClusterCalls::writeDocumentedObject);
  }

  /** The documented keys, then those of the detail; counts stay 0 unless the cluster runs. */
  Reply one(String seq, Instant now) {
    Cluster cluster = find(seq, now);
    boolean runs = cluster.state().equals("RUNNING");
    return Json.success(json -> {
      json.writeStartObject();
      writeDocumented(json, cluster);
      json.writeNumberField("countOfNode", runs ? cluster.nodes().size() : 0);
      json.writeNumberField("countOfNamespace", runs ? namespaces.of(cluster).size() : 0);
      json.writeNumberField("countOfStorageClass", runs ? 2 : 0);
      json.writeNumberField("countOfVolume", runs ? 5 * cluster.nodes().size() : 0);
      json.writeNumberField("countOfStaticVolume", 0);
      for (String list : List.of("shellRoles", "kubeconfigRoles", "ingressHosts", "servicemaps")) {
        json.writeArrayFieldStart(list);
        json.writeEndArray();
      }
      json.writeEndObject();
    });
  }

  /** The cluster of a path's number; its absence looks like a lack of rights. */
  Cluster find(String seq, Instant now) {
    return fleet
        .bySeq(Parameters.wholeNumber(seq), now)
        .orElseThrow(CocktailFailure::notAuthorized);
  }

  static void writeDocumentedObject(JsonGenerator json, Cluster cluster) throws IOException {
    json.writeStartObject();
    writeDocumented(json, cluster);
    json.writeEndObject();
  }

  static void writeDocumented(JsonGenerator json, Cluster cluster) throws IOException {
    json.writeStringField("apiUrl", cluster.apiUrl());
    json.writeStringField("authType", cluster.authType());
    json.writeStringField("clusterId", cluster.id());
    json.writeStringField("clusterName", cluster.name());
    json.writeNumberField("clusterSeq", cluster.seq());
    json.writeStringField("clusterState", cluster.state());
    json.writeStringField("created", WireTime.of(cluster.created()));
    json.writeStringField("cubeType", cluster.cubeType());
    json.writeStringField("description", cluster.description());
    json.writeStringField("ingressSupported", "Y");
    json.writeStringField("k8sVersion", cluster.version());
    json.writeStringField("loadbalancerSupported", cluster.loadBalancer() ? "Y" : "N");
    json.writeStringField("nodePortRange", "30000-32767");
    json.writeStringField("nodePortSupported", "Y");
    json.writeStringField("nodePortUrl", cluster.nodePortHost());
    json.writeStringField("persistentVolumeSupported", "Y");
    json.writeNumberField("providerAccountSeq", cluster.providerAccount());
    json.writeStringField("regionCode", cluster.region());
    json.writeStringField("updated", WireTime.of(cluster.updated()));
    json.writeStringField("useYn", cluster.inUse() ? "Y" : "N");
  }
}
