package dev.fleetglass.store.history;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Copies of one kind of list as deflated JSON: whole, or as what is different from the copy before,
 * down to the fields of rows. An object of row names: to the whole row, to the fields that changed
 * within an array, or to null when it is gone.
 */
final class CopyCodec<T> {
  private static final int LEVEL = 4;
  private static final int BUFFER = 1 << 16;

  private final Class<T> type;

  CopyCodec(Class<T> type) {
    this.type = type;
  }

  byte[] whole(Map<String, T> rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER);
    try (JsonGenerator json = generator(bytes)) {
      json.writeStartObject();
      for (Map.Entry<String, T> row : rows.entrySet()) {
        json.writeFieldName(row.getKey());
        RowJson.MAPPER.writeValue(json, row.getValue());
      }
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  /** What must be done to one copy to get another; null when they are the same. */
  byte @Nullable [] changes(Map<String, T> from, Map<String, T> to) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean same = true;
    try (JsonGenerator json = generator(bytes)) {
      json.writeStartObject();
      for (String name : from.keySet()) {
        if (!to.containsKey(name)) {
          json.writeNullField(name);
          same = false;
        }
      }
      for (Map.Entry<String, T> row : to.entrySet()) {
        T before = from.get(row.getKey());
        if (row.getValue().equals(before)) {
          continue;
        }
        same = false;
        json.writeFieldName(row.getKey());
        if (before == null) {
          RowJson.MAPPER.writeValue(json, row.getValue());
        } else {
          json.writeStartArray();
          RowJson.MAPPER.writeTree(json, fields(before, row.getValue()));
          json.writeEndArray();
        }
      }
      json.writeEndObject();
    }
    return same ? null : bytes.toByteArray();
  }

  /** Does to rows what a copy says; a whole one is done to none. */
  void apply(byte[] data, Gathered<T> rows) throws IOException {
    ObjectReader reader = RowJson.MAPPER.readerFor(type);
    try (JsonParser json =
        RowJson.MAPPER
            .getFactory()
            .createParser(new InflaterInputStream(new ByteArrayInputStream(data)))) {
      expect(json.nextToken(), JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        switch (json.nextToken()) {
          case VALUE_NULL -> rows.remove(name);
          case START_ARRAY -> {
            json.nextToken();
            rows.change(name, reader.forType(ObjectNode.class).readValue(json));
            expect(json.nextToken(), JsonToken.END_ARRAY);
          }
          default -> rows.put(name, reader.readValue(json));
        }
      }
      expect(json.currentToken(), JsonToken.END_OBJECT);
    }
  }

  /** Rows as copies are done to them, fields that change again and again only once at the end. */
  static final class Gathered<T> {
    private final Class<T> type;
    private final Map<String, T> rows = new LinkedHashMap<>();
    private final Map<String, ObjectNode> changes = new HashMap<>();

    Gathered(Class<T> type) {
      this.type = type;
    }

    Map<String, T> rows() throws IOException {
      for (Map.Entry<String, ObjectNode> change : changes.entrySet()) {
        ObjectNode all = RowJson.MAPPER.valueToTree(rows.get(change.getKey()));
        all.setAll(change.getValue());
        rows.put(change.getKey(), RowJson.MAPPER.treeToValue(all, type));
      }
      changes.clear();
      return rows;
    }

    private void put(String name, T row) {
      rows.put(name, row);
      changes.remove(name);
    }

    private void remove(String name) {
      rows.remove(name);
      changes.remove(name);
    }

    private void change(String name, ObjectNode fields) throws IOException {
      if (!rows.containsKey(name)) {
        throw new IOException("a row changed that was not there");
      }
      ObjectNode before = changes.putIfAbsent(name, fields);
      if (before != null) {
        before.setAll(fields);
      }
    }
  }

  private static ObjectNode fields(Object before, Object after) {
    ObjectNode from = RowJson.MAPPER.valueToTree(before);
    ObjectNode to = RowJson.MAPPER.valueToTree(after);
    Map<String, JsonNode> changed = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : to.properties()) {
      if (!field.getValue().equals(from.get(field.getKey()))) {
        changed.put(field.getKey(), field.getValue());
      }
    }
    return Objects.requireNonNull(RowJson.MAPPER.createObjectNode().setAll(changed));
  }

  private static JsonGenerator generator(OutputStream out) throws IOException {
    Deflater deflater = new Deflater(LEVEL);
    OutputStream deflated =
        new DeflaterOutputStream(out, deflater, BUFFER) {
          @Override
          public void close() throws IOException {
            try {
              super.close();
            } finally {
              deflater.end();
            }
          }
        };
    return RowJson.MAPPER.getFactory().createGenerator(deflated);
  }

  private static void expect(@Nullable JsonToken token, JsonToken wanted) throws IOException {
    if (token != wanted) {
      throw new IOException(token + " where " + wanted + " should be");
    }
  }
}
