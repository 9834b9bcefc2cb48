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
    room(count);
    System.arraycopy(source, start, chars, length, count);
    length += count;
  }

  void append(char c) {
    room(1);
    chars[length++] = c;
  }

  /** Appends a character of any plane. */
  void append(int codePoint) {
    room(2);
    length += Character.toChars(codePoint, chars, length);
  }

  private void room(int count) {
    if (length + count > chars.length) {
      char[] larger = Arrays.copyOf(chars, Math.max(length + count, 2 * chars.length));
      wipe();
      chars = larger;
    }
  }

  void clear() {
    length = 0;
  }

  /** Drops what comes after the first so many characters. */
  void cut(int count) {
    length = Math.min(length, count);
  }

  /** Forgets the characters too. */
  void wipe() {
    Arrays.fill(chars, '\0');
  }

  /** Whether the characters from one index to another are those of a text. */
  boolean is(int from, int to, String text) {
    int count = to - from;
    if (text.length() != count) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (text.charAt(i) != chars[from + i]) {
        return false;
      }
    }
    return true;
  }

  /** The characters from one index to another. */
  String text(int from, int to) {
    return new String(chars, from, to - from);
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
