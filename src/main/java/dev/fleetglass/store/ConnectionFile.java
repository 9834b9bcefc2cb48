package dev.fleetglass.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fleetglass.api.ConnectionSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The connections on the disk, without their secrets. */
public final class ConnectionFile {
  private static final int FORMAT = 1;
  private static final String LIST = "connections";

  private final JsonFile file;

  public ConnectionFile(Path file, InstantSource clock, ProblemLog problems) {
    this.file = new JsonFile(file, FORMAT, clock, problems);
  }

  /**
   * The stored connections; empty when there is no usable file, which differs from a file without
   * connections. One that cannot be understood is left out, reported, and kept in a copy.
   */
  public Optional<List<ConnectionSettings>> read() {
    return file.read().map(this::connections);
  }

  /**
   * Replaces the stored connections by what {@code change} makes of those on the disk by then,
   * which another running program may have changed.
   *
   * @throws IOException when the disk refuses; it is then as it was
   */
  public List<ConnectionSettings> update(
      Function<Optional<List<ConnectionSettings>>, List<ConnectionSettings>> change)
      throws IOException {
    List<ConnectionSettings> result = new ArrayList<>();
    file.update(stored -> {
      result.addAll(change.apply(stored.map(this::connections)));
      ObjectNode document = stored.orElseGet(JsonFile.MAPPER::createObjectNode);
      ArrayNode list = document.putArray(LIST);
      for (ConnectionSettings connection : result) {
        list.add(StoredConnection.of(connection).json());
      }
      return document;
    });
    return List.copyOf(result);
  }

  private List<ConnectionSettings> connections(ObjectNode document) {
    List<ConnectionSettings> good = new ArrayList<>();
    List<String> bad = new ArrayList<>();
    int position = 0;
    for (JsonNode entry : document.path(LIST)) {
      position++;
      try {
        good.add(StoredConnection.read(entry).settings());
      } catch (IllegalArgumentException e) {
        bad.add("connection " + position + ": " + e.getMessage());
      }
    }
    if (!bad.isEmpty()) {
      file.reportPart(String.join("; ", bad));
    }
    return good;
  }
}
