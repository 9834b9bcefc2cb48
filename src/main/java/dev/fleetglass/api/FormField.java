package dev.fleetglass.api;

import java.util.List;

/**
 * One field of a provider's connection form. Its label is the text {@code field.<id>.label} of the
 * provider's bundle, its help {@code field.<id>.help}.
 *
 * @param id key in {@link Credentials} for {@link Kind#SECRET}, in {@link
 *     ConnectionSettings#options()} otherwise
 * @param initial value in a new form; empty for none
 * @param choices for {@link Kind#CHOICE}, otherwise empty
 */
public record FormField(
    String id, Kind kind, boolean required, String initial, List<String> choices) {
  public FormField {
    choices = List.copyOf(choices);
  }

  /** How a field is edited and where its value is kept. */
  public enum Kind {
    TEXT,
    /** Kept in the key store, never shown again. */
    SECRET,
    CHOICE,
    /** A time zone id. */
    ZONE
  }
}
