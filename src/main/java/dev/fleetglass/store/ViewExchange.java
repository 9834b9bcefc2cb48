package dev.fleetglass.store;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fleetglass.model.ExportedViews;
import dev.fleetglass.model.SavedView;
import dev.fleetglass.model.ViewFileException;
import dev.fleetglass.model.ViewFileException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Files of views that operators give to one another. */
public final class ViewExchange {
  private static final int FORMAT = 1;
  private static final String KIND = "fleetglass-views";
  private static final int LARGEST = 1024 * 1024;

  private final InstantSource clock;

  public ViewExchange(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Replaces the file, or makes it.
   *
   * @throws IOException with what to do about it; an old file is then as it was
   */
  public void write(Path file, ExportedViews exported) throws IOException {
    ObjectNode document = JsonFile.MAPPER.createObjectNode();
    document.put("kind", KIND).put("format", FORMAT).put("screen", exported.screen());
    ArrayNode views = document.putArray("views");
    exported.views().forEach(view -> views.add(ViewJson.write(view)));
    new AtomicFile(file, clock).write(JsonFile.MAPPER.writeValueAsBytes(document));
  }

  /** Reads a file; its views get new ids. */
  public ExportedViews read(Path file) throws IOException, ViewFileException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LARGEST + 1);
    }
    if (bytes.length > LARGEST) {
      throw new ViewFileException(Kind.TOO_LARGE, "", "");
    }
    return views(tree(bytes));
  }

  private static JsonNode tree(byte[] bytes) throws IOException, ViewFileException {
    try {
      return JsonFile.MAPPER.readTree(bytes);
    } catch (JacksonException e) {
      String place =
          e.getLocation() == null
              ? ""
              : e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
      throw new ViewFileException(Kind.NOT_JSON, place, e.getOriginalMessage());
    }
  }

  private static ExportedViews views(JsonNode document) throws ViewFileException {
    if (!document.path("kind").asText().equals(KIND) || !document.path("format").isInt()) {
      throw new ViewFileException(Kind.NOT_VIEWS, "", "");
    }
    if (document.path("format").intValue() > FORMAT) {
      throw new ViewFileException(Kind.NEWER, "", document.path("format").asText());
    }
    JsonNode screen = document.path("screen");
    if (!screen.isTextual()) {
      throw ViewJson.wrong("screen", "the name of a screen", screen);
    }
    JsonNode list = document.path("views");
    if (!list.isArray() || list.isEmpty()) {
      throw ViewJson.wrong("views", "a list of views", list);
    }
    List<SavedView> views = new ArrayList<>();
    for (JsonNode entry : list) {
      String path = "views[" + (views.size() + 1) + "]";
      views.add(ViewJson.read(entry, UUID.randomUUID().toString(), path));
    }
    return new ExportedViews(screen.textValue(), views);
  }
}
