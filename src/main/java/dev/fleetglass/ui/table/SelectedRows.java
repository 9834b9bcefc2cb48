package dev.fleetglass.ui.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The selected rows of one moment. Immutable and without copies of rows, so that it costs nothing
 * to hand a million of them to another thread, which may then read it.
 */
public final class SelectedRows<R extends TableRow> {
  private final RowSet<R> rows;
  private final RowIndex<R> index;
  private final int hidden;
  private volatile int @Nullable [] places;

  SelectedRows(RowSet<R> rows, RowIndex<R> index) {
    this.rows = rows;
    this.index = index;
    hidden = index.matches() == rows.snapshot().size() ? 0 : hiddenBy(index);
  }

  private int hiddenBy(RowIndex<R> by) {
    return rows.count() == 0 ? 0 : rows.count() - rows.countIn(by.matching());
  }

  /** All of them, those that the filter hides included. */
  public int count() {
    return rows.count();
  }

  /** Those that the filter hides. */
  public int hidden() {
    return hidden;
  }

  /**
   * Tells all of them in the order the table is sorted by, those that the filter or a folded group
   * hides included. Looks at every row there is: off the JavaFX thread where they may be many.
   */
  public void forEach(Consumer<? super R> consumer) {
    int left = rows.count();
    for (int at = 0; left > 0; at++) {
      int row = index.sorted(at);
      if (rows.has(row)) {
        left--;
        consumer.accept(rows.snapshot().row(row));
      }
    }
  }

  /** Tells all of them in any order, which is the cheapest. */
  public void forEachInAnyOrder(Consumer<? super R> consumer) {
    rows.forEach(row -> consumer.accept(rows.snapshot().row(row)));
  }

  /** All of them in that order. */
  public List<R> list() {
    List<R> all = new ArrayList<>(count());
    forEach(all::add);
    return all;
  }

  /** How many are seen. */
  int seen() {
    return index.folds() ? places().length : rows.count() - hidden;
  }

  /** Places of those that are seen, ascending; made when it is first asked for. */
  int place(int number) {
    if (!index.folds() && seen() == index.size()) {
      return number;
    }
    return places()[number];
  }

  private int[] places() {
    int[] all = places;
    if (all == null) {
      all = few() ? fromRows() : fromPlaces();
      places = all;
    }
    return all;
  }

  R row(int number) {
    return index.get(place(number));
  }

  /** Whether looking at each selected row is cheaper than looking at every row there is. */
  private boolean few() {
    return rows.count() < index.snapshot().size() / 16;
  }

  private int[] fromRows() {
    return Arrays.stream(rows.rows()).map(index::place).filter(at -> at >= 0).sorted().toArray();
  }

  private int[] fromPlaces() {
    int[] found = new int[rows.count() - hidden];
    int at = 0;
    for (int place = 0; place < index.size() && at < found.length; place++) {
      int row = index.row(place);
      if (row >= 0 && rows.has(row)) {
        found[at++] = place;
      }
    }
    // Those in folded groups have no place.
    return Arrays.copyOf(found, at);
  }
}
