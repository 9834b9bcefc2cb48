package dev.fleetglass.ui.table;

import java.util.BitSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a column with few different values, as states, images or flags: which of them each
 * row has, two bytes a row. A key is made of each value once, and such rows can be counted instead
 * of sorted.
 */
final class FewKeys<R extends TableRow> implements Keys<R> {
  /** A value must on average be that of so many rows. */
  private static final int SHARED = 8;

  private final SortKey<R> key;
  private final char[] numbers;
  private final KeyValues values;

  private FewKeys(SortKey<R> key, char[] numbers, KeyValues values) {
    this.key = key;
    this.numbers = numbers;
    this.values = values;
  }

  /**
   * Makes the keys of all rows, on all cores; null when there are too many different ones, which
   * most often is known after some thousand rows.
   */
  static <R extends TableRow> @Nullable FewKeys<R> of(
      SortKey<R> key, Snapshot<R> rows, BooleanSupplier cancelled) {
    int size = rows.size();
    int most = Math.min(KeyValues.MOST, size / SHARED);
    int parts = Parallel.count(size);
    char[] numbers = new char[size];
    KeyValues[] found = new KeyValues[parts];
    AtomicBoolean many = new AtomicBoolean();
    Parallel.parts(
        parts,
        part -> {
          KeyValues own = new KeyValues(key, most);
          found[part] = own;
          int end = Parallel.start(part + 1, parts, size);
          for (int row = Parallel.start(part, parts, size); row < end && !many.get(); row++) {
            Cancelled.check(cancelled, row);
            int number = own.number(rows.row(row));
            if (number < 0) {
              many.set(true);
            } else {
              numbers[row] = (char) number;
            }
          }
        });
    if (many.get() || !join(found, numbers)) {
      return null;
    }
    found[0].rank();
    return new FewKeys<>(key, numbers, found[0]);
  }

  /** Makes all parts' numbers those of the first one; false when there are too many values. */
  private static boolean join(KeyValues[] found, char[] numbers) {
    for (int part = 1; part < found.length; part++) {
      char[] joined = found[0].add(found[part]);
      if (joined == null) {
        return false;
      }
      int end = Parallel.start(part + 1, found.length, numbers.length);
      for (int row = Parallel.start(part, found.length, numbers.length); row < end; row++) {
        numbers[row] = joined[numbers[row]];
      }
    }
    return true;
  }

  @Override
  public boolean missing(int row) {
    return values.missing(numbers[row]);
  }

  @Override
  public int compare(int a, int b) {
    return values.compare(numbers[a], numbers[b]);
  }

  @Override
  public Keys<R> renew(Snapshot<R> rows, BitSet which) {
    for (int row = which.nextSetBit(0); row >= 0; row = which.nextSetBit(row + 1)) {
      int number = values.number(rows.row(row));
      if (number < 0) {
        return Keys.plain(key, rows, () -> false);
      }
      numbers[row] = (char) number;
    }
    values.rank();
    return this;
  }

  @Override
  public Keys<R> moved(int size, Step<R> step) {
    char[] next = new char[size];
    for (int row = 0; row < size; row++) {
      int old = step.old(row);
      next[row] = old < 0 ? 0 : numbers[old];
    }
    // Values are only ever added, so both may go on with them.
    return new FewKeys<>(key, next, values);
  }

  @Override
  public long bytes() {
    return 2L * numbers.length + values.bytes();
  }

  @Override
  public Coder coder(int bits, boolean descending) {
    return new FewCoder(numbers, values, values.ranks(), bits, descending);
  }

  /** The rank of a row's value among all; the low bits of it only when there is room. */
  private static final class FewCoder implements Coder {
    private final char[] numbers;
    private final KeyValues values;
    private final KeyValues.Ranks ranks;

    /** Low bits of a rank that are left out. */
    private final int drop;

    private final boolean descending;

    FewCoder(
        char[] numbers, KeyValues values, KeyValues.Ranks ranks, int bits, boolean descending) {
      this(
          numbers,
          values,
          ranks,
          descending,
          Math.max(0, Integer.SIZE - Integer.numberOfLeadingZeros(ranks.count()) - bits));
    }

    private FewCoder(
        char[] numbers, KeyValues values, KeyValues.Ranks ranks, boolean descending, int drop) {
      this.numbers = numbers;
      this.values = values;
      this.ranks = ranks;
      this.descending = descending;
      this.drop = drop;
    }

    @Override
    public @Nullable Coder over(Keys<?> others) {
      boolean same = others instanceof FewKeys<?> few && few.values == values;
      return same
          ? new FewCoder(((FewKeys<?>) others).numbers, values, ranks, descending, drop)
          : null;
    }

    @Override
    public @Nullable Coder rest(int bits) {
      return exact() ? null : new FewCoder(numbers, values, ranks, bits, descending);
    }

    @Override
    public int bits() {
      return Integer.SIZE - Integer.numberOfLeadingZeros(ranks.count() >>> drop);
    }

    @Override
    public boolean exact() {
      return drop == 0;
    }

    @Override
    public long code(int row) {
      return ranks.code(numbers[row], descending, drop);
    }
  }
}
