package dev.fleetglass.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rows and deltas that wait for the next computation. Safe from any thread. */
final class Pending<R extends TableRow> {
  private @Nullable Supplier<List<R>> rows;
  private @Nullable RowOrigin<R> origin;
  private List<Delta<R>> deltas = new ArrayList<>();

  /**
   * What one computation takes along: new rows, or deltas on the present ones, or nothing.
   *
   * @param rows null when the rows of before are gone on with
   * @param origin of the new rows; null when nobody said
   * @param deltas oldest first; empty when there are new rows
   */
  record Work<R extends TableRow>(
      @Nullable Supplier<List<R>> rows, @Nullable RowOrigin<R> origin, List<Delta<R>> deltas) {
    static <R extends TableRow> Work<R> none() {
      return new Work<>(null, null, List.of());
    }

    Moment<R> after(Moment<R> before) {
      if (rows != null) {
        return new Moment<>(before.snapshot().next(rows.get()), origin);
      }
      return deltas.isEmpty()
          ? before
          : new Moment<>(DeltaMerge.apply(before.snapshot(), deltas), before.origin());
    }
  }

  /** New rows; what waited is outdated by them. */
  synchronized void replace(Supplier<List<R>> made, @Nullable RowOrigin<R> madeOf) {
    rows = made;
    origin = madeOf;
    deltas = new ArrayList<>();
  }

  synchronized void add(Delta<R> delta) {
    deltas.add(delta);
  }

  /** Where the new rows that wait come from; null when none do or nobody said. */
  synchronized @Nullable RowOrigin<R> origin() {
    return origin;
  }

  synchronized boolean any() {
    return rows != null || !deltas.isEmpty();
  }

  /** New rows alone when there are any; otherwise all deltas, which become one step. */
  synchronized Work<R> take() {
    if (rows != null) {
      Work<R> work = new Work<>(rows, origin, List.of());
      rows = null;
      origin = null;
      return work;
    }
    Work<R> work = new Work<>(null, null, deltas);
    deltas = new ArrayList<>();
    return work;
  }

  /** Puts back what a cancelled computation had taken, before all that came since. */
  synchronized void giveBack(Work<R> work) {
    if (rows != null) {
      return;
    }
    rows = work.rows();
    origin = work.origin();
    if (!work.deltas().isEmpty()) {
      List<Delta<R>> all = new ArrayList<>(work.deltas());
      all.addAll(deltas);
      deltas = all;
    }
  }
}
