package dev.fleetglass.ui.table;

import dev.fleetglass.fx.FxGate;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * What a table shows: immutable snapshots of rows, sorted and filtered in the background. One
 * computation runs at a time; what is asked for meanwhile is merged into the next one, and a
 * computation whose sort or filter is outdated is cancelled. Every outcome comes in by one change
 * of {@link #rows()}.
 *
 * <p>JavaFX thread only, except where said otherwise. Lives as long as its view model; views come
 * and go.
 */
public final class TableModel<R extends TableRow> {
  private final Executor worker;
  private final FxGate gate;
  private final IndexList<R> rows;
  private final RowSelection<R> selection = new RowSelection<>();
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<List<SortTerm>> sort = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<List<Column<R>>> columns;
  private final StringProperty group = new SimpleStringProperty("");
  private final ObjectProperty<TableLayout> layout = new SimpleObjectProperty<>(TableLayout.NONE);
  private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper matches = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper filled = new ReadOnlyBooleanWrapper();
  private RowIndex<R> index;
  private Swapping swapping = (swap, _) -> swap.run();
  private @Nullable Supplier<List<R>> waitingRows;
  private @Nullable Job running;
  private boolean wanted;

  /** Told around the moment when the rows change, to keep what must not move. */
  @FunctionalInterface
  public interface Swapping {
    /**
     * Runs the swap exactly once.
     *
     * @param asked whether the operator asked for it by sorting or filtering; otherwise it is a
     *     refresh
     */
    void around(Runnable swap, boolean asked);
  }

  /**
   * A model without rows.
   *
   * @param worker where rows are made, sorted and filtered; may be the calling thread in tests
   */
  public TableModel(List<Column<R>> columns, Executor worker, FxGate gate) {
    this.worker = worker;
    this.gate = gate;
    this.columns = new SimpleObjectProperty<>(List.copyOf(columns));
    index = RowIndex.empty(query());
    rows = new IndexList<>(index);
    filter.addListener(_ -> request());
    sort.addListener(_ -> request());
    this.columns.addListener(_ -> request());
    sort.addListener((_, _, terms) -> layout.set(layout.get().withSort(terms)));
    group.addListener((_, _, column) -> layout.set(layout.get().withGroup(column)));
    layout.addListener((_, _, arranged) -> {
      sort.set(arranged.sort());
      group.set(arranged.group());
    });
  }

  /** The rows as they are seen; one list for life, never written to by others. */
  public ObservableList<R> rows() {
    return rows;
  }

  /**
   * Replaces all rows.
   *
   * @param made called on the worker; when several wait only the last one is called
   */
  public void update(Supplier<List<R>> made) {
    waitingRows = made;
    request();
  }

  /** The words rows must contain; empty for all rows. */
  public StringProperty filterProperty() {
    return filter;
  }

  /** By which columns rows are sorted, most important first; empty for the service's order. */
  public ObjectProperty<List<SortTerm>> sortProperty() {
    return sort;
  }

  /** The columns there are; new ones with the same ids come with another language. */
  public ObjectProperty<List<Column<R>>> columnsProperty() {
    return columns;
  }

  /** Id of the column rows are grouped by; empty for no groups. */
  public StringProperty groupProperty() {
    return group;
  }

  /**
   * What the operator arranged; the view model keeps it. Sort and group are in it too: setting
   * either is setting the other.
   */
  public ObjectProperty<TableLayout> layoutProperty() {
    return layout;
  }

  public RowSelection<R> selection() {
    return selection;
  }

  /** Rows there are, filter or not. */
  public ReadOnlyIntegerProperty totalProperty() {
    return total.getReadOnlyProperty();
  }

  /** Rows that pass the filter. */
  public ReadOnlyIntegerProperty matchesProperty() {
    return matches.getReadOnlyProperty();
  }

  /** Whether rows have ever come, even none. */
  public ReadOnlyBooleanProperty filledProperty() {
    return filled.getReadOnlyProperty();
  }

  /** Where the row with this id is seen, or -1 when it is not. */
  public int find(String id) {
    return index.find(id);
  }

  /** Whether the filter that is shown is the one the rows have passed. */
  public boolean settled() {
    return running == null && !wanted;
  }

  /** Lets a view act around changes; a later call replaces it. */
  public void attach(Swapping view) {
    swapping = view;
  }

  public void detach() {
    swapping = (swap, _) -> swap.run();
  }

  private Query<R> query() {
    return new Query<>(columns.get(), sort.get(), Filter.parse(filter.get()));
  }

  private void request() {
    wanted = true;
    if (running == null) {
      start();
    } else if (!running.query.equals(query())) {
      running.cancelled = true;
    }
  }

  private void start() {
    wanted = false;
    Job job = new Job(index, query(), waitingRows);
    running = job;
    waitingRows = null;
    worker.execute(job);
  }

  private void finished(Job job, @Nullable RowIndex<R> next, @Nullable IndexChange change) {
    running = null;
    if (next != null && change != null) {
      swap(job, next, change);
    } else if (waitingRows == null) {
      // Cancelled: its rows are still wanted.
      waitingRows = job.newRows;
    }
    if (wanted) {
      start();
    }
  }

  private void swap(Job job, RowIndex<R> next, IndexChange change) {
    boolean asked = !job.query.equals(index.query());
    index = next;
    next.snapshot().settle();
    Runnable swap = () -> rows.swap(next, change);
    if (change.ranges().isEmpty()) {
      swap.run();
    } else {
      swapping.around(swap, asked);
    }
    selection.refresh(next.snapshot());
    total.set(next.snapshot().size());
    matches.set(next.size());
    if (job.newRows != null) {
      filled.set(true);
    }
  }

  /** One computation, from the index that is shown to the next one. */
  private final class Job implements Runnable {
    private final RowIndex<R> base;
    private final Query<R> query;
    private final @Nullable Supplier<List<R>> newRows;
    private volatile boolean cancelled;

    Job(RowIndex<R> base, Query<R> query, @Nullable Supplier<List<R>> newRows) {
      this.base = base;
      this.query = query;
      this.newRows = newRows;
    }

    @Override
    public void run() {
      RowIndex<R> next = null;
      IndexChange change = null;
      try {
        Snapshot<R> snapshot =
            newRows == null ? base.snapshot() : base.snapshot().next(newRows.get());
        next = base.next(snapshot, query, () -> cancelled);
        change = IndexChange.between(base, next);
      } catch (CancellationException _) {
        next = null;
      } finally {
        RowIndex<R> outcome = next;
        IndexChange difference = change;
        gate.run(() -> finished(this, outcome, difference));
      }
    }
  }
}
