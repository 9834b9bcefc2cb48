package dev.fleetglass.sandbox.cocktail;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.fleetglass.sandbox.wire.Reply;
import dev.fleetglass.sandbox.wire.Request;
import dev.fleetglass.sandbox.world.Cluster;
import dev.fleetglass.sandbox.world.Contents;
import dev.fleetglass.sandbox.world.KubeEvent;
import dev.fleetglass.sandbox.world.Pod;
import dev.fleetglass.sandbox.world.Reports;
import dev.fleetglass.sandbox.world.World;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What a cluster holds (api/cocktail.md sections 3.1 and 6). Every call first requires that the
 * cluster is in use and runs. The page names the fields of nodes and events; those of namespaces,
 * workloads and pods are ours, in Kubernetes' own words and the vendor's spelling.
 */
final class InsideCalls {
  private final World world;
  private final ClusterCalls clusters;

  InsideCalls(World world, ClusterCalls clusters) {
    this.world = world;
    this.clusters = clusters;
  }

  private Contents contents(String seq, Instant now) {
    Cluster cluster = clusters.find(seq, now);
    if (!cluster.inUse() || !cluster.state().equals("RUNNING")) {
      throw CocktailFailure.notRunning();
    }
    return world.interiors().of(cluster, now);
  }

  Reply nodes(String seq, Request request, Instant now) {
    Contents contents = contents(seq, now);
    boolean gpuOnly = Parameters.flag(request, "gpuOnly", false);
    Parameters.flag(request, "usePod", false);
    return Json.list(
        gpuOnly ? List.of() : contents.cluster().nodes(),
        (json, node) -> NodeWriter.write(json, node, contents, world.metrics()));
  }

  Reply node(String seq, String name, Instant now) {
    Contents contents = contents(seq, now);
    Cluster.Node found = find(contents, name);
    return Json.success(json -> NodeWriter.write(json, found, contents, world.metrics()));
  }

  Reply nodeEvents(String seq, String name, Instant now) {
    Contents contents = contents(seq, now);
    Cluster.Node found = find(contents, name);
    return events(
        Reports.ofNodes(contents).stream()
            .filter(event -> event.object().equals(found.name()))
            .toList());
  }

  Reply nodePods(String seq, String name, Instant now) {
    Contents contents = contents(seq, now);
    Cluster.Node found = find(contents, name);
    return pods(contents, pod -> found.name().equals(pod.node()));
  }

  private static Cluster.Node find(Contents contents, String name) {
    return contents.cluster().nodes().stream()
        .filter(node -> node.name().equals(name))
        .findFirst()
        .orElseThrow(CocktailFailure::noSuchNode);
  }

  Reply namespaces(String seq, Request request, Instant now) {
    Contents contents = contents(seq, now);
    boolean system = Parameters.flag(request, "includeSystem", true);
    boolean onlyName = Parameters.flag(request, "useOnlyName", false);
    Parameters.flag(request, "includeManaged", true);
    return Json.list(
        contents.namespaces().stream().filter(name -> system || !name.endsWith("-system")).toList(),
        (json, name) -> writeNamespace(json, name, contents, onlyName));
  }

  Reply namespaceNames(String seq, Instant now) {
    return Json.list(contents(seq, now).namespaces(), JsonGenerator::writeString);
  }

  Reply namespace(String seq, String name, Instant now) {
    Contents contents = contents(seq, now);
    requireNamespace(contents, name);
    return Json.success(json -> writeNamespace(json, name, contents, false));
  }

  Reply namespaceEvents(String seq, String namespace, Instant now) {
    Contents contents = contents(seq, now);
    requireNamespace(contents, namespace);
    return events(
        Reports.ofPods(contents).stream()
            .filter(event -> event.namespace().equals(namespace))
            .toList());
  }

  Reply namespacePods(String seq, String namespace, Instant now) {
    Contents contents = contents(seq, now);
    requireNamespace(contents, namespace);
    return pods(contents, pod -> pod.namespace().equals(namespace));
  }

  /** Of one kind within a namespace, its word in lower case and the plural. */
  Reply namespaceWorkloads(String seq, String namespace, String kinds, Instant now) {
    Contents contents = contents(seq, now);
    requireNamespace(contents, namespace);
    return Json.list(
        contents.workloads().stream()
            .filter(each -> each.namespace().equals(namespace))
            .filter(each -> (each.kind().word().toLowerCase(Locale.ROOT) + "s").equals(kinds))
            .toList(),
        WorkloadWriter::write);
  }

  Reply workloads(String seq, Request request, Instant now) {
    Parameters.flag(request, "useExistingWorkload", true);
    return Json.list(contents(seq, now).workloads(), WorkloadWriter::write);
  }

  Reply pods(String seq, Instant now) {
    return pods(contents(seq, now), _ -> true);
  }

  private static Reply pods(Contents contents, Predicate<Pod> wanted) {
    return Json.list(contents.pods().stream().filter(wanted).toList(), PodWriter::write);
  }

  private static void requireNamespace(Contents contents, String name) {
    if (!contents.namespaces().contains(name)) {
      throw CocktailFailure.notAuthorized();
    }
  }

  private static Reply events(List<KubeEvent> events) {
    return Json.list(events, InsideCalls::writeEvent);
  }

  private static void writeNamespace(
      JsonGenerator json, String name, Contents contents, boolean onlyName) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", name);
    if (!onlyName) {
      json.writeStringField("status", "Active");
      json.writeObjectFieldStart("labels");
      json.writeStringField("kubernetes.io/metadata.name", name);
      json.writeEndObject();
      json.writeStringField(
          "creationTimestamp", WireTime.of(contents.cluster().created().plusSeconds(120)));
    }
    json.writeEndObject();
  }

  private static void writeEvent(JsonGenerator json, KubeEvent event) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", event.kind());
    json.writeStringField("name", event.object());
    if (!event.namespace().isEmpty()) {
      json.writeStringField("namespace", event.namespace());
    }
    json.writeStringField("message", event.message());
    json.writeStringField("source", event.source());
    if (!event.part().isEmpty()) {
      json.writeStringField("subObject", event.part());
    }
    json.writeNumberField("count", event.count());
    json.writeStringField("firstTime", WireTime.of(event.first()));
    json.writeStringField("lastTime", WireTime.of(event.last()));
    json.writeObjectFieldStart("involvedObject");
    json.writeStringField("kind", event.kind());
    json.writeStringField("name", event.object());
    if (!event.namespace().isEmpty()) {
      json.writeStringField("namespace", event.namespace());
    }
    json.writeEndObject();
    json.writeStringField("type", event.warning() ? "Warning" : "Normal");
    json.writeStringField("reason", event.reason());
    json.writeEndObject();
  }
}
