package dev.fleetglass.api;

import java.util.List;

/**
 * One field of a provider's connection form. Its label is the text {@code field.<id>.label} of the
 * provider's bundle, its help {@code field.<id>.help}.
 *
 * @param id key in {@link Credentials} for {@link Kind#SECRET}, in {@link
 *     ConnectionSettings#options()} otherwise
 * @param initial value in a new form, for a field of a group what holds while it is empty; empty
 *     for none
 * @param choices for {@link Kind#CHOICE}, otherwise empty
 * @param group fields with the same group are folded away together below the others, under the
 *     provider's text {@code group.<group>.title}; empty for a field that is always seen
 */
public record FormField(
    String id, Kind kind, boolean required, String initial, List<String> choices, String group) {
  public FormField {
    choices = List.copyOf(choices);
  }

  /** A field that is always seen. */
  public FormField(String id, Kind kind, boolean required, String initial, List<String> choices) {
    this(id, kind, required, initial, choices, "");
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
