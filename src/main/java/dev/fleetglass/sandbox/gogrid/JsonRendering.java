package dev.fleetglass.sandbox.gogrid;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.fleetglass.sandbox.gogrid.Answer.Summary;
import dev.fleetglass.sandbox.wire.Body;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compact JSON. Attributes that are null are left out, but for those of options and maps; a number
 * with nothing after the point is printed without one.
 */
final class JsonRendering implements Rendering {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  @Override
  public <T> Body render(Answer<T> answer, String method, int version) {
    Shape<T> shape = answer.shape().at(version, Format.JSON);
    return out -> {
      try (JsonGenerator json = FACTORY.createGenerator(out)) {
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        summary(json, answer.summary());
        json.writeStringField("status", answer.success() ? "success" : "failure");
        json.writeStringField("method", method);
        json.writeArrayFieldStart("list");
        Iterator<T> rows = answer.rows().get().iterator();
        while (rows.hasNext()) {
          object(json, shape, rows.next());
        }
        json.writeEndArray();
        json.writeEndObject();
      }
    };
  }

  private static void summary(JsonGenerator json, Summary summary) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("total", summary.total());
    json.writeNumberField("start", summary.start());
    if (summary.numPages() != null) {
      json.writeNumberField("numpages", summary.numPages());
    }
    json.writeNumberField("returned", summary.returned());
    json.writeEndObject();
  }

  private static <T> void object(JsonGenerator json, Shape<T> shape, T value) throws IOException {
    json.writeStartObject();
    for (Shape.Field<T> field : shape.fields()) {
      switch (field) {
        case Shape.Scalar<T> scalar -> scalar(json, shape, scalar, value);
        case Shape.Nested<T, ?> nested -> nested(json, nested, value);
        case Shape.Many<T, ?> many -> many(json, many, value);
      }
      if (field.where().name().equals(shape.nameAfter())) {
        name(json, shape);
      }
    }
    if (shape.nameAfter() == null) {
      name(json, shape);
    }
    json.writeEndObject();
  }

  private static void name(JsonGenerator json, Shape<?> shape) throws IOException {
    if (shape.objectName() != null) {
      json.writeStringField("object", shape.objectName());
    }
  }

  private static <T> void scalar(JsonGenerator json, Shape<T> shape, Shape.Scalar<T> field, T owner)
      throws IOException {
    Object value = field.get().apply(owner);
    if (value != null || shape.keepsNulls()) {
      json.writeFieldName(field.where().name());
      write(json, value);
    }
  }

  private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case Boolean flag -> json.writeBoolean(flag);
      case Double number when number == Math.rint(number) -> json.writeNumber(number.longValue());
      case Double number -> json.writeNumber(number);
      case Number number -> json.writeNumber(number.longValue());
      case Map<?, ?> map -> map(json, map);
      default -> json.writeString(value.toString());
    }
  }

  /** As the service sent them, nulls included. */
  private static void map(JsonGenerator json, Map<?, ?> map) throws IOException {
    json.writeStartObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      json.writeFieldName(entry.getKey().toString());
      write(json, entry.getValue());
    }
    json.writeEndObject();
  }

  private static <T, C> void nested(JsonGenerator json, Shape.Nested<T, C> field, T owner)
      throws IOException {
    C value = field.get().apply(owner);
    if (value != null) {
      json.writeFieldName(field.where().name());
      object(json, field.shape(), value);
    }
  }

  private static <T, C> void many(JsonGenerator json, Shape.Many<T, C> field, T owner)
      throws IOException {
    json.writeArrayFieldStart(field.where().name());
    for (C value : field.get().apply(owner)) {
      object(json, field.shape(), value);
    }
    json.writeEndArray();
  }
}
