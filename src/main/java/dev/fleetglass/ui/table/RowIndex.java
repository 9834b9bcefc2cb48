package dev.fleetglass.ui.table;

import dev.fleetglass.ui.table.search.Search;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot as it is seen through a query: which rows, in which order. Immutable. Made off the
 * JavaFX thread; what the index before it already knew is used again.
 */
final class RowIndex<R extends TableRow> {
  private final Snapshot<R> snapshot;
  private final Query<R> query;

  /** All rows in the query's order, filter or not, so that typing a filter never sorts. */
  private final int[] sorted;

  /** The rows that pass the filter; null when all do. */
  private final @Nullable BitSet passing;

  private final int[] order;
  private final int[] places;

  private RowIndex(
      Snapshot<R> snapshot, Query<R> query, int[] sorted, @Nullable BitSet passing, int[] order) {
    this.snapshot = snapshot;
    this.query = query;
    this.sorted = sorted;
    this.passing = passing;
    this.order = order;
    places = new int[snapshot.size()];
    Arrays.fill(places, -1);
    for (int i = 0; i < order.length; i++) {
      places[order[i]] = i;
    }
  }

  static <R extends TableRow> RowIndex<R> empty(Query<R> query) {
    return new RowIndex<>(Snapshot.empty(), query, new int[0], null, new int[0]);
  }

  /**
   * The index of a snapshot and a query.
   *
   * @param newSnapshot this index's own or the one that follows it
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  RowIndex<R> next(Snapshot<R> newSnapshot, Query<R> newQuery, BooleanSupplier cancelled) {
    int[] newSorted = sort(newSnapshot, newQuery, cancelled);
    BitSet newPassing = pass(newSnapshot, newQuery, cancelled);
    int[] newOrder = newSorted;
    if (newPassing != null) {
      newOrder = new int[newPassing.cardinality()];
      int at = 0;
      for (int row : newSorted) {
        if (newPassing.get(row)) {
          newOrder[at++] = row;
        }
      }
    }
    return new RowIndex<>(newSnapshot, newQuery, newSorted, newPassing, newOrder);
  }

  private int[] sort(Snapshot<R> newSnapshot, Query<R> newQuery, BooleanSupplier cancelled) {
    boolean sameSort = newQuery.sameSort(query);
    if (newSnapshot == snapshot && sameSort) {
      return sorted;
    }
    RowOrder rowOrder = RowOrder.of(newSnapshot, newQuery);
    Step<R> step = newSnapshot.stepFrom(snapshot);
    if (sameSort && step != null) {
      return Resort.rows(sorted, newSnapshot.size(), step, rowOrder, cancelled);
    }
    int[] all = new int[newSnapshot.size()];
    Arrays.setAll(all, i -> i);
    IntMergeSort.sort(all, rowOrder, cancelled);
    return all;
  }

  private @Nullable BitSet pass(
      Snapshot<R> newSnapshot, Query<R> newQuery, BooleanSupplier cancelled) {
    Search<R> search = newQuery.search();
    if (search.all()) {
      return null;
    }
    boolean sameRows = newSnapshot == snapshot;
    boolean sameSearch = newQuery.sameSearch(query);
    if (sameRows && sameSearch) {
      return passing;
    }
    boolean narrower =
        sameRows && newQuery.columns().equals(query.columns()) && search.narrows(query.search());
    Step<R> step = sameSearch ? newSnapshot.stepFrom(snapshot) : null;
    BitSet result = new BitSet(newSnapshot.size());
    for (int row = 0; row < newSnapshot.size(); row++) {
      Cancelled.check(cancelled, row);
      boolean passes;
      if (step != null && step.same(row) && passing != null) {
        passes = passing.get(step.old(row));
      } else if (narrower && passing != null && !passing.get(row)) {
        passes = false;
      } else {
        passes = search.matches(newSnapshot.row(row));
      }
      result.set(row, passes);
    }
    return result;
  }

  Snapshot<R> snapshot() {
    return snapshot;
  }

  Query<R> query() {
    return query;
  }

  /** Rows that pass the filter. */
  int size() {
    return order.length;
  }

  /** How many rows pass the filter. */
  int matches() {
    return passing == null ? snapshot.size() : passing.cardinality();
  }

  /** The rows that pass the filter, by their number in the snapshot; the caller's own copy. */
  BitSet matching() {
    if (passing != null) {
      return (BitSet) passing.clone();
    }
    BitSet all = new BitSet(snapshot.size());
    all.set(0, snapshot.size());
    return all;
  }

  /** The number in the snapshot of the row that is seen at a place; -1 where there is none. */
  int row(int place) {
    return place >= 0 && place < order.length ? order[place] : -1;
  }

  /** Where the row with this number in the snapshot is seen; -1 when it is not. */
  int place(int row) {
    return places[row];
  }

  /** All rows by their number in the snapshot, in the query's order, filter or not; read only. */
  int[] sorted() {
    return sorted;
  }

  R get(int place) {
    return snapshot.row(order[place]);
  }

  /** Where the row with this id is seen, or -1 when it is not. */
  int find(String id) {
    int row = snapshot.find(id);
    return row < 0 ? -1 : places[row];
  }
}
