package dev.fleetglass.ui.table;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The sort keys of the columns that were sorted by lately, so that sorting by one of them again
 * makes no keys. Follows the rows from snapshot to snapshot: of rows that changed it only notes
 * that, and makes their keys when the column is next needed. Belongs to the worker, one thread at a
 * time.
 *
 * <p>Each computation is one {@link #begin}, any number of {@link #keys} and one {@link #commit} or
 * {@link #rollback}.
 */
final class KeyCache<R extends TableRow> {
  /** Keys of columns that are not in the present sort may take so much. */
  private static final long BYTES_PER_ROW = 48;

  private Map<SortKey<R>, Column<R>> columns = new LinkedHashMap<>(16, 0.75f, true);
  private Map<SortKey<R>, Column<R>> moved = new HashMap<>();
  private Snapshot<R> present = Snapshot.empty();
  private Snapshot<R> next = present;
  private @Nullable Step<R> step;

  /** Keys and the rows whose keys are not made; those are by their places in the keys' snapshot. */
  private record Column<R extends TableRow>(Keys<R> keys, BitSet dirty) {}

  /** Begins work on the present snapshot or one that comes from it. */
  void begin(Snapshot<R> snapshot) {
    next = snapshot;
    step = snapshot.stepFrom(present);
    if (snapshot != present && step == null) {
      columns.clear();
      present = snapshot;
    }
    markChanged();
  }

  /**
   * The keys of a column for the snapshot that is worked on.
   *
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  Keys<R> keys(SortKey<R> key, BooleanSupplier cancelled) {
    Column<R> column = current(key);
    if (column == null) {
      column = new Column<>(Keys.of(key, next, cancelled), new BitSet());
      (moves() ? moved : columns).put(key, column);
    } else if (!column.dirty.isEmpty()) {
      column.keys.renew(next, column.dirty);
      column.dirty.clear();
    }
    return column.keys;
  }

  /**
   * The snapshot that was worked on is the present one from now on.
   *
   * @param used keys of the present sort
   * @param all keys of all columns there are; those of others are let go
   */
  void commit(Set<SortKey<R>> used, Set<SortKey<R>> all) {
    columns.keySet().retainAll(all);
    if (moves()) {
      Map<SortKey<R>, Column<R>> now = new LinkedHashMap<>(16, 0.75f, true);
      // In the order of use, the latest last; looking at them changes that order.
      for (SortKey<R> key : List.copyOf(columns.keySet())) {
        Column<R> column = current(key);
        if (column != null) {
          now.put(key, column);
        }
      }
      moved.forEach(now::putIfAbsent);
      columns = now;
      moved = new HashMap<>();
    }
    present = next;
    step = null;
    trim(used);
  }

  /** Back to the present snapshot: the one that was worked on is never seen. */
  void rollback() {
    moved = new HashMap<>();
    // Keys may be those of rows that nobody sees now.
    markChanged();
    next = present;
    step = null;
  }

  private boolean moves() {
    return step != null && !step.still();
  }

  private void markChanged() {
    Step<R> last = step;
    if (last != null && last.still()) {
      columns.values().forEach(column -> column.dirty.or(last.changed()));
    }
  }

  private @Nullable Column<R> current(SortKey<R> key) {
    Column<R> column = columns.get(key);
    Step<R> last = step;
    if (last == null || last.still()) {
      return column;
    }
    Column<R> done = moved.get(key);
    if (done == null && column != null) {
      done = new Column<>(column.keys.moved(next.size(), last), last.moved(column.dirty));
      done.dirty.or(last.changed());
      moved.put(key, done);
    }
    return done;
  }

  private void trim(Set<SortKey<R>> used) {
    long budget = BYTES_PER_ROW * present.size();
    for (Map.Entry<SortKey<R>, Column<R>> entry : columns.entrySet()) {
      budget -= used.contains(entry.getKey()) ? 0 : entry.getValue().keys.bytes();
    }
    Iterator<Map.Entry<SortKey<R>, Column<R>>> oldest = columns.entrySet().iterator();
    while (budget < 0 && oldest.hasNext()) {
      Map.Entry<SortKey<R>, Column<R>> entry = oldest.next();
      if (!used.contains(entry.getKey())) {
        budget += entry.getValue().keys.bytes();
        oldest.remove();
      }
    }
  }

  /** Bytes in memory, roughly. */
  long bytes() {
    return columns.values().stream().mapToLong(column -> column.keys.bytes()).sum();
  }
}
