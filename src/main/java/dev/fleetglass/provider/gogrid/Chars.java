package dev.fleetglass.provider.gogrid;

import java.util.Arrays;

/** Text that is being gathered, without becoming a string. Used again and again. */
final class Chars {
  private char[] chars = new char[256];
  private int length;

  char[] array() {
    return chars;
  }

  int length() {
    return length;
  }

  void append(char[] source, int start, int count) {
    if (length + count > chars.length) {
      char[] larger = Arrays.copyOf(chars, Math.max(length + count, 2 * chars.length));
      wipe();
      chars = larger;
    }
    System.arraycopy(source, start, chars, length, count);
    length += count;
  }

  void clear() {
    length = 0;
  }

  /** Forgets the characters too. */
  void wipe() {
    Arrays.fill(chars, '\0');
  }

  boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (!Character.isWhitespace(chars[i])) {
        return false;
      }
    }
    return true;
  }
}
