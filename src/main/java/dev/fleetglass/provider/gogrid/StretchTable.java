package dev.fleetglass.provider.gogrid;

import org.jspecify.annotations.Nullable;

/** Stretches that begin in one column, by their first characters: of those alike, the latest. */
final class StretchTable {
  private static final int BITS = 6;
  private static final int SIZE = 1 << BITS;

  /** Times that are counted before it is seen whether asking is worth while. */
  private static final int TIMES = 512;

  private final long[] heads = new long[SIZE];
  private final @Nullable Stretch[] stretches = new Stretch[SIZE];
  private int asked;
  private int found;

  /**
   * The first characters of a field, four at most and no further than what ends it. 0 stands for
   * none.
   */
  static long head(char[] chars, int from, int to) {
    long head = 0;
    int last = Math.min(to, from + Long.BYTES / Character.BYTES);
    for (int i = from; i < last; i++) {
      char c = chars[i];
      head = head << Character.SIZE | c;
      if (c == ',' || c == '\n' || c == '\r') {
        break;
      }
    }
    return head;
  }

  void add(Stretch stretch) {
    long head = stretch.head();
    int at = at(head);
    // Each has two places, of which the second one is for what was in the first one before.
    if (heads[at] != head) {
      heads[at ^ 1] = heads[at];
      stretches[at ^ 1] = stretches[at];
    }
    heads[at] = head;
    stretches[at] = stretch;
  }

  @Nullable Stretch find(long head) {
    int at = at(head);
    if (heads[at] == head) {
      return stretches[at];
    }
    return heads[at ^ 1] == head ? stretches[at ^ 1] : null;
  }

  private static int at(long head) {
    // All characters have a say in the highest bits.
    return (int) ((head * 0x9E37_79B9_7F4A_7C15L) >>> (Long.SIZE - BITS));
  }

  /** Notes that fields of one were what came. */
  void found() {
    found++;
  }

  /** Whether more than a quarter of what came here lately was found. */
  boolean worthAsking() {
    if (asked < TIMES) {
      asked++;
      return true;
    }
    if (found <= TIMES / 4) {
      return false;
    }
    asked = 1;
    found = 0;
    return true;
  }
}
