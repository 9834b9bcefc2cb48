package dev.fleetglass.ui.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one moment in the order they came, with their sort keys as far as they have been
 * needed. The rows never change; the keys are added by one thread at a time.
 */
final class Snapshot<R extends TableRow> {
  private final R[] rows;
  private final IdIndex ids;
  private final Map<SortKey<R>, Keys> keys = new HashMap<>();

  /** For each row its place in the snapshot before when it is the same object, otherwise -1. */
  private int[] from;

  private @Nullable Snapshot<R> before;

  private Snapshot(R[] rows, IdIndex ids, int[] from, @Nullable Snapshot<R> before) {
    this.rows = rows;
    this.ids = ids;
    this.from = from;
    this.before = before;
  }

  static <R extends TableRow> Snapshot<R> empty() {
    R[] none = array(0);
    return new Snapshot<>(none, new IdIndex(none), new int[0], null);
  }

  /** The next snapshot; a row equal to one of this snapshot is that very object again. */
  Snapshot<R> next(List<R> newRows) {
    R[] next = array(newRows.size());
    int[] origin = new int[next.length];
    int at = 0;
    for (R row : newRows) {
      // Most refreshes bring the rows in the same order: look there before hashing.
      int old = at < rows.length && rows[at].id().equals(row.id()) ? at : ids.find(row.id());
      boolean same = old >= 0 && rows[old].equals(row);
      next[at] = same ? rows[old] : row;
      origin[at] = same ? old : -1;
      at++;
    }
    return new Snapshot<>(next, new IdIndex(next), origin, this);
  }

  int size() {
    return rows.length;
  }

  R row(int place) {
    return rows[place];
  }

  /** The place of the row with this id, or -1. */
  int find(String id) {
    return ids.find(id);
  }

  int[] from() {
    return from;
  }

  boolean follows(Snapshot<R> other) {
    return before == other;
  }

  /** The keys of a column, taken over from the snapshot before for rows that stayed. */
  Keys keys(SortKey<R> key) {
    Keys own = keys.get(key);
    if (own == null) {
      own = Keys.of(key, rows, before == null ? null : before.keys.get(key), from);
      keys.put(key, own);
    }
    return own;
  }

  /** Lets go of the snapshot before, so that not all of history stays in memory. */
  void settle() {
    before = null;
    from = new int[0];
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <R extends TableRow> R[] array(int size) {
    return (R[]) new TableRow[size];
  }
}
