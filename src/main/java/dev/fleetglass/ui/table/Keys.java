package dev.fleetglass.ui.table;

import java.util.function.BooleanSupplier;

/**
 * The sort keys of one column, one per row of a snapshot. Belongs to the worker, one thread at a
 * time; changed rows get their new keys in place.
 */
sealed interface Keys<R extends TableRow> extends ColumnCache.PerRow<R, Keys<R>>
    permits FewKeys, LongKeys, TextKeys {
  /** Makes the keys of all rows, on all cores. */
  static <R extends TableRow> Keys<R> of(
      SortKey<R> key, Snapshot<R> rows, BooleanSupplier cancelled) {
    Keys<R> few = FewKeys.of(key, rows, cancelled);
    return few != null ? few : plain(key, rows, cancelled);
  }

  /** The same whether few keys are different or not. */
  static <R extends TableRow> Keys<R> plain(
      SortKey<R> key, Snapshot<R> rows, BooleanSupplier cancelled) {
    return switch (key) {
      case SortKey.OfLong<R> longs -> LongKeys.of(longs, rows, cancelled);
      case SortKey.OfText<R> texts -> TextKeys.of(texts, rows, cancelled);
    };
  }

  /** Whether the row has no value in this column. */
  boolean missing(int row);

  /** Compares two rows that both have a value. */
  int compare(int a, int b);

  /**
   * A coder for the present keys and, most often, for later ones.
   *
   * @param bits how many it may use at most, 1 to 62
   * @param descending whether greater keys get smaller codes; a missing one stays the greatest
   */
  Coder coder(int bits, boolean descending);
}
