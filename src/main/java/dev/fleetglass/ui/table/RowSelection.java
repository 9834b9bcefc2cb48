package dev.fleetglass.ui.table;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What is selected, by row id: it does not change when rows move, are filtered out or come back,
 * and a row that vanishes leaves it. JavaFX thread only; what {@link #selectedProperty()} holds may
 * be read by any thread.
 *
 * <p>Places are those of rows as they are seen, from 0; a place without a row of its own (a group's
 * line) cannot be selected.
 */
public final class RowSelection<R extends TableRow> {
  private final ReadOnlyObjectWrapper<@Nullable R> current = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper hidden = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<SelectedRows<R>> selected;
  private RowIndex<R> index;
  private RowSet<R> rows;
  private @Nullable String lead;
  private @Nullable String anchor;

  RowSelection(RowIndex<R> index) {
    this.index = index;
    rows = RowSet.none(index.snapshot());
    selected = new ReadOnlyObjectWrapper<>(new SelectedRows<>(rows, index));
  }

  /**
   * Selects rows; ids that do not exist are left out.
   *
   * @param newLead the row the operator is at, which the drawer shows; null for none
   */
  public void select(Collection<String> newIds, @Nullable String newLead) {
    BitSet bits = new BitSet();
    for (String id : newIds) {
      int row = index.snapshot().find(id);
      if (row >= 0) {
        bits.set(row);
      }
    }
    lead = newLead;
    anchor = newLead;
    become(bits);
  }

  public void clear() {
    lead = null;
    anchor = null;
    become(new BitSet());
  }

  /** Selects all rows that pass the filter; rows that come into it later are not added. */
  public void selectMatching() {
    become(index.matching());
  }

  /** Lets go of the rows that the filter hides. */
  public void dropHidden() {
    become(rows.within(index.matching()).bits());
    if (lead != null && find(lead) < 0) {
      lead = null;
      tell();
    }
  }

  /** Ids of all selected rows, those that the filter hides included: a view, not a copy. */
  public Set<String> ids() {
    return new Ids();
  }

  /** Whether the row with this id is selected. */
  public boolean contains(String id) {
    int row = index.snapshot().find(id);
    return row >= 0 && rows.has(row);
  }

  public @Nullable String lead() {
    return lead;
  }

  /** The row the operator is at as it was last fetched; null when there is none any more. */
  public ReadOnlyObjectProperty<@Nullable R> currentProperty() {
    return current.getReadOnlyProperty();
  }

  public @Nullable R current() {
    return current.get();
  }

  /** How many rows are selected, those that the filter hides included. */
  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /** How many of the selected rows the filter hides. */
  public ReadOnlyIntegerProperty hiddenProperty() {
    return hidden.getReadOnlyProperty();
  }

  /** The selected rows of this moment; a new value with every change of them or of their order. */
  public ReadOnlyObjectProperty<SelectedRows<R>> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  public SelectedRows<R> selected() {
    return selected.get();
  }

  boolean isSelected(int place) {
    int row = index.row(place);
    return row >= 0 && rows.has(row);
  }

  /** Makes a row the one the operator is at, selected or not. */
  void lead(int place) {
    if (move(place)) {
      tell();
    }
  }

  /** Selects one row alone. */
  void pick(int place) {
    BitSet bits = new BitSet();
    if (move(place)) {
      bits.set(index.row(place));
      anchor = lead;
    }
    become(bits);
  }

  /** Adds a row. */
  void add(int place) {
    if (move(place)) {
      anchor = lead;
      become(rows.with(index.row(place), true).bits());
    }
  }

  /** Takes a row out. */
  void remove(int place) {
    int row = index.row(place);
    if (row >= 0) {
      String id = index.snapshot().row(row).id();
      lead = id.equals(lead) ? null : lead;
      anchor = id;
      become(rows.with(row, false).bits());
    }
  }

  /** Selects a row that is not selected, and the other way round. */
  void toggle(int place) {
    if (isSelected(place)) {
      remove(place);
    } else {
      add(place);
    }
  }

  /**
   * Selects all rows from where the selection began to a place.
   *
   * @param focus where it begins when nothing has been selected yet, or that row is not seen
   * @param keep whether what is selected elsewhere stays so
   */
  void extend(int focus, int place, boolean keep) {
    int from = anchor == null ? -1 : find(anchor);
    range(from >= 0 ? from : focus >= 0 ? focus : place, place, keep);
  }

  /** Selects the rows between two places, both included, the second one being where one is. */
  void range(int from, int to, boolean keep) {
    BitSet bits = keep ? rows.bits() : new BitSet();
    int first = Math.max(0, Math.min(from, to));
    int last = Math.min(index.size() - 1, Math.max(from, to));
    if (first == 0 && last == index.size() - 1) {
      bits.or(index.matching());
    } else {
      for (int place = first; place <= last; place++) {
        int row = index.row(place);
        if (row >= 0) {
          bits.set(row);
        }
      }
    }
    move(to);
    int start = index.row(from);
    anchor = start < 0 ? lead : index.snapshot().row(start).id();
    become(bits);
  }

  /** What is selected at this moment, to be carried to another snapshot by another thread. */
  RowSet<R> rows() {
    return rows;
  }

  /**
   * Takes over another index; to be called before views see its rows, and then {@link #tell}.
   *
   * @param before what was selected when work on the index began
   * @param after the same in the index's snapshot; only used when nothing was selected since
   */
  @SuppressWarnings("ReferenceEquality") // every change makes another set
  void carry(RowIndex<R> next, RowSet<R> before, RowSet<R> after) {
    rows = rows == before ? after : rows.in(next.snapshot());
    index = next;
  }

  /** Tells what has changed. */
  void tell() {
    int place = lead == null ? -1 : index.snapshot().find(lead);
    selected.set(new SelectedRows<>(rows, index));
    count.set(rows.count());
    hidden.set(selected.get().hidden());
    current.set(place < 0 ? null : index.snapshot().row(place));
  }

  private void become(BitSet bits) {
    rows = RowSet.of(index.snapshot(), bits);
    tell();
  }

  private boolean move(int place) {
    int row = index.row(place);
    if (row >= 0) {
      lead = index.snapshot().row(row).id();
    }
    return row >= 0;
  }

  private int find(String id) {
    return index.find(id);
  }

  private final class Ids extends AbstractSet<String> {
    private final Snapshot<R> snapshot = rows.snapshot();
    private final RowSet<R> held = rows;

    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(held.rows()).mapToObj(row -> snapshot.row(row).id()).iterator();
    }

    @Override
    public int size() {
      return held.count();
    }

    @Override
    public boolean contains(Object id) {
      int row = id instanceof String text ? snapshot.find(text) : -1;
      return row >= 0 && held.has(row);
    }
  }
}
