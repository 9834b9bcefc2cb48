package dev.fleetglass.model;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule by which Cocktail Cloud raises alarms ({@code api/cocktail.md} section 4.3).
 *
 * @param id the service's number (Cocktail {@code alertRuleSeq})
 * @param state its severity
 * @param created the service's zoneless text read in the connection's zone
 * @param details every attribute that has no place above, dotted wire path to wire text, wire order
 */
public record AlertRule(
    @Nullable Long id,
    String name,
    @Nullable String description,
    Coded<AlertState> state,
    @Nullable Instant created,
    Map<String, String> details) {

  public AlertRule {
    details =
        details.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /** Identity within a connection. */
  public String key() {
    return id != null ? "#" + id : name;
  }
}
