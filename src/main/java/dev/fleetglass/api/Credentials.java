package dev.fleetglass.api;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Secrets of a connection by field id. Never prints a value. */
public final class Credentials {
  private static final Credentials NONE = new Credentials(Map.of());

  private final Map<String, String> values;

  private Credentials(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  public static Credentials none() {
    return NONE;
  }

  public static Credentials of(Map<String, String> values) {
    return new Credentials(values);
  }

  /** The secret itself; empty when absent or blank. */
  public Optional<String> reveal(String field) {
    return Optional.ofNullable(values.get(field)).filter(value -> !value.isBlank());
  }

  public Set<String> fields() {
    return values.keySet();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Credentials that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.keySet().hashCode();
  }

  @Override
  public String toString() {
    return "Credentials" + values.keySet();
  }
}
