package dev.fleetglass.ui.table;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import javafx.collections.ObservableListBase;

/** The rows of an index as a list for JavaFX; a new index comes in by one change. */
final class IndexList<R extends TableRow> extends ObservableListBase<R> {
  private RowIndex<R> index;

  IndexList(RowIndex<R> index) {
    this.index = index;
  }

  /** Replaces the index; the change must be the one between the present index and the new one. */
  void swap(RowIndex<R> next, IndexChange change) {
    RowIndex<R> old = index;
    beginChange();
    index = next;
    for (IndexChange.Range range : change.ranges()) {
      List<R> removed = slice(old, range.from(), range.removed());
      nextReplace(range.from(), range.from() + range.added(), removed);
    }
    endChange();
  }

  @Override
  public R get(int place) {
    return index.get(place);
  }

  @Override
  public int size() {
    return index.size();
  }

  @Override
  public int indexOf(Object wanted) {
    if (!(wanted instanceof TableRow row)) {
      return -1;
    }
    int place = index.find(row.id());
    return place >= 0 && index.get(place).equals(row) ? place : -1;
  }

  @Override
  public boolean contains(Object wanted) {
    return indexOf(wanted) >= 0;
  }

  /** A view on rows of an index, without copying them. */
  private static <R extends TableRow> List<R> slice(RowIndex<R> of, int from, int count) {
    return new AbstractList<>() {
      @Override
      public R get(int place) {
        return of.get(from + Objects.checkIndex(place, count));
      }

      @Override
      public int size() {
        return count;
      }
    };
  }
}
