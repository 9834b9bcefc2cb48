package dev.fleetglass.model;

/**
 * A value that a service offers for an option.
 *
 * @param lookup name of the list, for example {@code server.ram}
 */
public record LookupValue(String lookup, Option value) {
  /** Identity within a connection. */
  public String key() {
    return lookup + "#" + (value.id() == null ? value.name() : String.valueOf(value.id()));
  }
}
