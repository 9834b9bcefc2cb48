package dev.fleetglass.ui.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot as it is seen through a query: which rows, in which order. Immutable. Made off the
 * JavaFX thread; what the index before it already knew is used again.
 *
 * <p>Beside the rows it takes eight bytes a row for the order, four for a row's place, and four for
 * each row that passes a filter.
 */
final class RowIndex<R extends TableRow> {
  private final Snapshot<R> snapshot;
  private final Query<R> query;

  /**
   * All rows in the query's order, filter or not, so that typing a filter never sorts; null for the
   * order in which they came.
   */
  private final @Nullable SortedRows sorted;

  /** The rows that pass the filter; null when all do. */
  private final @Nullable BitSet passing;

  /** The rows that pass, in order; null when all do. */
  private final int @Nullable [] order;

  /** Where each row is seen, -1 where it is not; null when each is seen where it came. */
  private final int @Nullable [] places;

  /** Lines above groups of rows; null when they are not grouped. */
  private final @Nullable Grouping groups;

  private final @Nullable GroupSums<R> sums;

  private RowIndex(
      Snapshot<R> snapshot,
      Query<R> query,
      @Nullable SortedRows sorted,
      @Nullable BitSet passing,
      @Nullable RowIndex<R> before,
      BooleanSupplier cancelled) {
    this.snapshot = snapshot;
    this.query = query;
    this.sorted = sorted;
    this.passing = passing;
    order = Passing.inOrder(passing, sorted);
    places = order == null && sorted == null ? null : places(cancelled);
    groups = query.folds().column().isEmpty() ? null : group(before, cancelled);
    sums = groups == null ? null : sum(groups, before, cancelled);
  }

  private @Nullable Grouping group(@Nullable RowIndex<R> before, BooleanSupplier cancelled) {
    for (Column<R> column : query.columns()) {
      if (column.id().equals(query.folds().column())) {
        IntFunction<String> text = place -> column.text().apply(snapshot.row(innerRow(place)));
        Grouping old =
            before != null && before.snapshot == snapshot && before.query.sameButFolds(query)
                ? before.groups
                : null;
        return old != null
            ? old.folded(text, query.folds())
            : Grouping.of(matches(), text, query.folds(), cancelled);
      }
    }
    return null;
  }

  private GroupSums<R> sum(Grouping of, @Nullable RowIndex<R> before, BooleanSupplier cancelled) {
    GroupSums<R> old =
        before != null && before.snapshot == snapshot && before.query.sameButFolds(query)
            ? before.sums
            : null;
    return old != null
        ? old
        : GroupSums.of(query.columns(), of, place -> snapshot.row(innerRow(place)), cancelled);
  }

  private int[] places(BooleanSupplier cancelled) {
    int[] at = new int[snapshot.size()];
    if (order != null) {
      Arrays.fill(at, -1);
    }
    Parallel.ranges(
        matches(),
        cancelled,
        (from, to) -> {
          for (int place = from; place < to; place++) {
            at[innerRow(place)] = place;
          }
        });
    return at;
  }

  static <R extends TableRow> RowIndex<R> empty(Query<R> query) {
    return new RowIndex<>(Snapshot.empty(), query, null, null, null, () -> false);
  }

  /**
   * The index of a snapshot and a query.
   *
   * @param newSnapshot this index's own or the one that follows it
   * @param keys has begun work on that snapshot
   * @param finder has begun work on that snapshot
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  RowIndex<R> next(
      Snapshot<R> newSnapshot,
      Query<R> newQuery,
      ColumnCache<R, SortKey<R>, Keys<R>> keys,
      Finder<R> finder,
      BooleanSupplier cancelled) {
    SortedRows newSorted = sort(newSnapshot, newQuery, keys, cancelled);
    BitSet newPassing = pass(newSnapshot, newQuery, finder, cancelled);
    Cancelled.check(cancelled);
    return new RowIndex<>(newSnapshot, newQuery, newSorted, newPassing, this, cancelled);
  }

  private @Nullable SortedRows sort(
      Snapshot<R> newSnapshot,
      Query<R> newQuery,
      ColumnCache<R, SortKey<R>, Keys<R>> keys,
      BooleanSupplier cancelled) {
    boolean sameSort = newQuery.sameSort(query);
    if (newSnapshot == snapshot && sameSort) {
      return sorted;
    }
    List<RowOrder.Term> terms = new ArrayList<>();
    for (SortTerm term : newQuery.sort()) {
      for (Column<R> column : newQuery.columns()) {
        if (column.id().equals(term.column())) {
          terms.add(new RowOrder.Term(keys.get(column.key(), cancelled), term.descending()));
        }
      }
    }
    if (terms.isEmpty()) {
      return null;
    }
    RowOrder rowOrder = new RowOrder(terms);
    Step<R> step = newSnapshot.stepFrom(snapshot);
    SortedRows merged = null;
    if (sameSort && sorted != null && step != null) {
      merged = sorted.after(step, newSnapshot.size(), rowOrder, cancelled);
    }
    return merged != null ? merged : SortedRows.sort(newSnapshot.size(), rowOrder, cancelled);
  }

  private @Nullable BitSet pass(
      Snapshot<R> newSnapshot, Query<R> newQuery, Finder<R> finder, BooleanSupplier cancelled) {
    if (newQuery.search().all()) {
      return null;
    }
    boolean sameSearch = newQuery.sameSearch(query);
    if (newSnapshot == snapshot && sameSearch) {
      return passing;
    }
    return finder.find(
        newQuery.search(), sameSearch ? passing : null, newSnapshot.stepFrom(snapshot), cancelled);
  }

  /** Keys of the columns the rows are sorted by. */
  Set<SortKey<R>> sortKeys() {
    Set<SortKey<R>> keys = new HashSet<>();
    for (SortTerm term : query.sort()) {
      for (Column<R> column : query.columns()) {
        if (column.id().equals(term.column())) {
          keys.add(column.key());
        }
      }
    }
    return keys;
  }

