package dev.fleetglass.provider.cocktail;

import com.fasterxml.jackson.core.JsonToken;
import dev.fleetglass.http.UndecodableException;
import dev.fleetglass.model.MetricSample;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A V1 monitoring sample (seed; {@code api/cocktail.md} section 4.1).
 *
 * @param metrics labels; empty when there are none
 * @param timestamp unix seconds; null when absent, as the server's own model has none
 */
record SampleWire(Map<String, String> metrics, @Nullable Double timestamp, double value) {
  /** The last second of the year 9999; milliseconds taken for seconds are far beyond it. */
  private static final double LAST_SECOND = 253_402_300_799d;

  static SampleWire read(WireReader in) throws IOException, UndecodableException {
    Map<String, String> metrics = Map.of();
    Double timestamp = null;
    Double value = null;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      JsonToken token = in.value();
      switch (name) {
        case "metrics" -> metrics = labels(in, token);
        case "timestamp" -> timestamp = token == JsonToken.VALUE_NULL ? null : seconds(in);
        case "value" -> value = number(in, token);
        default -> in.skip();
      }
    }
    if (value == null) {
      throw in.wrong("has no value");
    }
    return new SampleWire(metrics, timestamp, value);
  }

  MetricSample toSample(Instant now) {
    Double seconds = timestamp;
    return new MetricSample(
        metrics, seconds == null ? now : Instant.ofEpochMilli(Math.round(seconds * 1000)), value);
  }

  private static Map<String, String> labels(WireReader in, JsonToken token)
      throws IOException, UndecodableException {
    if (token == JsonToken.VALUE_NULL) {
      return Map.of();
    }
    in.require(JsonToken.START_OBJECT, "an object of labels");
    Map<String, String> labels = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (!in.value().isScalarValue()) {
        throw in.wrong("is not a text");
      }
      if (labels.size() > DetailsReader.MOST) {
        throw in.wrong("is one of more than " + DetailsReader.MOST + " labels");
      }
      labels.put(name, in.token() == JsonToken.VALUE_NULL ? "" : in.raw());
    }
    return labels;
  }

  private static double seconds(WireReader in) throws IOException, UndecodableException {
    double seconds = in.decimal();
    if (!(seconds >= 0 && seconds <= LAST_SECOND)) {
      throw in.wrong("is out of range");
    }
    return seconds;
  }

  /** Some servers write what JSON has no number for as a text, Prometheus' way. */
  private static double number(WireReader in, JsonToken token)
      throws IOException, UndecodableException {
    if (token == JsonToken.VALUE_NULL) {
      return Double.NaN;
    }
    if (token == JsonToken.VALUE_STRING) {
      return switch (in.raw()) {
        case "NaN" -> Double.NaN;
        case "+Inf", "Inf", "Infinity", "+Infinity" -> Double.POSITIVE_INFINITY;
        case "-Inf", "-Infinity" -> Double.NEGATIVE_INFINITY;
        default -> throw in.wrong("is not a number");
      };
    }
    return in.decimal();
  }
}
