package dev.fleetglass.ui.table;

/**
 * The letters of a text and some of its pairs of letters as bits, without regard to case: a text
 * that contains a word has all bits of the word, and most that do not contain it have not. Each
 * Latin letter and each digit has a bit of its own.
 */
final class Letters {
  private static final int OWN = 36;
  private static final int SHARED = 28;

  private Letters() {}

  static long of(String text) {
    long bits = 0;
    int before = -1;
    for (int at = 0; at < text.length(); at++) {
      int letter = fold(text.charAt(at));
      bits |= 1L << bit(letter);
      if (before >= 0) {
        bits |= 1L << shared(before * 31 + letter);
      }
      before = letter;
    }
    return bits;
  }

  /** Whether the word's bits say all: a text that has them contains it. */
  static boolean sure(String word) {
    return word.length() == 1 && bit(fold(word.charAt(0))) < OWN;
  }

  private static int bit(int letter) {
    if (letter >= 'a' && letter <= 'z') {
      return letter - 'a';
    }
    return letter >= '0' && letter <= '9' ? letter - '0' + 26 : shared(letter);
  }

  private static int shared(int value) {
    return OWN + (int) (((value * 0x9E3779B9L & 0xFFFF_FFFFL) * SHARED) >>> 32);
  }

  /** The same for two letters that {@link String#regionMatches} takes for one without case. */
  private static int fold(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }
    return Character.toLowerCase(Character.toUpperCase(c));
  }
}
