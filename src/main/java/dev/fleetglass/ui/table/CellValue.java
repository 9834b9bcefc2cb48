package dev.fleetglass.ui.table;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a cell means beyond its text, for whoever compares it, adds it up or writes it into a file.
 * The functions only read the row and are called from any thread; null is no value.
 */
public sealed interface CellValue<R> {
  /** The text itself. */
  record OfText<R>(Function<R, String> value) implements CellValue<R> {}

  /** A number and what it counts. */
  record OfNumber<R>(Function<R, @Nullable Number> value, Unit unit) implements CellValue<R> {}

  /**
   * A moment.
   *
   * @param zone the zone that the row shows it in; null for that of the whole table
   */
  record OfTime<R>(Function<R, @Nullable Instant> value, @Nullable Function<R, ZoneId> zone)
      implements CellValue<R> {
    /** A moment that is shown in the zone of the whole table. */
    public OfTime(Function<R, @Nullable Instant> value) {
      this(value, null);
    }
  }

  /** Yes or no. */
  record OfFlag<R>(Function<R, @Nullable Boolean> value) implements CellValue<R> {}

  /** What a number counts. */
  enum Unit {
    /** Things, or whatever the column's title says. */
    NONE,
    BYTES,
    MILLISECONDS,
    /** Nothing: a name in figures, like an account or an HTTP status, which nobody adds up. */
    NAME
  }

  /** The value of a row: String, Number, Instant, Boolean, or null for none. */
  default @Nullable Object of(R row) {
    return switch (this) {
      case OfText<R> text -> text.value().apply(row);
      case OfNumber<R> number -> number.value().apply(row);
      case OfTime<R> time -> time.value().apply(row);
      case OfFlag<R> flag -> flag.value().apply(row);
    };
  }

  /** The unit of a number, otherwise {@link Unit#NONE}. */
  default Unit unit() {
    return this instanceof OfNumber<R> number ? number.unit() : Unit.NONE;
  }
}
