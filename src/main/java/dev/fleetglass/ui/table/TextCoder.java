package dev.fleetglass.ui.table;

import org.jspecify.annotations.Nullable;

/**
 * Reads a key's bytes as a number whose digits have at each place the base of the bytes that occur
 * there; the end of a key is the least digit. Places that are the same in all keys cost nothing.
 */
final class TextCoder implements Coder {
  private static final int VALUES = 256;

  private final TextKeys<?> keys;
  private final KeyAlphabet alphabet;

  /** Places of the key it codes: {@code [from, to)}. */
  private final int from;

  private final int to;
  private final int longest;

  /** For each place and byte its digit plus one; 0 when it does not occur. */
  private final short[] digits;

  /** How many digits there are at each place. */
  private final int[] bases;

  /** At each place 1 when keys end before it, and the end is its least digit. */
  private final int[] ends;

  private final long last;
  private final boolean descending;

  TextCoder(TextKeys<?> keys, KeyAlphabet alphabet, int bits, boolean descending) {
    this(keys, alphabet, 0, bits, descending);
  }

  private TextCoder(
      TextKeys<?> keys, KeyAlphabet alphabet, int from, int bits, boolean descending) {
    this.keys = keys;
    this.alphabet = alphabet;
    this.from = from;
    this.descending = descending;
    longest = alphabet.longest();
    int most = Math.min(longest - from, KeyAlphabet.PLACES);
    digits = new short[most * VALUES];
    bases = new int[most];
    ends = new int[most];
    // One code more is for rows without a value.
    long room = (1L << bits) - 1;
    long codes = 1;
    int place = from;
    while (place < from + most) {
      int base = number(place);
      if (codes > room / base) {
        break;
      }
      bases[place - from] = base;
      codes *= base;
      place++;
    }
    to = place;
    last = codes - 1;
  }

  private TextCoder(TextKeys<?> keys, TextCoder other) {
    this.keys = keys;
    alphabet = other.alphabet;
    from = other.from;
    to = other.to;
    longest = other.longest;
    digits = other.digits;
    bases = other.bases;
    ends = other.ends;
    last = other.last;
    descending = other.descending;
  }

  /** Numbers the bytes that occur at a place, and tells how many digits that makes. */
  private int number(int place) {
    int digit = 0;
    if (alphabet.endsBefore(place + 1)) {
      ends[place - from] = 1;
      digit = 1;
    }
    for (int value = 0; value < VALUES; value++) {
      if (alphabet.has(place, value)) {
        digit++;
        digits[(place - from) * VALUES + value] = (short) digit;
      }
    }
    return Math.max(1, digit);
  }

  @Override
  public @Nullable Coder over(Keys<?> others) {
    return others instanceof TextKeys<?> texts ? new TextCoder(texts, this) : null;
  }

  @Override
  public @Nullable Coder rest(int bits) {
    return exact() ? null : new TextCoder(keys, alphabet, to, bits, descending);
  }

  @Override
  public int bits() {
    return Long.SIZE - Long.numberOfLeadingZeros(last + 1);
  }

  @Override
  public boolean exact() {
    return to == longest;
  }

  @Override
  public long code(int row) {
    int reference = keys.reference(row);
    if (reference == KeyBytes.NONE) {
      return last + 1;
    }
    byte[] block = keys.store().block(reference);
    int at = KeyBytes.at(reference);
    int length = KeyBytes.length(block, reference);
    if (length > longest && exact()) {
      return UNKNOWN;
    }
    long code = 0;
    int reached = Math.min(length, to);
    for (int place = from; place < reached; place++) {
      int digit = digits[(place - from) * VALUES + (block[at + place] & 0xFF)];
      if (digit == 0) {
        return UNKNOWN;
      }
      code = code * bases[place - from] + digit - 1;
    }
    for (int place = Math.max(from, reached); place < to; place++) {
      if (ends[place - from] == 0) {
        return UNKNOWN;
      }
      code *= bases[place - from];
    }
    return descending ? last - code : code;
  }
}
