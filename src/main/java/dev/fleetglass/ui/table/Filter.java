package dev.fleetglass.ui.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Words that must all occur in a row, each in any of its columns, without regard to case. In the
 * name of a connection they must begin a word: it stands in every row, and "db" is in "Sandbox".
 */
record Filter(List<String> words) {
  static final Filter NONE = new Filter(List.of());

  static Filter parse(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    return lower.isEmpty() ? NONE : new Filter(Arrays.asList(lower.split("\\s+")));
  }

  boolean all() {
    return words.isEmpty();
  }

  /** Whether every row this one lets through passes the other one too. */
  boolean narrows(Filter other) {
    return other.words.stream().allMatch(wide -> words.stream().anyMatch(w -> w.startsWith(wide)));
  }

  <R> boolean matches(R row, List<Column<R>> columns) {
    for (String word : words) {
      if (!anyContains(row, columns, word)) {
        return false;
      }
    }
    return true;
  }

  private static <R> boolean anyContains(R row, List<Column<R>> columns, String word) {
    for (int i = 0; i < columns.size(); i++) {
      Column<R> column = columns.get(i);
      if (column.searched()) {
        String text = column.text().apply(row);
        boolean whole = column.kind() == Column.Kind.CONNECTION;
        if (whole ? beginsWord(text, word) : contains(text, word)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean beginsWord(String text, String word) {
    for (int at = 0; at <= text.length() - word.length(); at++) {
      boolean start = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      if (start && text.regionMatches(true, at, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  /** Looks for the lower-case word without making a lower-case copy of the text. */
  static boolean contains(String text, String word) {
    char lower = word.charAt(0);
    char upper = Character.toUpperCase(lower);
    int last = text.length() - word.length();
    for (int at = 0; at <= last; at++) {
      char c = text.charAt(at);
      if ((c == lower || c == upper || c > 127)
          && text.regionMatches(true, at, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }
}
