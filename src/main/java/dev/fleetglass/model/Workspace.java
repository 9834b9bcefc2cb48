package dev.fleetglass.model;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A workspace of Cocktail Cloud ({@code api/cocktail.md} section 6), which shares clusters out.
 *
 * @param id the service's number (Cocktail {@code serviceSeq})
 * @param type for example NORMAL or PLATFORM
 * @param clusters names or ids of its clusters, in wire order
 * @param inUse Cocktail {@code useYn}
 * @param created the service's zoneless text read in the connection's zone
 * @param details every attribute that has no place above, dotted wire path to wire text, wire order
 */
public record Workspace(
    @Nullable Long id,
    String name,
    @Nullable String description,
    @Nullable String type,
    List<String> clusters,
    @Nullable Boolean inUse,
    @Nullable Instant created,
    Map<String, String> details) {

  public Workspace {
    clusters = List.copyOf(clusters);
    details =
        details.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /** Identity within a connection. */
  public String key() {
    return id != null ? "#" + id : name;
  }
}
