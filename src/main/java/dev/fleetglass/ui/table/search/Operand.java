package dev.fleetglass.ui.table.search;

import dev.fleetglass.ui.table.search.Problem.Kind;
import dev.fleetglass.ui.table.search.Token.Operator;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a typed column, and where it is written.
 *
 * @param column the column's title
 */
record Operand(String column, Operator operator, String text, int position, int length) {
  private static final String RANGE = "..";

  Mistake mistake(Kind kind, String... arguments) {
    return new Mistake(position, length, kind, arguments);
  }

  /** Reads one end of a range or a single value. */
  interface Reader<T> {
    /** The value, or null when the text is none. */
    @Nullable T read(String text);
  }

  /**
   * Both ends; the same one twice for a single value that is compared; null for an open end.
   *
   * @param wrong what to say about a text that is no value
   */
  <T> Ends<T> ends(Reader<T> reader, Kind wrong) throws Mistake {
    int middle = text.indexOf(RANGE);
    if (middle < 0 || operator.ordered()) {
      T value = value(text, reader, wrong);
      return switch (operator) {
        case HAS, IS -> new Ends<>(value, true, value, true);
        case MORE -> new Ends<>(value, false, null, true);
        case AT_LEAST -> new Ends<>(value, true, null, true);
        case LESS -> new Ends<>(null, true, value, false);
        case AT_MOST -> new Ends<>(null, true, value, true);
      };
    }
    String low = text.substring(0, middle);
    String high = text.substring(middle + RANGE.length());
    if (low.isEmpty() && high.isEmpty()) {
      throw mistake(Kind.OPEN_RANGE);
    }
    return new Ends<>(
        low.isEmpty() ? null : value(low, reader, wrong),
        true,
        high.isEmpty() ? null : value(high, reader, wrong),
        true);
  }

  private <T> T value(String part, Reader<T> reader, Kind wrong) throws Mistake {
    T value = reader.read(part);
    if (value == null) {
      throw mistake(wrong, part, column);
    }
    return value;
  }

  /** Whether it is written as a range. */
  boolean range() {
    return !operator.ordered() && text.contains(RANGE);
  }

  /** The ends of a range; null where it is open. */
  record Ends<T>(@Nullable T low, boolean lowIncluded, @Nullable T high, boolean highIncluded) {}
}
