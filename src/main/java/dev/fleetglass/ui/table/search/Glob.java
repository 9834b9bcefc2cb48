package dev.fleetglass.ui.table.search;

import java.util.Arrays;

/**
 * A pattern with {@code *} for any characters and {@code ?} for exactly one, without regard to
 * case. Takes at most as many steps as the product of both lengths.
 */
public final class Glob {
  /** Code points; {@link #ANY} and {@link #ONE} for the wild cards. */
  private final int[] pattern;

  static final int ANY = -1;
  static final int ONE = -2;

  Glob(int[] pattern) {
    this.pattern = pattern.clone();
  }

  boolean matches(String text, int start, int end) {
    int at = start;
    int place = 0;
    int star = -1;
    int resume = start;
    while (at < end) {
      int c = Character.codePointAt(text, at);
      int width = at + Character.charCount(c) <= end ? Character.charCount(c) : 1;
      if (place < pattern.length && pattern[place] == ANY) {
        star = place++;
        resume = at;
      } else if (place < pattern.length && (pattern[place] == ONE || same(pattern[place], c))) {
        place++;
        at += width;
      } else if (star >= 0) {
        resume += Character.charCount(Character.codePointAt(text, resume));
        at = resume;
        place = star + 1;
      } else {
        return false;
      }
    }
    while (place < pattern.length && pattern[place] == ANY) {
      place++;
    }
    return at == end && place == pattern.length;
  }

  /** Whether it is a single {@code *}. */
  boolean any() {
    return pattern.length == 1 && pattern[0] == ANY;
  }

  private static boolean same(int a, int b) {
    return a == b
        || Character.toLowerCase(Character.toUpperCase(a))
            == Character.toLowerCase(Character.toUpperCase(b));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Glob glob && Arrays.equals(pattern, glob.pattern);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(pattern);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int c : pattern) {
      switch (c) {
        case ANY -> text.append('*');
        case ONE -> text.append('?');
        default -> text.appendCodePoint(c);
      }
    }
    return text.toString();
  }
}
