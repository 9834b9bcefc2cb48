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
 * What was made of all rows for the columns that were needed lately, so that the next sort or
 * search need not make it again. Follows the rows from snapshot to snapshot: of rows that changed
 * it only notes that, and looks at them when the column is next needed. Belongs to the worker, one
 * thread at a time.
 *
 * <p>Each computation is one {@link #begin}, any number of {@link #get} and one {@link #commit} or
 * {@link #rollback}.
 *
 * @param <K> tells columns apart
 * @param <V> what is made of a column
 */
final class ColumnCache<R extends TableRow, K, V extends ColumnCache.PerRow<R, V>> {
  /** Bytes per row that are not worth to be let go. */
  private static final long SMALL = 3;

  private final Maker<R, K, V> maker;
  private final long spareBytesPerRow;
  private Map<K, Column<V>> columns = new LinkedHashMap<>(16, 0.75f, true);
  private Map<K, Column<V>> moved = new HashMap<>();
  private Snapshot<R> present = Snapshot.empty();
  private Snapshot<R> next = present;
  private @Nullable Step<R> step;

  /** Something with a part for each row. Belongs to the worker, too. */
  interface PerRow<R extends TableRow, V> {
    /**
     * Makes the parts of some rows again, in place.
     *
     * @return this, or what is to be used instead of it
     */
    V renew(Snapshot<R> rows, BitSet which);

    /**
     * The same for a snapshot in which rows moved, came or went; this one stays as it was. Parts of
     * new rows are anything until they are renewed.
     */
    V moved(int size, Step<R> step);

    /** Bytes in memory, roughly. */
    long bytes();
  }

  /** Makes all parts. */
  interface Maker<R extends TableRow, K, V> {
    /**
     * Looks at all rows.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    V make(K column, Snapshot<R> rows, BooleanSupplier cancelled);
  }

  /** Makes all parts, or null where it is not worth it. */
  interface Willing<R extends TableRow, K, V> {
    /** As {@link Maker#make}. */
    @Nullable V make(K column, Snapshot<R> rows, BooleanSupplier cancelled);
  }

  /** What was made, and the rows that must be looked at before it is used. */
  private record Column<V>(V made, BitSet dirty) {}

  /**
   * A cache of nothing yet.
   *
   * @param spareBytesPerRow what the columns that are not in use may take
   */
  ColumnCache(Maker<R, K, V> maker, long spareBytesPerRow) {
    this.maker = maker;
    this.spareBytesPerRow = spareBytesPerRow;
  }

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
   * What is made of a column of the snapshot that is worked on.
   *
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  V get(K key, BooleanSupplier cancelled) {
    Column<V> column = current(key);
    if (column == null) {
      column = new Column<>(maker.make(key, next, cancelled), new BitSet());
      (moves() ? moved : columns).put(key, column);
    } else if (!column.dirty.isEmpty()) {
      column = new Column<>(column.made.renew(next, column.dirty), new BitSet());
      (moves() ? moved : columns).put(key, column);
    }
    return column.made;
  }

  /**
   * Looks at a column beforehand, unless something is known of it.
   *
   * @param willing makes nothing of a column with which that is not worth it
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  void prepare(K key, Willing<R, K, V> willing, BooleanSupplier cancelled) {
    if (current(key) == null) {
      V made = willing.make(key, next, cancelled);
      if (made != null) {
        (moves() ? moved : columns).put(key, new Column<>(made, new BitSet()));
      }
    }
  }

  /**
   * What was made of a column before, or null, without looking at rows.
   *
   * @param outdated gets the rows for which it is not true any more
   */
  @Nullable V stale(K key, BitSet outdated) {
    Column<V> column = current(key);
    if (column == null) {
      return null;
    }
    outdated.or(column.dirty);
    return column.made;
  }

  /** Rows of the snapshot that is worked on. */
  int size() {
    return next.size();
  }

  /**
   * The snapshot that was worked on is the present one from now on.
   *
   * @param used columns in use
   * @param all all columns there are; what was made of others is let go
   */
  void commit(Set<K> used, Set<K> all) {
    columns.keySet().retainAll(all);
    if (moves()) {
      Map<K, Column<V>> now = new LinkedHashMap<>(16, 0.75f, true);
      // In the order of use, the latest last; looking at them changes that order.
      for (K key : List.copyOf(columns.keySet())) {
        Column<V> column = current(key);
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
    // Some may be of rows that nobody will ever see.
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

  private @Nullable Column<V> current(K key) {
    Column<V> column = columns.get(key);
    Step<R> last = step;
    if (last == null || last.still()) {
      return column;
    }
    Column<V> done = moved.get(key);
    if (done == null && column != null) {
      done = new Column<>(column.made.moved(next.size(), last), last.moved(column.dirty));
      done.dirty.or(last.changed());
      moved.put(key, done);
    }
    return done;
  }

  private void trim(Set<K> used) {
    long budget = spareBytesPerRow * present.size();
    for (Map.Entry<K, Column<V>> entry : columns.entrySet()) {
      budget -= used.contains(entry.getKey()) ? 0 : entry.getValue().made.bytes();
    }
    Iterator<Map.Entry<K, Column<V>>> oldest = columns.entrySet().iterator();
    while (budget < 0 && oldest.hasNext()) {
      Map.Entry<K, Column<V>> entry = oldest.next();
      long bytes = entry.getValue().made.bytes();
      if (!used.contains(entry.getKey()) && bytes > SMALL * present.size()) {
        budget += bytes;
        oldest.remove();
      }
    }
  }

  /** Bytes in memory, roughly. */
  long bytes() {
    return columns.values().stream().mapToLong(column -> column.made.bytes()).sum();
  }
}
