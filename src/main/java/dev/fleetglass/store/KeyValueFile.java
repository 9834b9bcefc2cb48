package dev.fleetglass.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;

/** Texts by name in one document: settings, layouts. Values that are not text are not read. */
public final class KeyValueFile {
  private static final int FORMAT = 1;

  private final JsonFile file;

  public KeyValueFile(Path file, InstantSource clock, ProblemLog problems) {
    this.file = new JsonFile(file, FORMAT, clock, problems);
  }

  /** All texts; empty when there is no usable file. */
  public Map<String, String> read() {
    return file.read().map(KeyValueFile::texts).orElseGet(Map::of);
  }

  /**
   * Writes these texts, keeping those of other names that are on the disk by then.
   *
   * @throws IOException when the disk refuses; it is then as it was
   */
  public void put(Map<String, String> changes) throws IOException {
    file.update(stored -> {
      ObjectNode node = stored.orElseGet(JsonFile.MAPPER::createObjectNode);
      changes.forEach(node::put);
      return node;
    });
  }

  private static Map<String, String> texts(ObjectNode node) {
    Map<String, String> texts = new TreeMap<>();
    node.properties()
        .forEach(entry -> {
          if (entry.getValue().isTextual()) {
            texts.put(entry.getKey(), entry.getValue().textValue());
          }
        });
    return texts;
  }
}
