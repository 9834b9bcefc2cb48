package dev.fleetglass.ui.table.search;

/** Looks for words without regard to case and without making lower-case copies of the text. */
final class CaseBlind {
  private CaseBlind() {}

  /** Where the word is found at or after a place, or -1. */
  static int find(String text, String word, int from) {
    if (word.isEmpty()) {
      return from <= text.length() ? from : -1;
    }
    char lower = Character.toLowerCase(word.charAt(0));
    char upper = Character.toUpperCase(lower);
    int last = text.length() - word.length();
    for (int at = from; at <= last; at++) {
      char c = text.charAt(at);
      if ((c == lower || c == upper || c > 127 || lower > 127)
          && text.regionMatches(true, at, word, 0, word.length())) {
        return at;
      }
    }
    return -1;
  }

  /** Where the word is found at or after a place and a word of the text begins, or -1. */
  static int findWord(String text, String word, int from) {
    int at = find(text, word, from);
    while (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
      at = find(text, word, at + 1);
    }
    return at;
  }

  static void mark(String text, String word, boolean begins, Ranges ranges) {
    if (word.isEmpty()) {
      return;
    }
    int at = begins ? findWord(text, word, 0) : find(text, word, 0);
    while (at >= 0) {
      int end = at + word.length();
      ranges.add(at, end);
      at = begins ? findWord(text, word, end) : find(text, word, end);
    }
  }

  /** The next place that is not blank, or the text's length. */
  static int wordStart(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The next blank, or the text's length. */
  static int wordEnd(String text, int from) {
    int at = from;
    while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
