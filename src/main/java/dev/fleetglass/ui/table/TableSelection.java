package dev.fleetglass.ui.table;

import dev.fleetglass.fx.Subscriptions;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * The model's selection by id as the control wants to see it, by place. It keeps nothing itself: a
 * million selected rows cost the control no more than one.
 */
final class TableSelection<R extends TableRow> extends TableView.TableViewSelectionModel<R> {
  private final RowSelection<R> selection;
  private final TableModel<R> model;
  private final TableView<R> view;
  private final Supplier<IntStream> inSight;
  private final LiveList<Integer> places;
  private final LiveList<R> items;
  private SelectedRows<R> shown;
  private boolean held;

  /**
   * A selection to be set on the view.
   *
   * @param inSight places of the rows in sight
   */
  TableSelection(TableModel<R> model, TableView<R> view, Supplier<IntStream> inSight) {
    super(view);
    this.model = model;
    this.view = view;
    this.inSight = inSight;
    selection = model.selection();
    shown = selection.selected();
    places = new LiveList<>(() -> shown.seen(), number -> shown.place(number));
    items = new LiveList<>(() -> shown.seen(), number -> shown.row(number));
    setSelectionMode(SelectionMode.MULTIPLE);
  }

  /** Follows the model's selection. */
  void activate(Subscriptions bag) {
    bag.listen(selection.selectedProperty(), _ -> show());
    bag.onChange(selection.currentProperty(), _ -> show());
  }

  /** Runs a change of the rows, and tells of the selection only when all of it is done. */
  void around(Runnable swap) {
    held = true;
    try {
      swap.run();
    } finally {
      held = false;
    }
    show();
  }

  private void show() {
    if (held) {
      return;
    }
    SelectedRows<R> before = shown;
    shown = selection.selected();
    String lead = selection.lead();
    setSelectedIndex(lead == null || !selection.contains(lead) ? -1 : model.find(lead));
    setSelectedItem(getModelItem(getSelectedIndex()));
    places.changed(before.seen(), before::place);
    items.changed(before.seen(), before::row);
  }

  @Override
  public ObservableList<Integer> getSelectedIndices() {
    return places;
  }

  @Override
  public ObservableList<R> getSelectedItems() {
    return items;
  }

  /** Those in sight: the control copies this list, and needs no more of it. */
  @Override
  @SuppressWarnings("rawtypes") // the stock method's signature
  public ObservableList<TablePosition> getSelectedCells() {
    List<TablePosition> cells =
        inSight
            .get()
            .filter(selection::isSelected)
            .<TablePosition>mapToObj(place -> new TablePosition<R, Object>(view, place, null))
            .toList();
    return FXCollections.observableList(cells);
  }

  @Override
  public boolean isSelected(int place) {
    return selection.isSelected(place);
  }

  @Override
  public boolean isSelected(int place, @Nullable TableColumn<R, ?> column) {
    return selection.isSelected(place);
  }

  @Override
  public boolean isEmpty() {
    return selection.selected().seen() == 0;
  }

  @Override
  public void clearAndSelect(int place) {
    selection.pick(place);
    focus(place);
  }

  @Override
  public void clearAndSelect(int place, @Nullable TableColumn<R, ?> column) {
    clearAndSelect(place);
  }

  @Override
  public void select(int place) {
    selection.add(place);
    focus(place);
  }

  @Override
  public void select(int place, @Nullable TableColumn<R, ?> column) {
    select(place);
  }

  @Override
  public void select(@Nullable R row) {
    if (row == null) {
      clearSelection();
    } else {
      select(model.find(row.id()));
    }
  }

  @Override
  public void selectIndices(int place, int... others) {
    selection.add(place);
    for (int other : others) {
      selection.add(other);
    }
    focus(others.length == 0 ? place : others[others.length - 1]);
  }

  @Override
  public void selectRange(int start, int end) {
    if (start != end) {
      int last = start < end ? end - 1 : end + 1;
      selection.range(start, last, true);
      focus(last);
    }
  }

  @Override
  public void selectAll() {
    selection.selectMatching();
  }

  @Override
  public void clearSelection(int place) {
    selection.remove(place);
  }

  @Override
  public void clearSelection(int place, @Nullable TableColumn<R, ?> column) {
    clearSelection(place);
  }

  @Override
  public void clearSelection() {
    selection.clear();
  }

  @Override
  public void selectFirst() {
    select(0);
  }

  @Override
  public void selectLast() {
    select(getItemCount() - 1);
  }

  @Override
  public void selectPrevious() {
    selectAboveCell();
  }

  @Override
  public void selectNext() {
    selectBelowCell();
  }

  @Override
  public void selectAboveCell() {
    if (getFocusedIndex() > 0) {
      select(getFocusedIndex() - 1);
    }
  }

  @Override
  public void selectBelowCell() {
    if (getFocusedIndex() < getItemCount() - 1) {
      select(getFocusedIndex() + 1);
    }
  }

  @Override
  public void selectLeftCell() {
    view.getFocusModel().focusLeftCell();
  }

  @Override
  public void selectRightCell() {
    view.getFocusModel().focusRightCell();
  }
}
