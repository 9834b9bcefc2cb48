package dev.fleetglass.ui.table;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * All rows of one moment, for a thread that takes its time with them. Immutable; making it costs
 * nothing, its lists are made when they are asked for.
 */
public final class FrozenRows<R extends TableRow> {
  private final RowIndex<R> index;
  private final SelectedRows<R> selected;
  private final String search;

  FrozenRows(RowIndex<R> index, SelectedRows<R> selected, String search) {
    this.index = index;
    this.selected = selected;
    this.search = search;
  }

  /** The text of the search that the matching ones have passed; empty for none. */
  public String search() {
    return search;
  }

  /** The rows that pass the filter in the order they are seen, those of folded groups included. */
  public List<R> matching() {
    int[] rows = index.matchingInOrder();
    return rows == null ? all() : new Rows<>(rows.length, place -> row(rows[place]));
  }

  /** All rows, filter or not, in the order the table is sorted by. */
  public List<R> all() {
    return new Rows<>(index.snapshot().size(), place -> row(index.sorted(place)));
  }

  private R row(int number) {
    return index.snapshot().row(number);
  }

  /** The selected rows, those that the filter hides included, in the same order. */
  public List<R> selected() {
    List<R> rows = new ArrayList<>(selected.count());
    selected.forEach(rows::add);
    return rows;
  }

  private static final class Rows<R extends TableRow> extends AbstractList<R>
      implements RandomAccess {
    private final int size;
    private final IntFunction<R> rows;

    Rows(int size, IntFunction<R> rows) {
      this.size = size;
      this.rows = rows;
    }

    @Override
    public R get(int place) {
      return rows.apply(Objects.checkIndex(place, size));
    }

    @Override
    public int size() {
      return size;
    }
  }
}
