package dev.fleetglass.provider.gogrid;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads numbers and times out of characters. Blanks around them do not matter. */
final class Numbers {
  /** As {@code Date.toString} prints: {@code Sat Jul 12 00:00:00 PDT 2008}. */
  private static final DateTimeFormatter JAVA_DATE =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss zzz uuuu", Locale.US);

  private Numbers() {}

  /** Why there is no number. */
  enum Verdict {
    GOOD,
    /** These are other characters. */
    NONE,
    /** It is one, but too large. */
    RANGE
  }

  /** Where {@link #whole} leaves what it has read, so that a number costs no object. */
  static final class Result {
    private long value;

    long value() {
      return value;
    }
  }

  static Verdict whole(char[] chars, int from, int count, Result result) {
    int start = from;
    int end = from + count;
    while (start < end && Character.isWhitespace(chars[start])) {
      start++;
    }
    while (end > start && Character.isWhitespace(chars[end - 1])) {
      end--;
    }
    boolean negative = start < end && chars[start] == '-';
    int at = negative || (start < end && chars[start] == '+') ? start + 1 : start;
    if (at == end) {
      return Verdict.NONE;
    }
    long value = 0;
    boolean large = false;
    for (; at < end; at++) {
      int digit = chars[at] - '0';
      if (digit < 0 || digit > 9) {
        return Verdict.NONE;
      }
      // Counted downwards, where there is one number more.
      large |= value < (Long.MIN_VALUE + digit) / 10;
      value = 10 * value - digit;
    }
    large |= !negative && value == Long.MIN_VALUE;
    result.value = negative ? value : -value;
    return large ? Verdict.RANGE : Verdict.GOOD;
  }

  /**
   * Reads a decimal number; infinite when it is too large, no number when it is none. Keeps out
   * what Java reads as a number but no API means: hexadecimal, suffixes, words.
   */
  static double decimal(String text) {
    String number = text.strip();
    if (!number.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0)) {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(number);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** Reads a date as Java prints it; null when it is none. */
  static @Nullable Instant javaDate(String text) {
    try {
      return JAVA_DATE.parse(text.strip(), Instant::from);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
