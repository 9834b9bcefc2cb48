package dev.fleetglass.provider.gogrid;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was made of values of a row, so that whoever meets the same ones need not make it again. */
final class Made {
  private Made() {}

  /** A part. */
  static final class Part {
    private final Layout layout;
    private final @Nullable Known[] of;
    private final Object value;

    /**
     * Notes what it was made of.
     *
     * @param of the values in the layout's order; null where there was none
     */
    Part(Layout layout, @Nullable Known[] of, Object value) {
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
        if (of[i] != row.value(base + slots[i])) {
          return false;
        }
      }
      return true;
    }
  }

  /** Details. */
  static final class Rest {
    private final Known[] of;
    private final Map<String, String> details;

    private Rest(Known[] of, Map<String, String> details) {
      this.of = of;
      this.details = details;
    }

    Map<String, String> details() {
      return details;
    }

    boolean isOf(WirePath[] places, Known[] values, int count) {
      if (of.length != count) {
        return false;
      }
      for (int i = 0; i < count; i++) {
        // A value belongs to one place, so that the places need not be compared.
        if (of[i] != values[places[i].slot()]) {
          return false;
        }
      }
      return true;
    }

    /** Null when one of the values is not kept. */
    static @Nullable Rest of(
        WirePath[] places, Known[] values, int count, Map<String, String> details) {
      Known[] of = new Known[count];
      for (int i = 0; i < count; i++) {
        of[i] = values[places[i].slot()];
        if (of[i].isStub()) {
          return null;
        }
      }
      return new Rest(of, details);
    }
  }
}
