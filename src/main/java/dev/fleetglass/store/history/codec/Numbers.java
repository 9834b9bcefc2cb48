package dev.fleetglass.store.history.codec;

import java.util.Arrays;

/**
 * A column of doubles, bit by bit the same when read. Measured values are nearly always multiples
 * of something, thousandths, sixtieths or whole pages, and are kept as whole numbers then; others
 * by the bits that differ from the value before.
 */
final class Numbers {
  private static final int SAME = 255;
  private static final int BITS = 254;

  /** Parts of one; the first that fits is taken. */
  private static final double[] PARTS = {
    1, 10, 100, 1e3, 60, 1e4, 600, 1e5, 3600, 1e6, 300, 12, 1e7, 1e8, 1e9, 6000, 7, 9, 11, 13
  };

  private static final double LARGEST = 1L << 53;

  private Numbers() {}

  static void write(Out out, double[] values, int size) {
    if (size == 0) {
      return;
    }
    if (same(values, size)) {
      out.count(SAME);
      out.raw(bits(values[0]));
      return;
    }
    long[] whole = new long[size];
    int[] odd = new int[size / 16 + 1];
    for (int part = 0; part < PARTS.length; part++) {
      int odds = fit(values, size, PARTS[part], whole, odd);
      if (odds <= odd.length) {
        out.count(part);
        out.count(odds);
        for (int i = 0; i < odds; i++) {
          out.count(odd[i]);
          out.raw(bits(values[odd[i]]));
        }
        scaled(out, whole, size);
        return;
      }
    }
    out.count(BITS);
    Xor.write(out, values, size);
  }

  static void read(In in, double[] values, int size) {
    if (size == 0) {
      return;
    }
    int part = in.size(SAME);
    if (part == SAME) {
      Arrays.fill(values, 0, size, Double.longBitsToDouble(in.raw()));
    } else if (part == BITS) {
      Xor.read(in, values, size);
    } else if (part < PARTS.length) {
      int odds = in.size(size);
      int[] at = new int[odds];
      double[] odd = new double[odds];
      for (int i = 0; i < odds; i++) {
        at[i] = in.size(size - 1);
        odd[i] = Double.longBitsToDouble(in.raw());
      }
      scaled(in, values, size, PARTS[part]);
      for (int i = 0; i < odds; i++) {
        values[at[i]] = odd[i];
      }
    } else {
      throw new DamagedBlockException("no such part: " + part);
    }
  }

  private static void scaled(Out out, long[] whole, int size) {
    long first = whole[0];
    long unit = 0;
    for (int i = 1; i < size && unit != 1; i++) {
      unit = Times.divisor(unit, whole[i] - first);
    }
    unit = Math.max(1, unit);
    out.count(unit);
    out.number(first);
    for (int i = 0; i < size; i++) {
      whole[i] = (whole[i] - first) / unit;
    }
    Integers.write(out, whole, size);
  }

  private static void scaled(In in, double[] values, int size, double parts) {
    long unit = in.count();
    long first = in.number();
    long[] whole = new long[size];
    Integers.read(in, whole, size);
    for (int i = 0; i < size; i++) {
      values[i] = (first + whole[i] * unit) / parts;
    }
  }

  /**
   * Tries a part. Values that are no multiple of it stand as the one before them.
   *
   * @param odd takes the places of such values
   * @return how many there are; more than fit when it was given up
   */
  private static int fit(double[] values, int size, double parts, long[] whole, int[] odd) {
    int odds = 0;
    long before = 0;
    for (int i = 0; i < size; i++) {
      double value = values[i];
      double multiple = Math.rint(value * parts);
      // The comparison is by bits: minus zero is not zero, and NaN is never a multiple.
      if (Math.abs(multiple) <= LARGEST && bits((long) multiple / parts) == bits(value)) {
        before = (long) multiple;
      } else if (odds == odd.length) {
        return odds + 1;
      } else {
        odd[odds++] = i;
      }
      whole[i] = before;
    }
    return odds;
  }

  private static boolean same(double[] values, int size) {
    long first = bits(values[0]);
    for (int i = 1; i < size; i++) {
      if (bits(values[i]) != first) {
        return false;
      }
    }
    return true;
  }

  private static long bits(double value) {
    return Double.doubleToRawLongBits(value);
  }
}
