package dev.fleetglass.ui.table;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import javafx.collections.ListChangeListener;
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
    index = next;
    if (!change.ranges().isEmpty()) {
      fireChange(new Swap(old, change.ranges()));
    }
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

  /** The change as listeners see it. The JDK's builder would copy all removed rows. */
  private final class Swap extends ListChangeListener.Change<R> {
    private final RowIndex<R> old;
    private final List<IndexChange.Range> ranges;
    private int at = -1;

    Swap(RowIndex<R> old, List<IndexChange.Range> ranges) {
      super(IndexList.this);
      this.old = old;
      this.ranges = ranges;
    }

    private IndexChange.Range range() {
      if (at < 0) {
        throw new IllegalStateException("next() has not been called");
      }
      return ranges.get(at);
    }

    @Override
    public boolean next() {
      if (at + 1 >= ranges.size()) {
        return false;
      }
      at++;
      return true;
    }

    @Override
    public void reset() {
      at = -1;
    }

    @Override
    public int getFrom() {
      return range().from();
    }

    @Override
    public int getTo() {
      return range().from() + range().added();
    }

    @Override
    public List<R> getRemoved() {
      return slice(old, range().from(), range().removed());
    }

    @Override
    protected int[] getPermutation() {
      return new int[0];
    }
  }
}