  Snapshot<R> snapshot() {
    return snapshot;
  }

  Query<R> query() {
    return query;
  }

  /** Rows and lines of groups that are seen. */
  int size() {
    return groups == null ? matches() : groups.size();
  }

  /** How many rows pass the filter. */
  int matches() {
    return order == null ? snapshot.size() : order.length;
  }

  private int innerRow(int place) {
    return order != null ? order[place] : sorted(place);
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
    if (place < 0 || place >= size()) {
      return -1;
    }
    return groups != null && groups.isLine(place) ? -1 : behind(place);
  }

  /** The row at a place; of a group's line its first row. */
  private int behind(int place) {
    return innerRow(groups == null ? place : groups.inner(place));
  }

  /** Tells what is at a place: a row's number, or a number below zero for a group's line. */
  int code(int place) {
    int row = behind(place);
    return groups != null && groups.isLine(place) ? ~row : row;
  }

  /** Where the row with this number in the snapshot is seen; -1 when it is not. */
  int place(int row) {
    int place = places == null ? row : places[row];
    return groups == null || place < 0 ? place : groups.outer(place);
  }

  /** Whether rows that pass may not be seen all the same. */
  boolean folds() {
    return groups != null && groups.size() < matches() + groups.groups();
  }

  /** The line at a place; null where there is a row. */
  @Nullable GroupLine line(int place) {
    if (groups == null || place < 0 || place >= groups.size() || !groups.isLine(place)) {
      return null;
    }
    int group = groups.group(place);
    return new GroupLine(
        text(groups, group),
        groups.count(group),
        groups.isFolded(group),
        sums == null ? List.of() : sums.of(group));
  }

  /** The place of the line above what is seen at a place; -1 when rows are not grouped. */
  int above(int place) {
    boolean some = groups != null && place >= 0 && place < groups.size();
    return some && groups != null ? groups.line(groups.group(place)) : -1;
  }

  /** Where the line of a group is; -1 when there is no such group. */
  int findLine(String text) {
    for (int group = 0; groups != null && group < groups.groups(); group++) {
      if (text(groups, group).equals(text)) {
        return groups.line(group);
      }
    }
    return -1;
  }

  /** The text of the folded group that hides the row with this id; null when none does. */
  @Nullable String foldedOver(String id) {
    int row = groups == null ? -1 : snapshot.find(id);
    int place = row < 0 || places == null ? row : places[row];
    if (groups == null || place < 0) {
      return null;
    }
    int group = groups.of(place);
    return groups.isFolded(group) ? text(groups, group) : null;
  }

  private String text(Grouping of, int group) {
    R first = snapshot.row(innerRow(of.first(group)));
    for (Column<R> column : query.columns()) {
      if (column.id().equals(query.folds().column())) {
        return column.text().apply(first);
      }
    }
    return "";
  }

  /** The number of the row at a place among all rows in the query's order, filter or not. */
  int sorted(int place) {
    return sorted == null ? place : sorted.row(place);
  }

  /** The numbers of the rows that pass the filter, in the query's order; null when all do. */
  int @Nullable [] matchingInOrder() {
    return order;
  }

  /** The row at a place; a group's line stands for its first row. */
  R get(int place) {
    return snapshot.row(behind(place));
  }

  /** Where the row with this id is seen, or -1 when it is not. */
  int find(String id) {
    int row = snapshot.find(id);
    return row < 0 ? -1 : place(row);
  }

  /** Bytes in memory beside the snapshot. */
  long bytes() {
    return (sorted == null ? 0 : sorted.bytes())
        + (passing == null ? 0 : passing.size() >>> 3)
        + (order == null ? 0 : 4L * order.length)
        + (places == null ? 0 : 4L * places.length)
        + (groups == null ? 0 : groups.bytes())
        + (sums == null ? 0 : sums.bytes());
  }
}
