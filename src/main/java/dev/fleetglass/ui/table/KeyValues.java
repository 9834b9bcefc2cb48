package dev.fleetglass.ui.table;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The different values of a column with few of them, numbered in the order in which they were seen,
 * and their ranks. Only ever added to. Finding a value's number makes no key: the same text object
 * is found by its hash and its identity. Belongs to the worker; ranks may be read by many threads.
 */
final class KeyValues {
  /** More different values are not kept; their ranks and that of a missing one take twelve bits. */
  static final int MOST = (1 << 12) - 1;

  /** Values with colliding hashes must not make a million look-ups slow. */
  private static final int PROBES = 32;

  /** Sorts behind every key: those of numbers are shorter, and no text's has such a byte. */
  private static final byte[] MISSING = {-1, -1, -1, -1, -1, -1, -1, -1, -1};

  private final @Nullable ToLongFunction<Object> value;
  private final @Nullable Function<Object, @Nullable String> text;
  private final @Nullable ToIntFunction<Object> rank;
  private final SortKey.Reading reading;
  private final int most;
  private final int[] slots;

  /** Of each value its number, or what it is ranked by before its text. */
  private long[] heads = new long[16];

  private @Nullable String[] texts = new String[16];
  private int count;
  private Ranks ranks = new Ranks(new char[0], 0);

  /**
   * The rank of each value by its number; equal keys have the same one.
   *
   * @param of that of a missing value is {@code count}
   * @param count how many different ranks there are without it
   */
  @SuppressWarnings("ArrayRecordComponent") // made once, read here only
  record Ranks(char[] of, int count) {
    /** As {@link Coder#code} has it. */
    long code(int number, boolean descending, int drop) {
      if (number >= of.length) {
        return Coder.UNKNOWN;
      }
      long place = of[number];
      return (descending && place < count ? count - 1 - place : place) >>> drop;
    }
  }

  /**
   * No values yet.
   *
   * @param most how many there may be, at most {@link #MOST}
   */
  @SuppressWarnings("unchecked") // only asked for rows of the key's own kind
  KeyValues(SortKey<?> key, int most) {
    this.most = most;
    slots = new int[Integer.highestOneBit(Math.max(4, most)) * 8];
    switch (key) {
      case SortKey.OfLong<?> longs -> {
        value = (ToLongFunction<Object>) longs.value();
        text = null;
        rank = null;
        reading = SortKey.Reading.NATURAL;
      }
      case SortKey.OfText<?> of -> {
        value = null;
        text = (Function<Object, @Nullable String>) of.text();
        rank = (ToIntFunction<Object>) of.rank();
        reading = of.reading();
      }
    }
  }

  /** The number of a row's value; -1 when there is no room for it. */
  int number(Object row) {
    if (text == null) {
      return value == null ? -1 : number(value.applyAsLong(row), null);
    }
    return number(rank == null ? -1 : rank.applyAsInt(row), text.apply(row));
  }

  private int number(long head, @Nullable String of) {
    long mixed = (head * 31 + (of == null ? 0 : of.hashCode())) * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 40) & slots.length - 1;
    for (int probe = 0; probe < PROBES; probe++) {
      int number = slots[slot] - 1;
      if (number < 0) {
        return add(head, of, slot);
      }
      if (heads[number] == head && same(texts[number], of)) {
        return number;
      }
      slot = slot + 1 & slots.length - 1;
    }
    return -1;
  }

  @SuppressWarnings({"ReferenceEquality", "StringEquality"}) // a million calls, most for one object
  private static boolean same(@Nullable String a, @Nullable String b) {
    return a == b || (a != null && a.equals(b));
  }

  private int add(long head, @Nullable String of, int slot) {
    if (count == most) {
      return -1;
    }
    if (count == heads.length) {
      heads = Arrays.copyOf(heads, count * 2);
      texts = Arrays.copyOf(texts, count * 2);
    }
    heads[count] = head;
    texts[count] = of;
    slots[slot] = count + 1;
    return count++;
  }

  /** Takes over another one's values and tells their numbers here; null when there is no room. */
  char @Nullable [] add(KeyValues other) {
    char[] numbers = new char[other.count];
    for (int each = 0; each < other.count; each++) {
      int number = number(other.heads[each], other.texts[each]);
      if (number < 0) {
        return null;
      }
      numbers[each] = (char) number;
    }
    return numbers;
  }

  /** Ranks all values there are; to be called before they are compared. */
  void rank() {
    if (ranks.of.length == count) {
      return;
    }
    byte[][] keys = keys();
    Integer[] order = new Integer[count];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Arrays.compareUnsigned(keys[a], keys[b]));
    char[] of = new char[count];
    int next = -1;
    for (int at = 0; at < count; at++) {
      int number = order[at];
      if (at == 0 || !Arrays.equals(keys[number], keys[order[at - 1]])) {
        next++;
      }
      of[number] = (char) next;
    }
    boolean none = count > 0 && Arrays.equals(keys[order[count - 1]], MISSING);
    ranks = new Ranks(of, none ? next : next + 1);
  }

  /** Each value's key as bytes that sort as the keys do, a missing one last. */
  private byte[][] keys() {
    KeyWriter writer = new KeyWriter();
    byte[][] keys = new byte[count][];
    for (int number = 0; number < count; number++) {
      if (text == null) {
        keys[number] = bytes(heads[number]);
      } else if (writer.write(texts[number], reading, (int) heads[number])) {
        keys[number] = Arrays.copyOf(writer.bytes(), writer.length());
      } else {
        keys[number] = MISSING;
      }
    }
    return keys;
  }

  private static byte[] bytes(long number) {
    if (number == SortKey.NONE) {
      return MISSING;
    }
    byte[] key = new byte[Long.BYTES];
    for (int at = 0; at < key.length; at++) {
      key[at] = (byte) ((number ^ Long.MIN_VALUE) >>> (Long.SIZE - 8 - 8 * at));
    }
    return key;
  }

  Ranks ranks() {
    return ranks;
  }

  boolean missing(int number) {
    return ranks.of[number] == ranks.count;
  }

  int compare(int a, int b) {
    return Integer.compare(ranks.of[a], ranks.of[b]);
  }

  /** Bytes in memory, roughly. */
  long bytes() {
    return 4L * slots.length + 100L * count;
  }
}
