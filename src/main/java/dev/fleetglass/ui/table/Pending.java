package dev.fleetglass.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rows and deltas that wait for the next computation. Safe from any thread. */
final class Pending<R extends TableRow> {
  private @Nullable Supplier<List<R>> rows;
  private List<Delta<R>> deltas = new ArrayList<>();

  /**
   * What one computation takes along: new rows, or deltas on the present ones, or nothing.
   *
   * @param rows null when the rows of before are gone on with
   * @param deltas oldest first; empty when there are new rows
   */
  record Work<R extends TableRow>(@Nullable Supplier<List<R>> rows, List<Delta<R>> deltas) {
    Snapshot<R> after(Snapshot<R> before) {
      if (rows != null) {
        return before.next(rows.get());
      }
      return deltas.isEmpty() ? before : DeltaMerge.apply(before, deltas);
    }
  }

  /** New rows; what waited is outdated by them. */
  synchronized void replace(Supplier<List<R>> made) {
    rows = made;
    deltas = new ArrayList<>();
  }

  synchronized void add(Delta<R> delta) {
    deltas.add(delta);
  }

  synchronized boolean any() {
    return rows != null || !deltas.isEmpty();
  }

  /** New rows alone when there are any; otherwise all deltas, which become one step. */
  synchronized Work<R> take() {
    if (rows != null) {
      Work<R> work = new Work<>(rows, List.of());
      rows = null;
      return work;
    }
    Work<R> work = new Work<>(null, deltas);
    deltas = new ArrayList<>();
    return work;
  }

  /** Puts back what a cancelled computation had taken, before all that came since. */
  synchronized void giveBack(Work<R> work) {
    if (rows != null) {
      return;
    }
    rows = work.rows();
    if (!work.deltas().isEmpty()) {
      List<Delta<R>> all = new ArrayList<>(work.deltas());
      all.addAll(deltas);
      deltas = all;
    }
  }
}
