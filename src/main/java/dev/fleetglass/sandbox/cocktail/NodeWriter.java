package dev.fleetglass.sandbox.cocktail;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.fleetglass.sandbox.world.Cluster;
import dev.fleetglass.sandbox.world.Contents;
import dev.fleetglass.sandbox.world.Metrics;
import dev.fleetglass.sandbox.world.Pod;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Prints a node with the fields of api/cocktail.md section 6. The page states no units: here whole
 * numbers of processors are thousandths of a core, {@code cpuUsage} is in cores, and memory is in
 * bytes. Usage is left out while the monitoring has none.
 */
final class NodeWriter {
  private static final int MOST_PODS = 110;
  private static final long KIBIBYTE = 1024;
  private static final long DISK = 100L << 30;

  private NodeWriter() {}

  static void write(JsonGenerator json, Cluster.Node node, Contents contents, Metrics metrics)
      throws IOException {
    List<Pod> pods = contents.podsOn(node.name());
    long requested = pods.stream().mapToLong(Pod::requestedMillicores).sum();
    long bytes = pods.stream().mapToLong(Pod::requestedBytes).sum();
    boolean ready = !contents.unwell().contains(node.name());
    json.writeStartObject();
    json.writeStringField("name", node.name());
    json.writeObjectFieldStart("labels");
    json.writeStringField("kubernetes.io/hostname", node.name());
    json.writeStringField("kubernetes.io/os", "linux");
    json.writeStringField("topology.kubernetes.io/region", contents.cluster().region());
    json.writeEndObject();
    json.writeStringField("ready", ready ? "True" : "Unknown");
    json.writeNumberField("cpuCapacity", node.cores() * 1000L);
    json.writeNumberField("allocatedCpu", requested);
    json.writeNumberField("cpuRequests", requested);
    json.writeNumberField("cpuLimits", requested * 2);
    if (ready) {
      number(json, "cpuUsage", metrics.nodeCores(contents.cluster(), node, contents.at()));
    }
    json.writeNumberField("memoryCapacity", node.memoryBytes());
    json.writeNumberField("allocatedMemory", bytes);
    json.writeNumberField("memoryRequests", bytes);
    json.writeNumberField("memoryLimits", bytes * 2);
    OptionalDouble used = metrics.nodeMemory(contents.cluster(), node, contents.at());
    if (ready && used.isPresent()) {
      json.writeNumberField("memoryUsage", (long) used.getAsDouble());
    }
    json.writeNumberField("ephemeralStorageCapacity", DISK);
    json.writeNumberField("allocatedEphemeralStorage", 0);
    for (String gpu : List.of("gpuCapacity", "gpuRequests", "gpuLimits", "allocatedGpu")) {
      json.writeNumberField(gpu, 0);
    }
    json.writeStringField("podCapacity", String.valueOf(MOST_PODS));
    json.writeStringField("allocatedPods", String.valueOf(pods.size()));
    json.writeNumberField("allocationPods", pods.size());
    quantities(json, "allocatable", node, 100);
    quantities(json, "capacity", node, 0);
    Instant created = contents.cluster().created().plusSeconds(60);
    json.writeStringField("creationTimestamp", WireTime.of(created));
    json.writeArrayFieldStart("conditions");
    json.writeStartObject();
    json.writeStringField("type", "Ready");
    json.writeStringField("status", ready ? "True" : "Unknown");
    json.writeStringField("reason", ready ? "KubeletReady" : "NodeStatusUnknown");
    json.writeStringField(
        "message",
        ready ? "kubelet is posting ready status" : "Kubelet stopped posting node status.");
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  /** In Kubernetes' own spelling. */
  private static void quantities(
      JsonGenerator json, String name, Cluster.Node node, int keptMillicores) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField(
        "cpu",
        keptMillicores == 0
            ? String.valueOf(node.cores())
            : node.cores() * 1000 - keptMillicores + "m");
    json.writeStringField("memory", node.memoryBytes() / KIBIBYTE + "Ki");
    json.writeStringField("pods", String.valueOf(MOST_PODS));
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, String name, OptionalDouble value)
      throws IOException {
    if (value.isPresent()) {
      json.writeNumberField(name, value.getAsDouble());
    }
  }
}
