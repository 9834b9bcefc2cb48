package dev.fleetglass.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** JSON with a row per line, see {@link ExportFormat#JSON}. */
final class JsonRows implements RowWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;
  private final List<? extends ExportColumn<?>> columns;
  private final ZoneId zone;
  private final boolean wrapped;

  JsonRows(Export<?> export, OutputStream out) throws IOException {
    columns = export.columns();
    zone = export.zone();
    wrapped = !export.notes().isEmpty();
    json = FACTORY.createGenerator(out, JsonEncoding.UTF8);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    if (wrapped) {
      json.writeStartObject();
      json.writeFieldName("export");
      notes(export.notes());
      json.writeRaw("\n");
      json.writeFieldName("rows");
    }
    json.writeStartArray();
  }

  private void notes(List<ExportNote> notes) throws IOException {
    Map<String, List<String>> byKey =
        notes.stream()
            .collect(
                Collectors.groupingBy(
                    ExportNote::key,
                    LinkedHashMap::new,
                    Collectors.mapping(ExportNote::value, Collectors.toList())));
    json.writeStartObject();
    for (Map.Entry<String, List<String>> note : byKey.entrySet()) {
      json.writeFieldName(note.getKey());
      if (note.getValue().size() == 1) {
        json.writeString(Surrogates.whole(note.getValue().getFirst()));
      } else {
        json.writeStartArray();
        for (String value : note.getValue()) {
          json.writeString(Surrogates.whole(value));
        }
        json.writeEndArray();
      }
    }
    json.writeArrayFieldStart("columns");
    for (ExportColumn<?> column : columns) {
      json.writeStartObject();
      json.writeStringField("id", column.id());
      json.writeStringField("title", column.title());
      json.writeStringField("type", column.type().name().toLowerCase(Locale.ROOT));
      if (!column.unit().isEmpty()) {
        json.writeStringField("unit", column.unit());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  @Override
  public void row(@Nullable Object[] values) throws IOException {
    json.writeRaw("\n");
    json.writeStartObject();
    for (int i = 0; i < values.length; i++) {
      json.writeFieldName(columns.get(i).id());
      value(values[i]);
    }
    json.writeEndObject();
  }

  @Override
  public void end() throws IOException {
    json.writeRaw("\n");
    json.writeEndArray();
    if (wrapped) {
      json.writeEndObject();
    }
    json.writeRaw("\n");
    json.flush();
  }

  private void value(@Nullable Object value) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case Boolean flag -> json.writeBoolean(flag);
      case Instant time ->
          json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(zone)));
      case Long number -> json.writeNumber(number);
      case Integer number -> json.writeNumber(number);
      case Number number -> {
        double real = number.doubleValue();
        if (number instanceof BigDecimal exact) {
          json.writeNumber(exact);
        } else if (Double.isFinite(real)) {
          json.writeNumber(real);
        } else {
          json.writeNull();
        }
      }
      default -> json.writeString(Surrogates.whole(value.toString()));
    }
  }
}
