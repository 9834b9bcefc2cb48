package dev.fleetglass.ui.table;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a column is sorted by: a number or a text made once per row, so that sorting compares plain
 * values and never formats or parses. Rows without a value come last in both directions.
 */
public sealed interface SortKey<R> {
  /** Stands for "no value" in numeric keys. */
  long NONE = Long.MIN_VALUE;

  /** A numeric key; {@link #NONE} for no value. */
  record OfLong<R>(ToLongFunction<R> value) implements SortKey<R> {}

  /**
   * A text key, compared by UTF-16 units of what the reading makes of the text.
   *
   * @param text what the key is made of; null for no value
   * @param rank compared before the text, 0 to 127; null for none
   */
  record OfText<R>(
      Function<R, @Nullable String> text, Reading reading, @Nullable ToIntFunction<R> rank)
      implements SortKey<R> {
    /** The key as one text, which the table itself never makes. Null for no value. */
    public @Nullable String key(R row) {
      String key = reading.key(text.apply(row));
      return rank == null ? key : (char) rank.applyAsInt(row) + (key == null ? "" : key);
    }
  }

  /** What is made of a text so that plain order is the order people expect. */
  enum Reading {
    /** Without regard to case, numbers in it by value; empty is no value. */
    NATURAL,
    /** Numbers by value, pre-releases before their release. */
    VERSION,
    /** An address's key is its family, 4 or 6, and a character per byte or group. */
    ADDRESS;

    /** The key of a text; null for an empty one. */
    public @Nullable String key(@Nullable String text) {
      return switch (this) {
        case NATURAL -> KeyText.natural(text);
        case VERSION -> KeyText.version(text);
        case ADDRESS -> KeyText.address(text);
      };
    }
  }

  /** Text as people read it: without regard to case, numbers in it by value; empty is no value. */
  static <R> SortKey<R> natural(Function<R, @Nullable String> text) {
    return new OfText<>(text, Reading.NATURAL, null);
  }

  /** By a rank from 0 to 127, then by text as people read it. */
  static <R> SortKey<R> ranked(ToIntFunction<R> rank, Function<R, @Nullable String> text) {
    return new OfText<>(text, Reading.NATURAL, rank);
  }

  /** Versions: numbers by value, pre-releases before their release. */
  static <R> SortKey<R> version(Function<R, @Nullable String> text) {
    return new OfText<>(text, Reading.VERSION, null);
  }

  /** IP addresses by value, version 4 before 6; anything else after them in natural order. */
  static <R> SortKey<R> address(Function<R, @Nullable String> text) {
    return new OfText<>(text, Reading.ADDRESS, null);
  }

  /** Instants with millisecond precision. */
  static <R> SortKey<R> instant(Function<R, @Nullable Instant> time) {
    return new OfLong<>(row -> {
      Instant at = time.apply(row);
      return at == null ? NONE : at.toEpochMilli();
    });
  }

  /** Numbers of any kind; NaN is no value. */
  static <R> SortKey<R> number(Function<R, @Nullable Number> number) {
    return new OfLong<>(row -> {
      Number value = number.apply(row);
      return value == null ? NONE : ordered(value);
    });
  }

  /** A rank, for example an enum's ordinal. */
  static <R> SortKey<R> rank(ToLongFunction<R> rank) {
    return new OfLong<>(rank);
  }

  /** No before yes. */
  static <R> SortKey<R> flag(Function<R, @Nullable Boolean> flag) {
    return new OfLong<>(row -> {
      Boolean value = flag.apply(row);
      return value == null ? NONE : value ? 1 : 0;
    });
  }

  /** Maps to longs that sort as the doubles do. */
  private static long ordered(Number value) {
    return ordered(value.doubleValue());
  }

  /** The key of a number; {@link #NONE} for NaN. */
  static long ordered(double number) {
    if (Double.isNaN(number)) {
      return NONE;
    }
    // Adding zero makes -0.0 and 0.0 the same key.
    long bits = Double.doubleToLongBits(number + 0.0);
    return bits < 0 ? ~bits ^ Long.MIN_VALUE : bits;
  }
}
