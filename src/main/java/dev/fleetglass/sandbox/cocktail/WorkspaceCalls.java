package dev.fleetglass.sandbox.cocktail;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.fleetglass.sandbox.cocktail.Servicemaps.Servicemap;
import dev.fleetglass.sandbox.cocktail.Workspaces.Workspace;
import dev.fleetglass.sandbox.wire.Reply;
import dev.fleetglass.sandbox.wire.Request;
import dev.fleetglass.sandbox.world.Cluster;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Workspaces, and what is asked of or through one (api/cocktail.md sections 3.1 and 6). The page
 * names paths and parameters; most names of fields are ours.
 */
final class WorkspaceCalls {
  private final Workspaces workspaces;
  private final Servicemaps servicemaps;
  private final ClusterCalls clusters;

  WorkspaceCalls(Workspaces workspaces, Servicemaps servicemaps, ClusterCalls clusters) {
    this.workspaces = workspaces;
    this.servicemaps = servicemaps;
    this.clusters = clusters;
  }

  Reply list(Request request, Instant now) {
    Parameters.wholeNumber(request, "accountSeq");
    boolean platform = Parameters.flag(request, "includePlatform", false);
    return Json.list(
        Workspaces.ALL.stream().filter(each -> platform || !each.isPlatform()).toList(),
        (json, workspace) -> write(json, workspace, now));
  }

  Reply numbers() {
    return Json.list(Workspaces.ALL, (json, workspace) -> json.writeNumber(workspace.seq()));
  }

  /** How much each holds. What is not asked for is left out. */
  Reply summaries(Request request, Instant now) {
    boolean clustersToo = request.first("clusterState").isPresent();
    boolean workloads = Parameters.flag(request, "useWorkload", false);
    return Json.list(
        Workspaces.ALL,
        (json, workspace) -> {
          List<Cluster> held = workspaces.clusters(workspace, now);
          json.writeStartObject();
          head(json, workspace);
          json.writeNumberField("clusterCount", held.size());
          json.writeNumberField("servicemapCount", servicemaps.of(held).size());
          if (clustersToo) {
            json.writeNumberField(
                "runningClusterCount",
                held.stream().filter(each -> each.state().equals("RUNNING")).count());
          }
          if (workloads) {
            json.writeNumberField("workloadCount", servicemaps.workloads(held, now));
          }
          json.writeEndObject();
        });
  }

  Reply one(String seq, Instant now) {
    Workspace workspace = Workspaces.find(seq);
    return Json.success(json -> write(json, workspace, now));
  }

  Reply clusters(String seq, Instant now) {
    return Json.list(
        workspaces.clusters(Workspaces.find(seq), now), ClusterCalls::writeDocumentedObject);
  }

  /** Who works in a cluster, each with its service maps in one group. */
  Reply inCluster(String seq, Instant now) {
    Cluster cluster = clusters.find(seq, now);
    Workspace team = workspaces.team(cluster, now);
    List<Servicemap> maps = servicemaps.of(List.of(cluster));
    return Json.list(
        Workspaces.ALL.stream()
            .filter(each -> workspaces.clusters(each, now).contains(cluster))
            .toList(),
        (json, workspace) -> {
          json.writeStartObject();
          head(json, workspace);
          json.writeArrayFieldStart("servicemapGroups");
          if (workspace.equals(team)) {
            json.writeStartObject();
            json.writeNumberField("servicemapGroupSeq", workspace.seq());
            json.writeStringField("servicemapGroupName", workspace.name());
            json.writeFieldName("servicemaps");
            Json.write(json, maps, (each, map) -> Servicemaps.write(each, map, team));
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /** The path that the documents print; how a pipeline looks they do not say, so there is none. */
  Reply pipelines(String seq) {
    Workspaces.find(seq);
    return Json.list(List.of(), (json, none) -> json.writeNull());
  }

  private static void head(JsonGenerator json, Workspace workspace) throws IOException {
    json.writeNumberField("serviceSeq", workspace.seq());
    json.writeStringField("serviceName", workspace.name());
    json.writeStringField("description", workspace.description());
    json.writeStringField("serviceType", workspace.type());
    json.writeStringField("useYn", "Y");
  }

  private void write(JsonGenerator json, Workspace workspace, Instant now) throws IOException {
    json.writeStartObject();
    head(json, workspace);
    Instant created = quarter(now.minus(Duration.ofDays(400L + workspace.seq() * 17L)));
    json.writeStringField("created", WireTime.of(created));
    json.writeStringField("updated", WireTime.of(created.plus(Duration.ofHours(31))));
    json.writeFieldName("clusters");
    Json.write(
        json,
        workspaces.clusters(workspace, now),
        (each, cluster) -> {
          each.writeStartObject();
          each.writeNumberField("clusterSeq", cluster.seq());
          each.writeStringField("clusterId", cluster.id());
          each.writeStringField("clusterName", cluster.name());
          each.writeEndObject();
        });
    json.writeEndObject();
  }

  /** The beginning of the quarter-year before, so that it stays the same for long. */
  private static Instant quarter(Instant time) {
    long quarter = 90 * 86_400L;
    return Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), quarter) * quarter);
  }
}
