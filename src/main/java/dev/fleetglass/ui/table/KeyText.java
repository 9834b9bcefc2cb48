package dev.fleetglass.ui.table;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns texts into others whose plain order is the order people expect. */
final class KeyText {
  private static final int MAX_SHORT_RUN = 9;

  private KeyText() {}

  /**
   * Lower case, every run of digits written as its length and then its digits without leading
   * zeros: a longer number is then greater whatever its digits.
   */
  static @Nullable String natural(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String lower = text.strip().toLowerCase(Locale.ROOT);
    StringBuilder key = null;
    int copied = 0;
    for (int at = 0; at < lower.length(); ) {
      if (!digit(lower.charAt(at))) {
        at++;
        continue;
      }
      int end = at;
      while (end < lower.length() && digit(lower.charAt(end))) {
        end++;
      }
      int first = at;
      while (first < end - 1 && lower.charAt(first) == '0') {
        first++;
      }
      if (key == null) {
        key = new StringBuilder(lower.length() + 8);
      }
      key.append(lower, copied, at);
      appendLength(key, end - first);
      key.append(lower, first, end);
      copied = end;
      at = end;
    }
    return key == null ? lower : key.append(lower, copied, lower.length()).toString();
  }

  /** As natural, but a hyphen sorts before the end of the text: 1.2-rc1, 1.2, 1.2.1. */
  static @Nullable String version(@Nullable String text) {
    String key = natural(text);
    if (key == null) {
      return null;
    }
    String plain = key.startsWith("v") ? key.substring(1) : key;
    return plain.replace('-', '\u0001') + '\u0002';
  }

  /** Four or sixteen characters, one per byte, behind a letter that keeps the families apart. */
  static @Nullable String address(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String stripped = text.strip();
    String v4 = v4(stripped);
    if (v4 != null) {
      return '4' + v4;
    }
    String v6 = v6(stripped);
    return v6 != null ? '6' + v6 : 'x' + natural(stripped);
  }

  private static @Nullable String v4(String text) {
    StringBuilder key = new StringBuilder(4);
    int value = -1;
    for (int at = 0; at <= text.length(); at++) {
      char c = at == text.length() ? '.' : text.charAt(at);
      if (c == '.') {
        if (value < 0) {
          return null;
        }
        key.append((char) value);
        value = -1;
      } else if (digit(c)) {
        value = Math.max(value, 0) * 10 + (c - '0');
        if (value > 255) {
          return null;
        }
      } else {
        return null;
      }
    }
    return key.length() == 4 ? key.toString() : null;
  }

  private static @Nullable String v6(String text) {
    if (text.indexOf(':') < 0) {
      return null;
    }
    int gap = text.indexOf("::");
    String head = gap < 0 ? groups(text) : groups(text.substring(0, gap));
    String tail = gap < 0 ? "" : groups(text.substring(gap + 2));
    if (head == null || tail == null || head.length() + tail.length() > 8) {
      return null;
    }
    if (gap < 0 && head.length() != 8) {
      return null;
    }
    return head + "\0".repeat(8 - head.length() - tail.length()) + tail;
  }

  /** One character per group of sixteen bits; null when it is no such text. */
  private static @Nullable String groups(String text) {
    if (text.isEmpty()) {
      return "";
    }
    StringBuilder key = new StringBuilder(8);
    for (String group : text.split(":", -1)) {
      if (group.isEmpty() || group.length() > 4) {
        return null;
      }
      int value = 0;
      for (int at = 0; at < group.length(); at++) {
        int digit = Character.digit(group.charAt(at), 16);
        if (digit < 0) {
          return null;
        }
        value = value * 16 + digit;
      }
      key.append((char) value);
    }
    return key.toString();
  }

  private static void appendLength(StringBuilder key, int length) {
    // Characters between '0' and ':' keep numbers between punctuation and letters.
    if (length <= MAX_SHORT_RUN) {
      key.append((char) ('0' + length));
    } else {
      key.append(':').append((char) Math.min(length, Character.MAX_VALUE));
    }
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
