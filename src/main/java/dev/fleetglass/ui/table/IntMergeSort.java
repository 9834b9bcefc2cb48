package dev.fleetglass.ui.table;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import java.util.function.BooleanSupplier;

/**
 * Sorts numbers of rows without boxing them, on all cores, and stops when nobody wants the outcome
 * any more. Runs that are already in order are only walked over.
 */
final class IntMergeSort {
  /** Compares two rows by their numbers. */
  @FunctionalInterface
  interface Order {
    int compare(int a, int b);
  }

  private static final int SMALL = 24;
  private static final int PARALLEL = 1 << 13;

  private IntMergeSort() {}

  /**
   * Sorts in place.
   *
   * @param order total order; then stability is no question
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  static void sort(int[] rows, Order order, BooleanSupplier cancelled) {
    int[] spare = rows.clone();
    Part whole = new Part(spare, rows, 0, rows.length, order, cancelled);
    if (rows.length < PARALLEL) {
      whole.compute();
    } else {
      ForkJoinPool.commonPool().invoke(whole);
    }
  }

  /** Sorts a range of {@code source} into {@code target}; both hold the same at the start. */
  private static final class Part extends RecursiveAction {
    private static final long serialVersionUID = 1L;

    private final int[] source;
    private final int[] target;
    private final int from;
    private final int to;
    private final transient Order order;
    private final transient BooleanSupplier cancelled;

    Part(int[] source, int[] target, int from, int to, Order order, BooleanSupplier cancelled) {
      this.source = source;
      this.target = target;
      this.from = from;
      this.to = to;
      this.order = order;
      this.cancelled = cancelled;
    }

    @Override
    protected void compute() {
      if (to - from < SMALL) {
        insertionSort();
        return;
      }
      Cancelled.check(cancelled);
      int middle = (from + to) >>> 1;
      Part low =
          new Part(/* source= */ target, /* target= */ source, from, middle, order, cancelled);
      Part high =
          new Part(/* source= */ target, /* target= */ source, middle, to, order, cancelled);
      if (to - from >= PARALLEL) {
        invokeAll(low, high);
      } else {
        low.compute();
        high.compute();
      }
      merge(middle);
    }

    private void insertionSort() {
      for (int i = from + 1; i < to; i++) {
        int row = target[i];
        int at = i - 1;
        while (at >= from && order.compare(target[at], row) > 0) {
          target[at + 1] = target[at];
          at--;
        }
        target[at + 1] = row;
      }
    }

    private void merge(int middle) {
      if (order.compare(source[middle - 1], source[middle]) <= 0) {
        System.arraycopy(source, from, target, from, to - from);
        return;
      }
      int left = from;
      int right = middle;
      for (int at = from; at < to; at++) {
        if (right >= to || (left < middle && order.compare(source[left], source[right]) <= 0)) {
          target[at] = source[left++];
        } else {
          target[at] = source[right++];
        }
      }
    }
  }
}
