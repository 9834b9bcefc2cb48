package dev.fleetglass.sandbox.cocktail;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.fleetglass.sandbox.world.Pod;
import java.io.IOException;

/** Prints a pod in Kubernetes' own words. */
final class PodWriter {
  private PodWriter() {}

  static void write(JsonGenerator json, Pod pod) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", pod.name());
    json.writeStringField("namespace", pod.namespace());
    json.writeObjectFieldStart("labels");
    json.writeStringField("app", pod.app());
    json.writeEndObject();
    if (pod.node() != null) {
      json.writeStringField("nodeName", pod.node());
      json.writeStringField("podIP", pod.address());
    }
    json.writeStringField("phase", pod.phase());
    if (pod.reason() != null) {
      json.writeStringField("reason", pod.reason());
    }
    json.writeStringField("qosClass", "Burstable");
    json.writeStringField("serviceAccountName", "default");
    json.writeArrayFieldStart("ownerReferences");
    json.writeStartObject();
    json.writeStringField("kind", pod.ownerKind());
    json.writeStringField("name", pod.owner());
    json.writeEndObject();
    json.writeEndArray();
    json.writeArrayFieldStart("containerStatuses");
    json.writeStartObject();
    json.writeStringField("name", pod.app());
    json.writeStringField("image", pod.image());
    json.writeBooleanField("ready", pod.ready());
    json.writeNumberField("restartCount", pod.restarts());
    json.writeStringField("state", state(pod));
    if (pod.reason() != null) {
      json.writeStringField("reason", pod.reason());
    }
    json.writeEndObject();
    json.writeEndArray();
    json.writeStringField("creationTimestamp", WireTime.of(pod.created()));
    json.writeEndObject();
  }

  private static String state(Pod pod) {
    if (pod.ready()) {
      return "running";
    }
    return pod.phase().equals("Succeeded") ? "terminated" : "waiting";
  }
}
