package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.UndecodableException;
import java.time.Instant;

/** Reads the single values of a row out of their characters. */
final class Scalars {
  private static final int SHOWN = 40;

  private final Row row;
  private final Pool pool;
  private final Numbers.Result parsed = new Numbers.Result();

  /**
   * Reads for one row.
   *
   * @param row tells where a value stands, for messages
   */
  Scalars(Row row, Pool pool) {
    this.row = row;
    this.pool = pool;
  }

  /** Whether values of a shape are numbers, truths or times, which {@link #bits} reads. */
  static boolean isBits(Shape shape) {
    return switch (shape) {
      case INTEGER, TIME, BOOLEAN, DECIMAL -> true;
      case TEXT, AMOUNT, OBJECT, LIST, MAP, SECRET, FREE -> false;
    };
  }

  /** A whole number, the bits of a decimal, 1 for true, or milliseconds since 1970. */
  long bits(WirePath path, char[] chars, int from, int count) throws UndecodableException {
    return switch (path.shape()) {
      case INTEGER -> integer(path, chars, from, count);
      case TIME -> time(path, chars, from, count);
      case BOOLEAN -> truth(path, new String(chars, from, count));
      case DECIMAL -> decimal(path, new String(chars, from, count));
      case TEXT, AMOUNT, OBJECT, LIST, MAP, SECRET, FREE ->
          throw new IllegalArgumentException(path.text());
    };
  }

  private long integer(WirePath path, char[] chars, int from, int count)
      throws UndecodableException {
    return switch (Numbers.whole(chars, from, count, parsed)) {
      case GOOD -> parsed.value();
      case RANGE -> throw tooLarge(path, new String(chars, from, count));
      case NONE -> throw wrong(path, new String(chars, from, count));
    };
  }

  private long time(WirePath path, char[] chars, int from, int count) throws UndecodableException {
    return switch (Numbers.whole(chars, from, count, parsed)) {
      case GOOD -> parsed.value();
      case RANGE -> throw tooLarge(path, new String(chars, from, count));
      case NONE -> date(path, new String(chars, from, count));
    };
  }

  private long date(WirePath path, String text) throws UndecodableException {
    Instant date = Numbers.javaDate(text);
    if (date == null) {
      throw wrong(path, text);
    }
    return date.toEpochMilli();
  }

  private long truth(WirePath path, String text) throws UndecodableException {
    return switch (text.strip()) {
      case "true" -> 1;
      case "false" -> 0;
      default -> throw wrong(path, text);
    };
  }

  private long decimal(WirePath path, String text) throws UndecodableException {
    double number = Numbers.decimal(text);
    if (Double.isNaN(number)) {
      throw wrong(path, text);
    }
    if (Double.isInfinite(number)) {
      throw tooLarge(path, text);
    }
    return Double.doubleToRawLongBits(number);
  }

  /** XML and CSV print a whole amount as {@code 100.0}, JSON as {@code 100}. */
  String amount(Memory memory, char[] chars, int from, int count) {
    int start = from;
    int end = from + count;
    while (start < end && Character.isWhitespace(chars[start])) {
      start++;
    }
    while (end > start && Character.isWhitespace(chars[end - 1])) {
      end--;
    }
    boolean whole = end - start > 2 && chars[end - 2] == '.' && chars[end - 1] == '0';
    return text(memory, chars, start, (whole ? end - 2 : end) - start);
  }

  /** A text, the same object for the same text as long as the place's texts repeat. */
  String text(Memory memory, char[] chars, int from, int count) {
    if (!memory.shares()) {
      return pool.unpooled(chars, from, count);
    }
    String text = pool.text(chars, from, count);
    memory.shared(pool.lastWasKnown());
    return text;
  }

  UndecodableException wrong(WirePath path, String text) {
    return new UndecodableException(
        row.at(path.text()), "This is not " + path.shape().described() + ": " + shown(text));
  }

  private UndecodableException tooLarge(WirePath path, String text) {
    return new UndecodableException(
        row.at(path.text()), "The number is out of range: " + shown(text));
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
