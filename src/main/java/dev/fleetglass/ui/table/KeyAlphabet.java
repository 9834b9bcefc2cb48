package dev.fleetglass.ui.table;

/**
 * Which bytes keys have at each place. Names of machines use few letters at any place, so a code of
 * all places takes far fewer bits than the bytes do.
 */
final class KeyAlphabet {
  /** Places that are watched. */
  static final int PLACES = 64;

  private static final int WORDS = 4;

  private final long[] seen = new long[PLACES * WORDS];
  private long ends;
  private int longest;

  void add(byte[] block, int at, int length) {
    int watched = Math.min(length, PLACES);
    for (int place = 0; place < watched; place++) {
      int value = block[at + place] & 0xFF;
      seen[place * WORDS + (value >>> 6)] |= 1L << value;
    }
    if (length < PLACES) {
      ends |= 1L << length;
    }
    longest = Math.max(longest, length);
  }

  void add(KeyAlphabet other) {
    for (int i = 0; i < seen.length; i++) {
      seen[i] |= other.seen[i];
    }
    ends |= other.ends;
    longest = Math.max(longest, other.longest);
  }

  /** Whether a byte occurs at a place; beyond the watched places all do. */
  boolean has(int place, int value) {
    return place >= PLACES || (seen[place * WORDS + (value >>> 6)] >>> value & 1) != 0;
  }

  /** Whether a key has fewer bytes; beyond the watched places some have. */
  boolean endsBefore(int length) {
    return length >= PLACES || (ends & (1L << length) - 1) != 0;
  }

  /** Bytes of the longest key. */
  int longest() {
    return longest;
  }
}
