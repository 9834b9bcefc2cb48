package dev.fleetglass.ui.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes a text's key as bytes whose unsigned order is that of {@link KeyText}'s UTF-16 units: one
 * byte for ASCII, two or three for the others. Makes no objects for ASCII texts, which nearly all
 * are. For one thread.
 */
final class KeyWriter {
  /** What lies beyond does not count for the order; nobody reads that far in a cell. */
  static final int MAX_BYTES = 1024;

  private byte[] bytes = new byte[128];
  private int length;

  byte[] bytes() {
    return bytes;
  }

  /** Of the key written last. */
  int length() {
    return length;
  }

  /**
   * Writes the key of a text.
   *
   * @return false when it has no value
   */
  boolean write(@Nullable String text, SortKey.Reading reading, int rank) {
    length = 0;
    if (rank >= 0) {
      unit((char) rank);
    }
    if (text == null || (reading == SortKey.Reading.NATURAL && natural(text))) {
      return length > 0;
    }
    length = rank >= 0 ? 1 : 0;
    String key = reading.key(text);
    if (key == null) {
      return length > 0;
    }
    for (int at = 0; at < key.length() && length < MAX_BYTES; at++) {
      unit(key.charAt(at));
    }
    return true;
  }

  /** Writes the same as {@link KeyText#natural} unless the text is not all ASCII. */
  private boolean natural(String text) {
    int end = text.length();
    int at = 0;
    while (at < end && blank(text.charAt(at))) {
      at++;
    }
    while (end > at && blank(text.charAt(end - 1))) {
      end--;
    }
    while (at < end && length < MAX_BYTES) {
      char c = text.charAt(at);
      if (c >= 128) {
        return false;
      }
      if (c >= '0' && c <= '9') {
        at = number(text, at, end);
      } else {
        unit(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        at++;
      }
    }
    return true;
  }

  private static boolean blank(char c) {
    return c <= ' ' && Character.isWhitespace(c);
  }

  private int number(String text, int from, int limit) {
    int end = from;
    while (end < limit && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    int first = from;
    while (first < end - 1 && text.charAt(first) == '0') {
      first++;
    }
    int digits = end - first;
    unit((char) (digits < 10 ? '0' + digits : ':'));
    if (digits >= 10) {
      unit((char) Math.min(digits, Character.MAX_VALUE));
    }
    for (int at = first; at < end && length < MAX_BYTES; at++) {
      unit(text.charAt(at));
    }
    return end;
  }

  private void unit(char c) {
    if (length + 3 > bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    if (c < 0x80) {
      bytes[length++] = (byte) c;
    } else if (c < 0x800) {
      bytes[length++] = (byte) (0xC0 | c >> 6);
      bytes[length++] = (byte) (0x80 | (c & 0x3F));
    } else {
      bytes[length++] = (byte) (0xE0 | c >> 12);
      bytes[length++] = (byte) (0x80 | (c >> 6 & 0x3F));
      bytes[length++] = (byte) (0x80 | (c & 0x3F));
    }
  }
}
