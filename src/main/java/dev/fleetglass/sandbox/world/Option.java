package dev.fleetglass.sandbox.world;

import org.jspecify.annotations.Nullable;

/** A value of one of GoGrid's closed lists, known by number and by name. */
public record Option(int id, String name, @Nullable String description) {
  /**
   * Whether text means this option: its number, or its name in any case (api/gogrid.md section 1).
   */
  public boolean answersTo(String text) {
    return name.equalsIgnoreCase(text) || Integer.toString(id).equals(text);
  }
}
