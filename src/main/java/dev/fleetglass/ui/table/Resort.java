package dev.fleetglass.ui.table;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Sorts rows of which most have not changed since they were sorted: the changed ones are sorted by
 * themselves and merged in.
 */
final class Resort {
  private Resort() {}

  /**
   * The new order.
   *
   * @param before the old order, in numbers of the old snapshot
   * @param size how many rows there are now
   */
  static int[] rows(
      int[] before, int size, Step<?> step, RowOrder order, BooleanSupplier cancelled) {
    int[] to = new int[before.length];
    Arrays.fill(to, -1);
    int changed = 0;
    for (int row = 0; row < size; row++) {
      if (step.same(row)) {
        to[step.old(row)] = row;
      } else {
        changed++;
      }
    }
    int[] kept = new int[size - changed];
    int at = 0;
    for (int old : before) {
      if (to[old] >= 0) {
        kept[at++] = to[old];
      }
    }
    Cancelled.check(cancelled);
    // Rows that are equal in the order go by their place, which a refresh may have changed.
    if (at < kept.length || !sorted(kept, order)) {
      int[] all = new int[size];
      Arrays.setAll(all, i -> i);
      IntMergeSort.sort(all, order, cancelled);
      return all;
    }
    int[] others = new int[changed];
    int next = 0;
    for (int row = 0; row < size; row++) {
      if (!step.same(row)) {
        others[next++] = row;
      }
    }
    IntMergeSort.sort(others, order, cancelled);
    return merge(kept, others, order);
  }

  private static boolean sorted(int[] rows, RowOrder order) {
    for (int i = 1; i < rows.length; i++) {
      if (order.compare(rows[i - 1], rows[i]) > 0) {
        return false;
      }
    }
    return true;
  }

  private static int[] merge(int[] a, int[] b, RowOrder order) {
    int[] merged = new int[a.length + b.length];
    int left = 0;
    int right = 0;
    for (int at = 0; at < merged.length; at++) {
      boolean takeLeft =
          right >= b.length || (left < a.length && order.compare(a[left], b[right]) <= 0);
      merged[at] = takeLeft ? a[left++] : b[right++];
    }
    return merged;
  }
}
