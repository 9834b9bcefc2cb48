package dev.fleetglass.ui.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a snapshot in an order, eight bytes each. Immutable.
 *
 * <p>A sort makes one {@linkplain RowCode number} of each row and sorts the numbers; rows whose
 * numbers do not tell them apart are sorted among themselves by further numbers. When few rows have
 * changed, these alone are sorted and merged with the others in one walk.
 */
final class SortedRows {
  /** So many rows are sorted by comparing them. */
  private static final int FEW = 24;

  private final RowCode code;
  private final long[] numbers;

  /** Rows with codes of so few bits are counted, which takes two looks at each. */
  private static final int COUNTED_BITS = 13;

  /** Fewer rows are sorted faster than so many codes are counted. */
  private static final int COUNTED = 1 << 12;

  private SortedRows(RowCode code, long[] numbers) {
    this.code = code;
    this.numbers = numbers;
  }

  int size() {
    return numbers.length;
  }

  /** The row at a place of the order. */
  int row(int place) {
    return code.row(numbers[place]);
  }

  /**
   * Sorts all rows.
   *
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  static SortedRows sort(int size, RowOrder order, BooleanSupplier cancelled) {
    RowCode code = RowCode.of(order, size);
    if (code.exact() && code.bits() <= COUNTED_BITS && size >= COUNTED) {
      return new SortedRows(code, count(size, code, cancelled));
    }
    long[] numbers = new long[size];
    Parallel.ranges(
        size,
        cancelled,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            numbers[row] = code.of(row);
          }
        });
    sort(numbers, code, cancelled);
    return new SortedRows(code, numbers);
  }

  /** Tells how many rows have each code, and puts each row where its code's turn is. */
  private static long[] count(int size, RowCode code, BooleanSupplier cancelled) {
    int parts = Parallel.count(size);
    int codes = 1 << code.bits();
    int[][] next = new int[parts][codes];
    Parallel.parts(
        parts,
        part -> {
          int[] own = next[part];
          int end = Parallel.start(part + 1, parts, size);
          for (int row = Parallel.start(part, parts, size); row < end; row++) {
            Cancelled.check(cancelled, row);
            own[code.code(code.of(row))]++;
          }
        });
    int place = 0;
    for (int each = 0; each < codes; each++) {
      for (int[] own : next) {
        int many = own[each];
        own[each] = place;
        place += many;
      }
    }
    long[] numbers = new long[size];
    Parallel.parts(
        parts,
        part -> {
          int[] own = next[part];
          int end = Parallel.start(part + 1, parts, size);
          for (int row = Parallel.start(part, parts, size); row < end; row++) {
            Cancelled.check(cancelled, row);
            long number = code.of(row);
            numbers[own[code.code(number)]++] = number;
          }
        });
    return numbers;
  }

  private static void sort(long[] numbers, RowCode code, BooleanSupplier cancelled) {
    // Plain numbers are what the JDK sorts fastest, with vector instructions on all cores.
    Arrays.parallelSort(numbers);
    RowCode deeper = code.deeper();
    if (deeper != null) {
      Parallel.ranges(
          numbers.length,
          cancelled,
          (from, to) -> untie(numbers, from, to, code, deeper, cancelled));
    }
  }

  /** Sorts all runs of rows with the same code that begin in a part. */
  private static void untie(
      long[] numbers, int from, int to, RowCode code, RowCode deeper, BooleanSupplier cancelled) {
    int begin = from;
    while (begin > 0 && begin < to && code.sameCode(numbers[begin - 1], numbers[begin])) {
      begin++;
    }
    while (begin < to) {
      int end = begin + 1;
      while (end < numbers.length && code.sameCode(numbers[begin], numbers[end])) {
        end++;
      }
      if (end - begin > FEW) {
        Cancelled.check(cancelled);
        sortRun(numbers, begin, end, code, deeper, cancelled);
      } else if (end - begin > 1) {
        insert(numbers, begin, end, code);
      }
      begin = end;
    }
  }

  private static void insert(long[] numbers, int from, int to, RowCode code) {
    for (int i = from + 1; i < to; i++) {
      long number = numbers[i];
      int at = i - 1;
      while (at >= from && code.compare(numbers[at], number) > 0) {
        numbers[at + 1] = numbers[at];
        at--;
      }
      numbers[at + 1] = number;
    }
  }

  private static void sortRun(
      long[] numbers, int from, int to, RowCode code, RowCode deeper, BooleanSupplier cancelled) {
    long[] run = new long[to - from];
    for (int i = 0; i < run.length; i++) {
      run[i] = deeper.of(code.row(numbers[from + i]));
    }
    sort(run, deeper, cancelled);
    for (int i = 0; i < run.length; i++) {
      numbers[from + i] = code.moved(numbers[from], code.row(run[i]));
    }
  }

  /**
   * The order after a step, for the same columns.
   *
   * @return null when it takes a whole sort
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  @Nullable SortedRows after(Step<?> step, int size, RowOrder order, BooleanSupplier cancelled) {
    RowCode now = code.over(order, size);
    if (now == null || !step.keepsOrder()) {
      return null;
    }
    BitSet changed = step.changed();
    long[] others = new long[changed.cardinality()];
    int many = 0;
    for (int row = changed.nextSetBit(0); row >= 0; row = changed.nextSetBit(row + 1)) {
      others[many] = now.of(row);
      if (others[many++] == Coder.UNKNOWN) {
        return null;
      }
    }
    sort(others, now, cancelled);
    Cancelled.check(cancelled);
    return new SortedRows(now, merge(step, size, others, now));
  }

  private long[] merge(Step<?> step, int size, long[] others, RowCode now) {
    BitSet changed = step.changed();
    int @Nullable [] to = step.to();
    long[] merged = new long[size];
    int at = 0;
    int next = 0;
    for (long number : numbers) {
      int row = code.row(number);
      row = to == null ? row : to[row];
      if (row < 0 || changed.get(row)) {
        continue;
      }
      long kept = now.moved(number, row);
      while (next < others.length && before(others[next], kept, now)) {
        merged[at++] = others[next++];
      }
      merged[at++] = kept;
    }
    System.arraycopy(others, next, merged, at, others.length - next);
    return merged;
  }

  private static boolean before(long a, long b, RowCode code) {
    boolean tied = !code.exact() && code.sameCode(a, b);
    return tied ? code.compare(a, b) < 0 : a < b;
  }

  /** Bytes in memory. */
  long bytes() {
    return 8L * numbers.length;
  }
}
