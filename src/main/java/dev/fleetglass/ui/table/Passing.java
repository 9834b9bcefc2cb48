package dev.fleetglass.ui.table;

import java.util.BitSet;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Finds the rows that pass a filter, on all cores, looking at as few rows as it can. */
final class Passing {
  private Passing() {}

  /**
   * Looks at every row.
   *
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  static BitSet of(int size, IntPredicate passes, BooleanSupplier cancelled) {
    long[] words = new long[(size + 63) >>> 6];
    Parallel.ranges(
        size,
        cancelled,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            Cancelled.check(cancelled, row);
            if (passes.test(row)) {
              words[row >>> 6] |= 1L << row;
            }
          }
        });
    return BitSet.valueOf(words);
  }

  /**
   * Looks at some rows only; no others pass.
   *
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  static BitSet within(BitSet wider, int size, IntPredicate passes, BooleanSupplier cancelled) {
    return of(size, row -> wider.get(row) && passes.test(row), cancelled);
  }

  /**
   * Looks at new and changed rows only.
   *
   * @param before the rows that passed the same filter before the step
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  static BitSet after(Step<?> step, BitSet before, IntPredicate passes, BooleanSupplier cancelled) {
    BitSet now = step.still() ? (BitSet) before.clone() : step.moved(before);
    BitSet changed = step.changed();
    for (int row = changed.nextSetBit(0); row >= 0; row = changed.nextSetBit(row + 1)) {
      Cancelled.check(cancelled, row);
      now.set(row, passes.test(row));
    }
    return now;
  }

  /** The rows that pass, in an order; null for all rows. */
  static int @Nullable [] inOrder(@Nullable BitSet passing, @Nullable SortedRows sorted) {
    if (passing == null) {
      return null;
    }
    int[] rows = new int[passing.cardinality()];
    int at = 0;
    if (sorted == null) {
      for (int row = passing.nextSetBit(0); row >= 0; row = passing.nextSetBit(row + 1)) {
        rows[at++] = row;
      }
      return rows;
    }
    for (int place = 0; place < sorted.size() && at < rows.length; place++) {
      int row = sorted.row(place);
      if (passing.get(row)) {
        rows[at++] = row;
      }
    }
    return rows;
  }
}
