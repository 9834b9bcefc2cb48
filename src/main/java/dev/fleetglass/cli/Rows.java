package dev.fleetglass.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.fleetglass.model.Coded;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Turns model records into JSON and into columns, by the records' own field names. */
final class Rows {
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(Coded.class, new PlainText<>())
                  .addSerializer(Instant.class, new PlainText<>())
                  .addSerializer(Double.class, new FiniteNumber())
                  .addSerializer(double.class, new FiniteNumber()))
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .build();

  private Rows() {}

  /**
   * Paths of all single values in a record, those of records in it included. They depend on the
   * type alone, so that a file of today has the columns of a file of tomorrow.
   */
  static List<List<String>> columns(Class<?> type) {
    List<List<String>> columns = new ArrayList<>();
    collect(type, List.of(), columns);
    return columns;
  }

  private static void collect(Class<?> type, List<String> path, List<List<String>> columns) {
    for (RecordComponent component : type.getRecordComponents()) {
      List<String> next = new ArrayList<>(path);
      next.add(component.getName());
      if (component.getType().isRecord() && component.getType() != Coded.class) {
        collect(component.getType(), next, columns);
      } else {
        columns.add(List.copyOf(next));
      }
    }
  }

  /** Values whose text is their form: wire text of codes, ISO-8601 of moments. */
  private static final class PlainText<T> extends JsonSerializer<T> {
    @Override
    public void serialize(T value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(value.toString());
    }
  }

  /** JSON has no word for what is not a number. */
  private static final class FiniteNumber extends JsonSerializer<Double> {
    @Override
    public void serialize(Double value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (Double.isFinite(value)) {
        json.writeNumber(value);
      } else {
        json.writeNull();
      }
    }
  }
}
