package dev.fleetglass.sandbox.cocktail;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.fleetglass.sandbox.wire.Reply;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Samples of one answer, in the V1 envelope. */
final class Samples {
  private final List<Sample> samples = new ArrayList<>();

  private record Sample(Map<String, String> labels, double value) {}

  void add(Map<String, String> labels, double value) {
    samples.add(new Sample(labels, value));
  }

  /** A series in a gap has no sample. */
  void add(Map<String, String> labels, OptionalDouble value) {
    value.ifPresent(number -> add(labels, number));
  }

  Reply reply(Instant at) {
    return Json.monitoring(json -> {
      json.writeStartArray();
      for (Sample sample : samples) {
        write(json, sample, at);
      }
      json.writeEndArray();
    });
  }

  private static void write(JsonGenerator json, Sample sample, Instant at) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("metrics");
    for (Map.Entry<String, String> label : new TreeMap<>(sample.labels()).entrySet()) {
      json.writeStringField(label.getKey(), label.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("timestamp", at.getEpochSecond());
    json.writeNumberField("value", sample.value());
    json.writeEndObject();
  }
}
