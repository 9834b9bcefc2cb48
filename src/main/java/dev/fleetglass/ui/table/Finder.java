package dev.fleetglass.ui.table;

import dev.fleetglass.ui.table.search.Search;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows that pass a search. Knows the columns' texts, and what the last searches found as
 * long as the rows stay the same: deleting a letter then costs nothing, and adding one looks only
 * at rows found before. Belongs to the worker, one thread at a time.
 */
final class Finder<R extends TableRow> {
  /** With fewer rows it is not worth to know their texts. */
  static final int MANY = 1 << 15;

  private final int many;
  private static final int RECENT = 16;

  /** When a sixteenth of the rows has changed, what is known of texts is brought up to date. */
  private static final int TOLERATED = 16;

  private final ColumnCache<R, Column<R>, CellTexts<R>> texts =
      new ColumnCache<>(CellTexts::of, Long.MAX_VALUE >>> 32);
  private final Map<Search<R>, BitSet> recent = new LinkedHashMap<>(16, 0.75f, true);
  private Snapshot<R> recentOf = Snapshot.empty();
  private Snapshot<R> rows = recentOf;

  /**
   * Knows nothing yet.
   *
   * @param many so many rows make it worth to know their texts
   */
  Finder(int many) {
    this.many = many;
  }

  /** Begins work on the present snapshot or one that comes from it. */
  void begin(Snapshot<R> snapshot) {
    texts.begin(snapshot);
    rows = snapshot;
  }

  /** The snapshot that was worked on is the present one from now on. */
  void commit(List<Column<R>> columns) {
    // What was found in older rows would keep those rows in memory.
    forgetOthers();
    Set<Column<R>> all = new HashSet<>(columns);
    texts.commit(all, all);
  }

  /** Back to the present snapshot. */
  void rollback() {
    texts.rollback();
  }

  /**
   * The rows that pass, of the snapshot that is worked on. Not to be changed.
   *
   * @param before rows that passed this very search in the snapshot before; null when unknown
   * @param step from the snapshot before; null when unknown
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  BitSet find(
      Search<R> search,
      @Nullable BitSet before,
      @Nullable Step<R> step,
      BooleanSupplier cancelled) {
    if (before != null && step != null) {
      return Passing.after(step, before, row -> search.matches(rows.row(row)), cancelled);
    }
    forgetOthers();
    BitSet known = recent.get(search);
    if (known == null) {
      known = look(search, cancelled);
      recent.put(search, known);
      if (recent.size() > RECENT) {
        recent.remove(recent.keySet().iterator().next());
      }
    }
    return known;
  }

  @SuppressWarnings("ReferenceEquality")
  private void forgetOthers() {
    if (recentOf != rows) {
      recent.clear();
      recentOf = rows;
    }
  }

  private BitSet look(Search<R> search, BooleanSupplier cancelled) {
    BitSet wider = null;
    for (Map.Entry<Search<R>, BitSet> each : recent.entrySet()) {
      if (search.narrows(each.getKey())
          && (wider == null || each.getValue().cardinality() < wider.cardinality())) {
        wider = each.getValue();
      }
    }
    BitSet stale = new BitSet();
    IntPredicate planned =
        new SearchPlan<>(rows, column -> texts.stale(column, stale)).plan(search.root());
    IntPredicate passes = row -> stale.get(row) ? search.matches(rows.row(row)) : planned.test(row);
    return wider == null
        ? Passing.of(rows.size(), passes, cancelled)
        : Passing.within(wider, rows.size(), passes, cancelled);
  }

  /** Whether {@link #prepare} has something to do for the present snapshot. */
  boolean unprepared(List<Column<R>> columns) {
    if (texts.size() < many) {
      return false;
    }
    for (Column<R> column : columns) {
      BitSet stale = new BitSet();
      boolean unknown = column.searched() && texts.stale(column, stale) == null;
      if (unknown || stale.cardinality() > texts.size() / TOLERATED) {
        return true;
      }
    }
    return false;
  }

  /**
   * Looks at texts beforehand, while there is nothing else to do.
   *
   * @throws java.util.concurrent.CancellationException when cancelled; what is done stays
   */
  void prepare(List<Column<R>> columns, BooleanSupplier cancelled) {
    for (Column<R> column : columns) {
      if (column.searched()) {
        texts.get(column, cancelled);
        Cancelled.check(cancelled);
      }
    }
  }

  /** Bytes in memory, roughly. */
  long bytes() {
    return texts.bytes() + recent.values().stream().mapToLong(set -> set.size() >>> 3).sum();
  }
}
