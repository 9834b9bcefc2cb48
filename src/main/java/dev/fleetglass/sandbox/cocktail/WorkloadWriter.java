package dev.fleetglass.sandbox.cocktail;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.fleetglass.sandbox.world.Workload;
import java.io.IOException;

/** Prints a workload with the numbers that Kubernetes has for its kind. */
final class WorkloadWriter {
  private WorkloadWriter() {}

  static void write(JsonGenerator json, Workload workload) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", workload.name());
    json.writeStringField("namespace", workload.namespace());
    json.writeStringField("kind", workload.kind().word());
    json.writeObjectFieldStart("labels");
    json.writeStringField("app", workload.name());
    json.writeEndObject();
    json.writeStringField("creationTimestamp", WireTime.of(workload.created()));
    json.writeArrayFieldStart("images");
    json.writeString(workload.image());
    json.writeEndArray();
    int ready = workload.ready();
    switch (workload.kind()) {
      case DEPLOYMENT, STATEFUL_SET -> {
        json.writeNumberField("replicas", workload.desired());
        json.writeNumberField("readyReplicas", ready);
        json.writeNumberField("availableReplicas", ready);
        json.writeNumberField("updatedReplicas", workload.desired());
      }
      case DAEMON_SET -> {
        json.writeNumberField("desiredNumberScheduled", workload.desired());
        json.writeNumberField("currentNumberScheduled", workload.desired());
        json.writeNumberField("numberReady", ready);
        json.writeNumberField("numberAvailable", ready);
      }
      case JOB -> {
        json.writeNumberField("completions", workload.desired());
        json.writeNumberField("succeeded", workload.pods().size());
        json.writeNumberField("active", 0);
        json.writeNumberField("failed", 0);
      }
      case CRON_JOB -> {
        json.writeStringField("schedule", workload.schedule());
        json.writeBooleanField("suspend", false);
        json.writeNumberField("active", 0);
        if (!workload.pods().isEmpty()) {
          json.writeStringField(
              "lastScheduleTime", WireTime.of(workload.pods().getFirst().created()));
        }
      }
    }
    json.writeEndObject();
  }
}
