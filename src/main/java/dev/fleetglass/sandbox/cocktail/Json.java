package dev.fleetglass.sandbox.cocktail;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.fleetglass.sandbox.wire.Body;
import dev.fleetglass.sandbox.wire.Reply;
import java.io.IOException;
import java.util.List;

/** Writes Cocktail's envelopes (api/cocktail.md section 2). */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** Writes one JSON value. */
  @FunctionalInterface
  interface Value {
    void writeTo(JsonGenerator json) throws IOException;
  }

  /** Writes one member of a list. */
  @FunctionalInterface
  interface Row<T> {
    void write(JsonGenerator json, T value) throws IOException;
  }

  static Reply reply(int status, Value value) {
    Body body =
        out -> {
          try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            value.writeTo(json);
          }
        };
    return Reply.of(status, "application/json", body);
  }

  /** The success of most calls. */
  static Reply success(Value result) {
    return reply(
        200,
        json -> {
          json.writeStartObject();
          json.writeStringField("code", "200");
          json.writeFieldName("result");
          result.writeTo(json);
          json.writeStringField("status", "ok");
          json.writeEndObject();
        });
  }

  /** The success of a call whose result is a list. */
  static <T> Reply list(List<T> values, Row<T> row) {
    return success(json -> write(json, values, row));
  }

  static <T> void write(JsonGenerator json, List<T> values, Row<T> row) throws IOException {
    json.writeStartArray();
    for (T value : values) {
      row.write(json, value);
    }
    json.writeEndArray();
  }

  /** The success of monitoring calls, which has no code and says so. */
  static Reply monitoring(Value result) {
    return reply(
        200,
        json -> {
          json.writeStartObject();
          json.writeStringField("code", "");
          json.writeStringField("message", "");
          json.writeNullField("metadata");
          json.writeFieldName("result");
          result.writeTo(json);
          json.writeStringField("status", "ok");
          json.writeEndObject();
        });
  }
}
