package dev.fleetglass.ui.table;

import java.util.BitSet;
import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Numbers, eight bytes a row. */
final class LongKeys<R extends TableRow> implements Keys<R> {
  private final ToLongFunction<R> value;
  private final long[] values;

  private LongKeys(ToLongFunction<R> value, long[] values) {
    this.value = value;
    this.values = values;
  }

  static <R extends TableRow> LongKeys<R> of(
      SortKey.OfLong<R> key, Snapshot<R> rows, BooleanSupplier cancelled) {
    long[] values = new long[rows.size()];
    ToLongFunction<R> value = key.value();
    Parallel.ranges(
        values.length,
        cancelled,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            values[row] = value.applyAsLong(rows.row(row));
          }
        });
    return new LongKeys<>(value, values);
  }

  @Override
  public boolean missing(int row) {
    return values[row] == SortKey.NONE;
  }

  @Override
  public int compare(int a, int b) {
    return Long.compare(values[a], values[b]);
  }

  @Override
  public Keys<R> renew(Snapshot<R> rows, BitSet which) {
    for (int row = which.nextSetBit(0); row >= 0; row = which.nextSetBit(row + 1)) {
      values[row] = value.applyAsLong(rows.row(row));
    }
    return this;
  }

  @Override
  public Keys<R> moved(int size, Step<R> step) {
    long[] next = new long[size];
    for (int row = 0; row < size; row++) {
      int old = step.old(row);
      next[row] = old < 0 ? SortKey.NONE : values[old];
    }
    return new LongKeys<>(value, next);
  }

  @Override
  public long bytes() {
    return 8L * values.length;
  }

  @Override
  public Coder coder(int bits, boolean descending) {
    long min = Long.MAX_VALUE;
    long max = Long.MIN_VALUE;
    for (long each : values) {
      if (each != SortKey.NONE) {
        min = Math.min(min, each);
        max = Math.max(max, each);
      }
    }
    if (min > max) {
      return new LongCoder(values, 0, 0, 0, Long.SIZE, 0, descending);
    }
    long used = 0;
    for (long each : values) {
      used |= each == SortKey.NONE ? 0 : each - min;
    }
    // Figures made of doubles and sizes in whole gigabytes have bits that are never used.
    int unused = used == 0 ? 0 : Long.numberOfTrailingZeros(used);
    int drop = unused;
    while (LongCoder.bits((max - min) >>> drop) > bits) {
      drop++;
    }
    return new LongCoder(values, min, max, unused, Long.SIZE, drop, descending);
  }

  /** Some bits of the distance from the least value. */
  private static final class LongCoder implements Coder {
    private final long[] values;
    private final long min;
    private final long max;

    /** Low bits that no value has. */
    private final int unused;

    /** It codes the bits {@code [drop, top)} of the distance. */
    private final int top;

    private final int drop;
    private final long last;
    private final boolean descending;

    LongCoder(
        long[] values, long min, long max, int unused, int top, int drop, boolean descending) {
      this.values = values;
      this.min = min;
      this.max = max;
      this.unused = unused;
      this.top = top;
      this.drop = drop;
      last = top == Long.SIZE ? (max - min) >>> drop : (1L << (top - drop)) - 1;
      this.descending = descending;
    }

    /** Bits for codes up to this one and for a missing value's beyond it. */
    static int bits(long last) {
      return last < 0 || last == Long.MAX_VALUE
          ? Long.SIZE
          : Long.SIZE - Long.numberOfLeadingZeros(last + 1);
    }

    @Override
    public @Nullable Coder over(Keys<?> others) {
      return others instanceof LongKeys<?> longs
          ? new LongCoder(longs.values, min, max, unused, top, drop, descending)
          : null;
    }

    @Override
    public @Nullable Coder rest(int bits) {
      return exact()
          ? null
          : new LongCoder(
              values, min, max, unused, drop, Math.max(unused, drop - bits + 1), descending);
    }

    @Override
    public int bits() {
      return bits(last);
    }

    @Override
    public boolean exact() {
      return drop <= unused;
    }

    @Override
    public long code(int row) {
      long value = values[row];
      if (value == SortKey.NONE) {
        return last + 1;
      }
      long distance = value - min;
      if (value < min || value > max || (distance & (1L << unused) - 1) != 0) {
        return UNKNOWN;
      }
      long code = (distance << (Long.SIZE - top)) >>> (Long.SIZE - top + drop);
      return descending ? last - code : code;
    }
  }
}
