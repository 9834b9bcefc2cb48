package dev.fleetglass.ui.table.search;

import java.util.List;
import java.util.Locale;

/**
 * What is wrong with a search and where.
 *
 * @param position of the first character meant, from 0; at most the text's length
 * @param length characters meant; 0 only where the text is empty there
 * @param arguments for the message
 */
public record Problem(int position, int length, Kind kind, List<String> arguments) {
  public Problem {
    arguments = List.copyOf(arguments);
  }

  /** What can be wrong; every kind has a message of the same name. */
  public enum Kind {
    UNCLOSED_QUOTE,
    UNCLOSED_REGEX,
    UNCLOSED_PARENTHESIS,
    UNEXPECTED_PARENTHESIS,
    EMPTY_PARENTHESES,
    NOTHING_BEFORE,
    NOTHING_AFTER,
    NOTHING_TO_EXCLUDE,
    UNKNOWN_COLUMN,
    UNKNOWN_COLUMN_NEAREST,
    MISSING_COLUMN,
    MISSING_VALUE,
    NOT_A_NUMBER,
    NOT_A_SIZE,
    NOT_A_DURATION,
    NOT_A_TIME,
    NOT_A_VERSION,
    NOT_AN_ADDRESS,
    NOT_A_FLAG,
    BAD_PREFIX,
    OPEN_RANGE,
    EMPTY_RANGE,
    NO_ORDER,
    NO_PATTERN,
    BAD_REGEX,
    TOO_EXPENSIVE,
    UNKNOWN_PROPERTY,
    TOO_DEEP,
    TOO_LONG
  }

  /** Key of the message, below {@code search.problem}. */
  public String key() {
    return key(kind);
  }

  static String key(Kind kind) {
    StringBuilder key = new StringBuilder("search.problem.");
    boolean up = false;
    for (char c : kind.name().toLowerCase(Locale.ROOT).toCharArray()) {
      if (c == '_') {
        up = true;
      } else {
        key.append(up ? Character.toUpperCase(c) : c);
        up = false;
      }
    }
    return key.toString();
  }
}
