package dev.fleetglass.model;

import java.util.Locale;

/**
 * An enum value together with the text it came as, so that a value this version does not know is
 * shown and exported as the service wrote it.
 *
 * @param value the known value, or the enum's fallback
 * @param wire the text on the wire, never null; empty when the service sent none
 */
public record Coded<E extends Enum<E>>(E value, String wire) {

  /** Matches names without regard to case, reading blanks, {@code -} and {@code /} as {@code _}. */
  public static <E extends Enum<E>> Coded<E> of(Class<E> type, String wire, E fallback) {
    String name = wire.trim().toUpperCase(Locale.ROOT).replaceAll("[ \\-/]+", "_");
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return new Coded<>(constant, wire);
      }
    }
    return new Coded<>(fallback, wire);
  }

  @Override
  public String toString() {
    return wire;
  }
}
