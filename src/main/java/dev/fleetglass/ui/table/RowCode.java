package dev.fleetglass.ui.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row's place in an order as one number: the codes of the columns it is sorted by, most important
 * first, then the row's own number in the lowest bits. Sorting these numbers sorts the rows,
 * stably; what does not fit is told apart by comparing rows with the same code.
 */
final class RowCode {
  private static final int BITS = 63;

  /** With fewer bits left no further column is begun. */
  private static final int LEAST = 8;

  private final Coder[] coders;
  private final RowOrder order;
  private final int rowBits;

  /** How many columns these codes and those before have told all of. */
  private final int told;

  private RowCode(Coder[] coders, RowOrder order, int rowBits, int told) {
    this.coders = coders;
    this.order = order;
    this.rowBits = rowBits;
    this.told = told;
  }

  /** The numbers for so many rows. */
  static RowCode of(RowOrder order, int size) {
    return of(order, rowBits(size), 0, null);
  }

  /** For rows with the same code a number for what it leaves out; null when it is exact. */
  @Nullable RowCode deeper() {
    if (exact()) {
      return null;
    }
    Coder last = coders.length == 0 ? null : coders[coders.length - 1];
    return of(order, rowBits, told, last == null ? null : last.rest(BITS - rowBits));
  }

  private static RowCode of(RowOrder order, int rowBits, int from, @Nullable Coder first) {
    List<Coder> coders = new ArrayList<>();
    int left = BITS - rowBits;
    int told = from;
    Coder next = first;
    while (told < order.terms().size() && left >= LEAST) {
      if (next == null) {
        RowOrder.Term term = order.terms().get(told);
        next = term.keys().coder(left, term.descending());
      }
      coders.add(next);
      left -= next.bits();
      if (!next.exact()) {
        break;
      }
      next = null;
      told++;
    }
    return new RowCode(coders.toArray(new Coder[0]), order, rowBits, told);
  }

  private static int rowBits(int size) {
    return 32 - Integer.numberOfLeadingZeros(Math.max(1, size - 1));
  }

  /** The same numbers for other rows; null when these need more bits or other codes. */
  @Nullable RowCode over(RowOrder other, int size) {
    if (rowBits(size) > rowBits) {
      return null;
    }
    Coder[] others = new Coder[coders.length];
    for (int i = 0; i < others.length; i++) {
      Coder over = coders[i].over(other.terms().get(i).keys());
      if (over == null) {
        return null;
      }
      others[i] = over;
    }
    return new RowCode(others, other, rowBits, told);
  }

  /** The row's number, or {@link Coder#UNKNOWN}. */
  long of(int row) {
    long code = 0;
    for (Coder coder : coders) {
      long next = coder.code(row);
      if (next < 0) {
        return Coder.UNKNOWN;
      }
      code = code << coder.bits() | next;
    }
    return code << rowBits | row;
  }

  /** The row that a number stands for. */
  int row(long number) {
    return (int) (number & (1L << rowBits) - 1);
  }

  /** The number for the same row under another place in the snapshot. */
  long moved(long number, int row) {
    return (number & (-1L << rowBits)) | row;
  }

  /** The code that a number begins with. */
  int code(long number) {
    return (int) (number >>> rowBits);
  }

  /** Codes are below {@code 1 << bits}. */
  int bits() {
    int bits = 0;
    for (Coder coder : coders) {
      bits += coder.bits();
    }
    return bits;
  }

  boolean sameCode(long a, long b) {
    return a >>> rowBits == b >>> rowBits;
  }

  /** Whether rows with the same code are equal in every column. */
  boolean exact() {
    return told == order.terms().size();
  }

  /** Compares rows with the same code. */
  int compare(long a, long b) {
    return order.compare(row(a), row(b));
  }
}
