package dev.fleetglass.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fleetglass.model.SavedView;
import dev.fleetglass.model.ViewFileException;
import dev.fleetglass.model.ViewSet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The named views on the disk, by screen. */
public final class ViewFile {
  private static final int FORMAT = 1;
  private static final String SCREENS = "screens";
  private static final String VIEWS = "views";
  private static final String START = "start";

  private final JsonFile file;

  public ViewFile(Path file, InstantSource clock, ProblemLog problems) {
    this.file = new JsonFile(file, FORMAT, clock, problems);
  }

  /**
   * The views of all screens; empty when there is no usable file. A view that cannot be understood
   * is left out, reported, and kept in a copy.
   */
  public Map<String, ViewSet> read() {
    return file.read().map(this::sets).orElseGet(Map::of);
  }

  /**
   * Changes one screen's views as they are on the disk by then.
   *
   * @return the views of all screens afterwards
   * @throws IOException when the disk refuses; it is then as it was
   */
  public Map<String, ViewSet> update(String screen, UnaryOperator<ViewSet> change)
      throws IOException {
    Map<String, ViewSet> result = new TreeMap<>();
    file.update(stored -> {
      result.putAll(stored.map(this::sets).orElseGet(Map::of));
      result.put(screen, change.apply(result.getOrDefault(screen, ViewSet.NONE)));
      ObjectNode document = stored.orElseGet(JsonFile.MAPPER::createObjectNode);
      ObjectNode screens = document.putObject(SCREENS);
      result.forEach((name, set) -> write(set, screens.putObject(name)));
      return document;
    });
    return Map.copyOf(result);
  }

  private static void write(ViewSet set, ObjectNode node) {
    node.put(START, set.start());
    ArrayNode views = node.putArray(VIEWS);
    for (SavedView view : set.views()) {
      ObjectNode entry = JsonFile.MAPPER.createObjectNode().put("id", view.id());
      views.add(entry.setAll(ViewJson.write(view)));
    }
  }

  private Map<String, ViewSet> sets(ObjectNode document) {
    Map<String, ViewSet> sets = new TreeMap<>();
    List<String> bad = new ArrayList<>();
    document
        .path(SCREENS)
        .properties()
        .forEach(screen -> sets.put(screen.getKey(), set(screen.getKey(), screen.getValue(), bad)));
    if (!bad.isEmpty()) {
      file.reportPart(String.join("; ", bad));
    }
    return sets;
  }

  private static ViewSet set(String screen, JsonNode node, List<String> bad) {
    ViewSet set = ViewSet.NONE;
    int position = 0;
    for (JsonNode entry : node.path(VIEWS)) {
      position++;
      String path = screen + '.' + VIEWS + '[' + position + ']';
      try {
        if (!entry.path("id").isTextual()) {
          throw ViewJson.wrong(path + ".id", "an id", entry.path("id"));
        }
        set = set.with(ViewJson.read(entry, entry.path("id").textValue(), path));
      } catch (ViewFileException e) {
        bad.add(e.place() + ": " + e.detail());
      }
    }
    return set.startingWith(node.path(START).asText());
  }
}
