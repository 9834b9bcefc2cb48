package dev.fleetglass.store.history.codec;

/** Doubles by the bits that differ from the value before, as Facebook's Gorilla keeps them. */
final class Xor {
  private static final int MOST_LEADING = 31;

  private Xor() {}

  static void write(Out out, double[] values, int size) {
    long before = Double.doubleToRawLongBits(values[0]);
    out.bits(before, 64);
    int leading = 64;
    int length = 0;
    for (int i = 1; i < size; i++) {
      long next = Double.doubleToRawLongBits(values[i]);
      long differing = next ^ before;
      before = next;
      if (differing == 0) {
        out.bits(0, 1);
        continue;
      }
      int first = Math.min(MOST_LEADING, Long.numberOfLeadingZeros(differing));
      int trailing = Long.numberOfTrailingZeros(differing);
      boolean fits = first >= leading && trailing >= 64 - leading - length;
      // A new window costs eleven bits; an old one that is much too wide costs more.
      if (fits && length - (64 - first - trailing) <= 11) {
        out.bits(0b10, 2);
      } else {
        leading = first;
        length = 64 - first - trailing;
        out.bits(0b11, 2);
        out.bits(leading, 5);
        out.bits(length - 1, 6);
      }
      out.bits(differing >>> (64 - leading - length), length);
    }
    out.align();
  }

  static void read(In in, double[] values, int size) {
    long before = in.bits(64);
    values[0] = Double.longBitsToDouble(before);
    int leading = 0;
    int length = 0;
    for (int i = 1; i < size; i++) {
      if (in.bits(1) != 0) {
        if (in.bits(1) != 0) {
          leading = (int) in.bits(5);
          length = (int) in.bits(6) + 1;
        }
        if (length == 0 || leading + length > 64) {
          throw new DamagedBlockException("no such window");
        }
        before ^= in.bits(length) << (64 - leading - length);
      }
      values[i] = Double.longBitsToDouble(before);
    }
    in.align();
  }
}
