package dev.fleetglass.ui.table;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * The row and column the keyboard is at. The row is kept by its id when rows change: the stock one
 * would look for an equal row, or go to the first.
 */
final class RowFocus<R extends TableRow> extends TableView.TableViewFocusModel<R> {
  private final TableModel<R> model;
  private final TableView<R> view;

  /** Not when it is made: the stock constructor already sets a focus. */
  private boolean held;

  RowFocus(TableModel<R> model, TableView<R> view) {
    this.model = model;
    this.view = view;
    super(view);
  }

  /** Runs a change of the rows and stays at the row, or at its place when it has vanished. */
  void around(Runnable swap) {
    int place = getFocusedIndex();
    R row = getFocusedItem();
    GroupLine line = model.line(place);
    TableColumn<R, ?> column = column();
    held = true;
    try {
      swap.run();
    } finally {
      held = false;
    }
    int now = row == null ? -1 : model.find(row.id());
    if (line != null) {
      now = model.findLine(line.text());
    }
    if (now < 0 && place >= 0) {
      now = Math.min(place, model.rows().size() - 1);
    }
    focus(now, column);
  }

  /** The column the keyboard is at; null before it has been at any. */
  @Nullable TableColumn<R, ?> column() {
    // The stock control hands out positions without a type.
    int at = getFocusedCell().getColumn();
    return at < 0 ? null : view.getVisibleLeafColumn(at);
  }

  @Override
  public void focus(int row, @Nullable TableColumn<R, ?> column) {
    if (!held) {
      super.focus(row, column);
    }
  }

  @Override
  public void focus(int row) {
    focus(row, column());
  }
}
