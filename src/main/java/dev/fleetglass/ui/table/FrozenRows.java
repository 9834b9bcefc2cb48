package dev.fleetglass.ui.table;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * All rows of one moment, for a thread that takes its time with them. Immutable; making it costs
 * nothing, its lists are made when they are asked for.
 */
public final class FrozenRows<R extends TableRow> {
  private final RowIndex<R> index;
  private final SelectedRows<R> selected;

  FrozenRows(RowIndex<R> index, SelectedRows<R> selected) {
    this.index = index;
    this.selected = selected;
  }

  /** The rows that pass the filter in the order they are seen, those of folded groups included. */
  public List<R> matching() {
    if (index.matches() == index.snapshot().size()) {
      return all();
    }
    BitSet passing = index.matching();
    int[] rows = new int[index.matches()];
    int at = 0;
    for (int row : index.sorted()) {
      if (passing.get(row)) {
        rows[at++] = row;
      }
    }
    return new Rows<>(index.snapshot(), rows);
  }

  /** All rows, filter or not, in the order the table is sorted by. */
  public List<R> all() {
    return new Rows<>(index.snapshot(), index.sorted());
  }

  /** The selected rows, those that the filter hides included, in the same order. */
  public List<R> selected() {
    List<R> rows = new ArrayList<>(selected.count());
    selected.forEach(rows::add);
    return rows;
  }

  private static final class Rows<R extends TableRow> extends AbstractList<R>
      implements RandomAccess {
    private final Snapshot<R> snapshot;
    private final int[] rows;

    Rows(Snapshot<R> snapshot, int[] rows) {
      this.snapshot = snapshot;
      this.rows = rows;
    }

    @Override
    public R get(int place) {
      return snapshot.row(rows[Objects.checkIndex(place, rows.length)]);
    }

    @Override
    public int size() {
      return rows.length;
    }
  }
}
