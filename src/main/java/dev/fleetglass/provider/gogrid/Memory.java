package dev.fleetglass.provider.gogrid;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The values that a place had in earlier rows of an answer. A place whose values do not repeat
 * gives up keeping them, and in the end sharing their texts too, since both would only cost.
 */
final class Memory {
  private static final int SMALLEST = 8;
  private static final int LARGEST = 1024;
  private static final int LONGEST = 200;
  private static final int FARTHEST = 4;

  /** New values after which a place asks itself whether keeping is worth while. */
  private static final int MISSES = 128;

  private static final int TEXT_TRIES = 2048;

  private final Values values;
  private final WirePath place;
  private final Known stub;
  private final Known empty;
  private @Nullable Known[] table = new Known[0];
  private int asked;
  private int misses;
  private int textTries;
  private int textHits;
  private boolean keeps = true;
  private boolean shares = true;

  /** Remembers what one place had, all of which is among the values of the answer. */
  Memory(Values values, WirePath place) {
    this.values = values;
    this.place = place;
    stub = values.own(number -> Known.stub(number, place));
    empty = values.own(number -> Known.stub(number, place));
  }

  /** Stands for a value that is not kept. */
  Known stub() {
    return stub;
  }

  /** Stands for there being no value: what follows that is something else. */
  Known empty() {
    return empty;
  }

  /** Whether it is still worth while to look for a text among those of the answer. */
  boolean shares() {
    return shares;
  }

  /** Notes whether a text was among those of the answer. */
  void shared(boolean known) {
    textHits += known ? 1 : 0;
    if (++textTries == TEXT_TRIES) {
      shares = textHits >= TEXT_TRIES / 8;
      textTries = 0;
      textHits = 0;
    }
  }

  /**
   * The value with these characters, of which there are some; null when it is not known.
   *
   * @param row number of the row in the answer
   */
  @Nullable Known find(int row, Shape.Kind kind, char[] chars, int from, int length) {
    if (!keeps) {
      return null;
    }
    Known known = search(kind, chars, from, length);
    if (known == null && ++misses == MISSES) {
      keeps = row - asked > 2 * MISSES;
      asked = row;
      misses = 0;
    }
    return known;
  }

  private @Nullable Known search(Shape.Kind kind, char[] chars, int from, int length) {
    if (table.length == 0) {
      return null;
    }
    int hash = hash(chars, from, length);
    for (int i = 0; i < FARTHEST; i++) {
      Known known = table[(hash + i) & (table.length - 1)];
      if (known == null) {
        return null;
      }
      if (known.is(place, kind, chars, from, length)) {
        return known;
      }
    }
    return null;
  }

  /** Keeps a value, in another's place if need be; answers the stub when it is not kept. */
  Known keep(
      Shape.Kind kind, char[] chars, int from, int length, @Nullable String text, long bits) {
    if (!keeps || length > LONGEST || !values.room()) {
      return stub;
    }
    int hash = hash(chars, from, length);
    char[] own = Arrays.copyOfRange(chars, from, from + length);
    Known known = values.keep(number -> new Known(number, place, kind, own, text, bits, hash));
    while (!put(known) && table.length < LARGEST) {
      grow();
    }
    return known;
  }

  private boolean put(Known known) {
    int hash = known.hash();
    for (int i = 0; i < Math.min(FARTHEST, table.length); i++) {
      int at = (hash + i) & (table.length - 1);
      if (table[at] == null) {
        table[at] = known;
        return true;
      }
    }
    if (table.length == LARGEST) {
      table[hash & (LARGEST - 1)] = known;
    }
    return false;
  }

  private void grow() {
    @Nullable Known[] old = table;
    table = new Known[Math.max(SMALLEST, 2 * old.length)];
    for (Known known : old) {
      if (known != null) {
        put(known);
      }
    }
  }

  /** Of the length and of some characters, most of them at the end, where texts differ most. */
  private static int hash(char[] chars, int from, int length) {
    int end = from + length;
    int hash = 31 * length + chars[from];
    hash = 31 * hash + chars[from + (length >> 1)];
    for (int i = Math.max(from, end - 6); i < end; i++) {
      hash = 31 * hash + chars[i];
    }
    hash *= 0x9E3779B9;
    return hash ^ (hash >>> 15);
  }
}
