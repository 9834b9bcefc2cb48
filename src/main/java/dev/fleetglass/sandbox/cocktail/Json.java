package dev.fleetglass.sandbox.cocktail;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.fleetglass.sandbox.wire.Body;
import dev.fleetglass.sandbox.wire.Reply;
import java.io.IOException;

/** Writes Cocktail's envelopes (api/cocktail.md section 2). */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** Writes one JSON value. */
  @FunctionalInterface
  interface Value {
    void writeTo(JsonGenerator json) throws IOException;
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
