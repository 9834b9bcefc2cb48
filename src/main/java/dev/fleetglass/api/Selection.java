package dev.fleetglass.api;

import java.util.List;

/**
 * Which objects to look up.
 *
 * @param values at least one
 */
public record Selection(Kind kind, List<String> values) {
  public Selection {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("nothing is selected");
    }
  }

  /** What the values are. */
  public enum Kind {
    ID,
    NAME,
    /** Either. */
    ANY
  }

  public static Selection id(long id) {
    return new Selection(Kind.ID, List.of(String.valueOf(id)));
  }
}
