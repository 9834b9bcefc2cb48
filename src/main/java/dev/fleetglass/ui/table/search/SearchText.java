package dev.fleetglass.ui.table.search;

import java.util.List;
import java.util.Locale;

/** Writes parts of searches. */
public final class SearchText {
  private static final List<String> WORDS = List.of("or", "and", "not", "none", "없음");

  private SearchText() {}

  /** The value as it must be written to mean just this text, in quotes where it has to be. */
  public static String quoted(String value) {
    boolean plain =
        !value.isEmpty()
            && value.indexOf("..") < 0
            && "-/:=<>".indexOf(value.charAt(0)) < 0
            && !WORDS.contains(value.toLowerCase(Locale.ROOT));
    for (int i = 0; plain && i < value.length(); i++) {
      char c = value.charAt(i);
      plain = !Scanner.blank(c) && "\"\u201c\u201d()\\*?".indexOf(c) < 0;
    }
    return plain ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** The name of a column as it must be written. */
  static String name(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (!Scanner.nameCharacter(name.charAt(i))) {
        return '"' + name + '"';
      }
    }
    return name;
  }
}
