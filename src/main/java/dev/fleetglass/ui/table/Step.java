package dev.fleetglass.ui.table;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * How a snapshot came from the one before it, so that what was computed for the one before can be
 * used again. Made on the worker and let go once the snapshot is shown.
 */
final class Step<R extends TableRow> {
  private final Snapshot<R> before;
  private final int size;

  /**
   * For each row the place before of the row with its id, -1 when there was none; null when every
   * row is where it was and none came or went.
   */
  private final int @Nullable [] from;

  private final BitSet changed;
  private int @Nullable [] to;
  private int kept;
  private boolean split;

  Step(Snapshot<R> before, int size, int @Nullable [] from, BitSet changed) {
    this.before = before;
    this.size = size;
    this.from = from;
    this.changed = changed;
  }

  Snapshot<R> before() {
    return before;
  }

  /** Whether every row is where it was and none came or went; values may have changed. */
  boolean still() {
    return from == null;
  }

  /** New rows and rows with other values, by their present place. Not to be changed. */
  BitSet changed() {
    return changed;
  }

  /** The place before of the row with the same id, or -1. */
  int old(int row) {
    return from == null ? row : from[row];
  }

  /** Whether the row is the very object that was at {@link #old} before. */
  boolean same(int row) {
    return !changed.get(row);
  }

  /**
   * Whether rows that have not changed follow one another as before, and each comes from another
   * one. O(rows).
   */
  boolean keepsOrder() {
    if (from == null) {
      return true;
    }
    int last = -1;
    for (int row = 0; row < size; row++) {
      if (!changed.get(row)) {
        if (from[row] <= last) {
          return false;
        }
        last = from[row];
      }
    }
    return true;
  }

  /**
   * For each row of before its present place, -1 when it is gone; null when {@link #still}. O(rows)
   * at the first call.
   */
  int @Nullable [] to() {
    if (from != null && to == null) {
      int[] places = new int[before.size()];
      Arrays.fill(places, -1);
      kept = 0;
      for (int row = 0; row < size; row++) {
        int old = from[row];
        if (old < 0) {
          continue;
        }
        kept++;
        split |= places[old] >= 0;
        // Of several rows with one id the one that has not changed goes on.
        if (places[old] < 0 || !changed.get(row)) {
          places[old] = row;
        }
      }
      to = places;
    }
    return to;
  }

  /** How many rows have an id that was there before; after {@link #to} only. */
  int kept() {
    return kept;
  }

  /** Whether several rows have the id of one of before; after {@link #to} only. */
  boolean split() {
    return split;
  }

  /** Where rows of before are now, by their places. */
  BitSet moved(BitSet rows) {
    int @Nullable [] places = to();
    BitSet now = new BitSet(size);
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      int place = places == null ? row : places[row];
      if (place >= 0) {
        now.set(place);
      }
    }
    return now;
  }
}
