package dev.fleetglass.ui.table;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one moment in the order they came. Immutable, but for letting go of the step before.
 */
final class Snapshot<R extends TableRow> {
  private final Rows<R> rows;
  private final IdIndex ids;
  private @Nullable Step<R> step;

  private Snapshot(Rows<R> rows, IdIndex ids) {
    this.rows = rows;
    this.ids = ids;
  }

  static <R extends TableRow> Snapshot<R> empty() {
    Rows<R> none = Rows.none();
    return new Snapshot<>(none, IdIndex.of(none));
  }

  /**
   * The next snapshot; a row equal to one of this snapshot is that very object again. Rows that are
   * the same objects at the same places as before cost next to nothing.
   */
  Snapshot<R> next(List<R> newRows) {
    int size = newRows.size();
    Rows.Editor<R> next = size == size() ? new Rows.Editor<>(rows) : new Rows.Editor<>(size);
    BitSet changed = new BitSet(size);
    int[] from = size == size() ? null : new int[size];
    int at = 0;
    int guess = 0;
    for (R row : newRows) {
      int old = place(row, guess);
      guess = old < 0 ? guess : old + 1;
      if (from == null && old != at) {
        from = identity(size);
      }
      if (from != null) {
        from[at] = old;
      }
      R kept = row;
      if (old >= 0 && equal(rows.get(old), row)) {
        kept = rows.get(old);
      } else {
        changed.set(at);
      }
      if (from != null || changed.get(at)) {
        next.set(at, kept);
      }
      at++;
    }
    return next(next.rows(), from, changed);
  }

  private static int[] identity(int size) {
    int[] places = new int[size];
    for (int i = 0; i < size; i++) {
      places[i] = i;
    }
    return places;
  }

  /** As {@link Step} has it. */
  Snapshot<R> next(Rows<R> next, int @Nullable [] from, BitSet changed) {
    Step<R> taken = new Step<>(this, next.size(), from, changed);
    Snapshot<R> snapshot = new Snapshot<>(next, ids.after(taken, next));
    snapshot.step = taken;
    return snapshot;
  }

  /** Most refreshes bring the rows in the same order: there it is looked before hashing. */
  private int place(R row, int guess) {
    if (guess < size()) {
      R there = rows.get(guess);
      if (same(there, row) || there.id().equals(row.id())) {
        return guess;
      }
    }
    return ids.find(row.id());
  }

  private static boolean equal(TableRow a, TableRow b) {
    return same(a, b) || a.equals(b);
  }

  @SuppressWarnings("ReferenceEquality") // a million calls: equals would look at all fields
  private static boolean same(TableRow a, TableRow b) {
    return a == b;
  }

  int size() {
    return rows.size();
  }

  R row(int place) {
    return rows.get(place);
  }

  Rows<R> rows() {
    return rows;
  }

  /** The place of the row with this id, or -1. */
  int find(String id) {
    return ids.find(id);
  }

  /** How it came from the snapshot before; null when there is none or it has been let go. */
  @Nullable Step<R> step() {
    return step;
  }

  /** The step from the other snapshot to this one; null when this one did not come from it. */
  @Nullable Step<R> stepFrom(Snapshot<R> other) {
    Step<R> last = step;
    return last != null && last.before() == other ? last : null;
  }

  /** Lets go of the snapshot before, so that not all of history stays in memory. */
  void settle() {
    step = null;
  }

  /** Bytes in memory beside the rows themselves. */
  long bytes() {
    return rows.bytes() + ids.bytes();
  }
}
