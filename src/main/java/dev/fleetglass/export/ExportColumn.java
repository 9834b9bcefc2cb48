package dev.fleetglass.export;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a file.
 *
 * @param id its key in JSON
 * @param title its heading elsewhere
 * @param unit of its numbers, in words; empty for none
 * @param type what {@code value} gives
 * @param value called on the thread that writes; a String, Number, Boolean or Instant as the type
 *     says, null for nothing
 */
public record ExportColumn<R>(
    String id, String title, String unit, Type type, Function<R, @Nullable Object> value) {

  /** The kinds of values. */
  public enum Type {
    TEXT,
    NUMBER,
    FLAG,
    TIME
  }

  /** Title and unit. */
  String heading() {
    return unit.isEmpty() ? title : title + " (" + unit + ")";
  }
}
