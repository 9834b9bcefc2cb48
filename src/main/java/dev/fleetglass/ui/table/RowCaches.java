package dev.fleetglass.ui.table;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * What the worker knows of the rows beside the rows themselves: sort keys and texts. Both follow
 * the rows together, so that they never speak of different snapshots. Belongs to the worker, one
 * thread at a time; the JavaFX thread may look while nothing runs.
 *
 * <p>Each computation is one {@link #begin} and one {@link #commit} or {@link #rollback}.
 */
final class RowCaches<R extends TableRow> {
  /** What keys of columns that are not in the present sort may take for each row. */
  private static final long SPARE_KEY_BYTES = 40;

  private final ColumnCache<R, SortKey<R>, Keys<R>> keys =
      new ColumnCache<>(Keys::of, SPARE_KEY_BYTES);
  private final Finder<R> finder;

  /**
   * Knows nothing yet.
   *
   * @param many with so many rows their texts are looked at before they are searched
   */
  RowCaches(int many) {
    finder = new Finder<>(many);
  }

  /** Begins work on the present snapshot or one that comes from it. */
  void begin(Snapshot<R> snapshot) {
    keys.begin(snapshot);
    finder.begin(snapshot);
  }

  /**
   * The snapshot that is worked on, sorted, searched and grouped.
   *
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  RowIndex<R> index(
      RowIndex<R> before, Snapshot<R> snapshot, Query<R> query, BooleanSupplier cancelled) {
    return before.next(snapshot, query, keys, finder, cancelled);
  }

  /**
   * Looks at the rows for what is to come: at columns with few values, which take next to nothing,
   * for sorts, at all texts for searches.
   *
   * @throws java.util.concurrent.CancellationException when cancelled; what is done stays
   */
  void prepare(List<Column<R>> columns, BooleanSupplier cancelled) {
    for (Column<R> column : columns) {
      keys.prepare(column.key(), FewKeys::of, cancelled);
    }
    finder.prepare(columns, cancelled);
  }

  /** Whether {@link #prepare} has something to do for the present snapshot. */
  boolean unprepared(List<Column<R>> columns) {
    return finder.unprepared(columns);
  }

  /**
   * The snapshot that was worked on is the present one from now on.
   *
   * @param inUse what rows are sorted by
   * @param columns all there are; what is known of others is let go
   */
  void commit(Set<SortKey<R>> inUse, List<Column<R>> columns) {
    keys.commit(inUse, columns.stream().map(Column::key).collect(toSet()));
    finder.commit(columns);
  }

  /** Back to the present snapshot: the one that was worked on is never seen. */
  void rollback() {
    keys.rollback();
    finder.rollback();
  }

  /** Bytes in memory, roughly. */
  long bytes() {
    return keys.bytes() + finder.bytes();
  }
}
