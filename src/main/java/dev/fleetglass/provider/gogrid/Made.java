package dev.fleetglass.provider.gogrid;

import java.util.Arrays;
import java.util.Map;

/** What was made of values of a row, so that whoever meets the same ones need not make it again. */
final class Made {
  private Made() {}

  /** A part. */
  static final class Part {
    private final Layout layout;
    private final long[] of;
    private final Object value;

    /**
     * Notes what it was made of.
     *
     * @param of the cells of the layout's slots in its order
     */
    Part(Layout layout, long[] of, Object value) {
      this.layout = layout;
      this.of = of;
      this.value = value;
    }

    Object value() {
      return value;
    }

    boolean isOf(Row row, Layout other, int base) {
      if (layout != other) {
        return false;
      }
      int[] slots = layout.taken();
      for (int i = 0; i < slots.length; i++) {
        if (of[i] != row.cell(base + slots[i])) {
          return false;
        }
      }
      return true;
    }
  }

  /** Details. */
  static final class Rest {
    private final int[] of;
    private final Map<String, String> details;

    /**
     * Notes what they were made of.
     *
     * @param of the numbers of the values, each of which belongs to one place
     */
    Rest(int[] of, Map<String, String> details) {
      this.of = of;
      this.details = details;
    }

    Map<String, String> details() {
      return details;
    }

    boolean isOf(int[] numbers, int count) {
      return Arrays.equals(of, 0, of.length, numbers, 0, count);
    }
  }
}
