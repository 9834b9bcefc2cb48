package dev.fleetglass.ui.table;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What a table shows at the moment, and how the next thing takes its place: rows, selection and
 * counts change together, by one change of the list. JavaFX thread only.
 */
final class Showing<R extends TableRow> {
  private RowIndex<R> index;
  private final IndexList<R> rows;
  private final RowSelection<R> selection;

  /** The text of the search that the rows have passed. */
  private String search = "";

  /** Where the rows come from; ahead of {@link #seen} while they come in. */
  private @Nullable RowOrigin<R> origin;

  private final ReadOnlyObjectWrapper<@Nullable RowOrigin<R>> seen = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Changes<R>> changes =
      new ReadOnlyObjectWrapper<>(Changes.none());
  private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper matches = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper filled = new ReadOnlyBooleanWrapper();
  private TableModel.Swapping swapping = (swap, _) -> swap.run();

  /** Shows no rows. */
  Showing(Query<R> query) {
    index = RowIndex.empty(query);
    rows = new IndexList<>(index);
    selection = new RowSelection<>(index);
  }

  /** Shows what a computation brought, which had been given what is shown until now. */
  void show(Computation.Input<R> input, Computation.Outcome<R> done) {
    RowIndex<R> next = done.index();
    IndexChange change = done.change();
    boolean asked = !input.query().sameButFolds(index.query());
    index = next;
    search = input.search();
    origin = done.now().origin();
    if (done.changes() != null) {
      changes.set(done.changes());
    }
    Runnable swap =
        () -> {
          // Rows ask whether they are selected as soon as they change.
          selection.carry(next, input.picked(), done.picked());
          rows.swap(next, change);
          selection.tell();
        };
    if (change.ranges().isEmpty()) {
      swap.run();
    } else {
      swapping.around(swap, asked);
    }
    total.set(next.snapshot().size());
    matches.set(next.matches());
    if (next.snapshot() != input.base().snapshot()) {
      filled.set(true);
    }
    next.snapshot().settle();
    seen.set(origin);
  }

  RowIndex<R> index() {
    return index;
  }

  /** All rows, whether the search finds them or not, and where they come from. */
  Moment<R> moment() {
    return new Moment<>(index.snapshot(), origin);
  }

  /** Where the rows come from; null when nobody said, or before the first ones. */
  @Nullable RowOrigin<R> origin() {
    return origin;
  }

  /** The text of the search that the rows have passed. */
  String search() {
    return search;
  }

  IndexList<R> rows() {
    return rows;
  }

  RowSelection<R> selection() {
    return selection;
  }

  /** The rows and what is selected of them at this moment, for another thread. */
  FrozenRows<R> freeze() {
    return new FrozenRows<>(index, selection.selected(), search);
  }

  /** Lets a view act around changes; a later call replaces it. */
  void attach(TableModel.Swapping view) {
    swapping = view;
  }

  void detach() {
    swapping = (swap, _) -> swap.run();
  }

  /** Whether the rows that are coming in are the first of the past; true only while they come. */
  boolean turnsToPast() {
    return !RowOrigin.isPast(seen.get()) && RowOrigin.isPast(origin);
  }

  /** Whether the rows that are coming in are present ones after the past. */
  boolean returnsFromPast() {
    return RowOrigin.isPast(seen.get()) && !RowOrigin.isPast(origin);
  }

  /** Told after the rows have come. */
  ReadOnlyObjectProperty<@Nullable RowOrigin<R>> originProperty() {
    return seen.getReadOnlyProperty();
  }

  /** Told just before the rows are seen. */
  ReadOnlyObjectProperty<Changes<R>> changesProperty() {
    return changes.getReadOnlyProperty();
  }

  ReadOnlyIntegerProperty totalProperty() {
    return total.getReadOnlyProperty();
  }

  ReadOnlyIntegerProperty matchesProperty() {
    return matches.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty filledProperty() {
    return filled.getReadOnlyProperty();
  }
}
