package dev.fleetglass.ui.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares rows of a snapshot by several columns, then by their place, so that no two are equal.
 */
final class RowOrder implements IntMergeSort.Order {
  private final Keys[] keys;
  private final boolean[] descending;

  private RowOrder(Keys[] keys, boolean[] descending) {
    this.keys = keys;
    this.descending = descending;
  }

  /** The order a query asks for; terms of columns that do not exist are left out. */
  static <R extends TableRow> RowOrder of(Snapshot<R> snapshot, Query<R> query) {
    List<Keys> keys = new ArrayList<>();
    List<Boolean> down = new ArrayList<>();
    for (SortTerm term : query.sort()) {
      for (Column<R> column : query.columns()) {
        if (column.id().equals(term.column())) {
          keys.add(snapshot.keys(column.key()));
          down.add(term.descending());
        }
      }
    }
    boolean[] descending = new boolean[down.size()];
    for (int i = 0; i < descending.length; i++) {
      descending[i] = down.get(i);
    }
    return new RowOrder(keys.toArray(new Keys[0]), descending);
  }

  @Override
  public int compare(int a, int b) {
    for (int i = 0; i < keys.length; i++) {
      Keys column = keys[i];
      boolean noA = column.missing(a);
      boolean noB = column.missing(b);
      if (noA || noB) {
        if (noA != noB) {
          return noA ? 1 : -1;
        }
        continue;
      }
      int order = column.compare(a, b);
      if (order != 0) {
        return descending[i] == order > 0 ? -1 : 1;
      }
    }
    return Integer.compare(a, b);
  }
}
