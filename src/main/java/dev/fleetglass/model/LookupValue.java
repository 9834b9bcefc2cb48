package dev.fleetglass.model;

import java.util.Map;

/**
 * A value that a service offers for an option.
 *
 * @param lookup name of the list, for example {@code server.ram}
 * @param details every attribute that has no place above, dotted wire path to wire text, wire order
 */
public record LookupValue(String lookup, Option value, Map<String, String> details) {
  public LookupValue {
    details = Details.copyOf(details);
  }

  /** A value without further attributes. */
  public LookupValue(String lookup, Option value) {
    this(lookup, value, Map.of());
  }

  /** Identity within a connection. */
  public String key() {
    return lookup + "#" + (value.id() == null ? value.name() : String.valueOf(value.id()));
  }
}
