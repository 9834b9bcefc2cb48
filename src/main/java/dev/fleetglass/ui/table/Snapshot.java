package dev.fleetglass.ui.table;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one moment in the order they came. Immutable, but for letting go of the step before.
 */
final class Snapshot<R extends TableRow> {
  private final R[] rows;
  private final IdIndex ids;
  private @Nullable Step<R> step;

  private Snapshot(R[] rows, IdIndex ids) {
    this.rows = rows;
    this.ids = ids;
  }

  static <R extends TableRow> Snapshot<R> empty() {
    R[] none = array(0);
    return new Snapshot<>(none, new IdIndex(none));
  }

  /**
   * The next snapshot; a row equal to one of this snapshot is that very object again. Rows that are
   * the same objects at the same places as before cost next to nothing.
   */
  Snapshot<R> next(List<R> newRows) {
    R[] next = array(newRows.size());
    int[] from = new int[next.length];
    BitSet changed = new BitSet(next.length);
    boolean still = next.length == rows.length;
    int at = 0;
    int guess = 0;
    for (R row : newRows) {
      int old = place(row, guess);
      still &= old == at;
      guess = old < 0 ? guess : old + 1;
      boolean same = old >= 0 && equal(rows[old], row);
      next[at] = same ? rows[old] : row;
      from[at] = old;
      changed.set(at, !same);
      at++;
    }
    return next(next, still ? null : from, changed);
  }

  /** As {@link Step} has it; the arrays are the snapshot's from now on. */
  Snapshot<R> next(R[] next, int @Nullable [] from, BitSet changed) {
    Snapshot<R> snapshot = new Snapshot<>(next, from == null ? ids.with(next) : new IdIndex(next));
    snapshot.step = new Step<>(this, next.length, from, changed);
    return snapshot;
  }

  /** Most refreshes bring the rows in the same order: there it is looked before hashing. */
  private int place(R row, int guess) {
    boolean there = guess < rows.length && (same(rows[guess], row) || sameId(rows[guess], row));
    return there ? guess : ids.find(row.id());
  }

  private static boolean sameId(TableRow a, TableRow b) {
    return a.id().equals(b.id());
  }

  private static boolean equal(TableRow a, TableRow b) {
    return same(a, b) || a.equals(b);
  }

  @SuppressWarnings("ReferenceEquality") // a million calls: equals would look at all fields
  private static boolean same(TableRow a, TableRow b) {
    return a == b;
  }

  int size() {
    return rows.length;
  }

  R row(int place) {
    return rows[place];
  }

  R[] copyOfRows() {
    return rows.clone();
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

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  static <R extends TableRow> R[] array(int size) {
    return (R[]) new TableRow[size];
  }
}
