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
import java.util.function.Function;

/** Samples of one answer, in the V1 envelope. */
final class Samples {
  private final List<Sample> samples = new ArrayList<>();

  private record Sample(Map<String, String> labels, Instant time, double value) {}

  void add(Map<String, String> labels, Instant time, double value) {
    samples.add(new Sample(labels, time, value));
  }

  /**
   * One sample for each instant; none where the series has a gap. Nobody has recorded how a series
   * over time looks: here its samples stand one after the other, each in the documented shape.
   */
  void add(
      Map<String, String> labels, List<Instant> times, Function<Instant, OptionalDouble> series) {
    for (Instant time : times) {
      series.apply(time).ifPresent(value -> add(labels, time, value));
    }
  }

  Reply reply() {
    return Json.monitoring(json -> {
      json.writeStartArray();
      for (Sample sample : samples) {
        write(json, sample);
      }
      json.writeEndArray();
    });
  }

  private static void write(JsonGenerator json, Sample sample) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("metrics");
    for (Map.Entry<String, String> label : new TreeMap<>(sample.labels()).entrySet()) {
      json.writeStringField(label.getKey(), label.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("timestamp", sample.time().getEpochSecond());
    json.writeNumberField("value", sample.value());
    json.writeEndObject();
  }
}
