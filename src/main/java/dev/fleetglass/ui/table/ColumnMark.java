package dev.fleetglass.ui.table;

import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/** Marks the column the keyboard is at, so that it is seen which cell copying is about. */
final class ColumnMark<R extends TableRow> {
  private static final String CURRENT = "current";

  private final RowFocus<R> focus;
  private @Nullable TableColumn<R, ?> marked;

  ColumnMark(RowFocus<R> focus) {
    this.focus = focus;
    focus.focusedCellProperty().subscribe(this::move);
    move();
  }

  private void move() {
    TableColumn<R, ?> now = focus.column();
    if (now == null || now.equals(marked)) {
      return;
    }
    if (marked != null) {
      marked.getStyleClass().remove(CURRENT);
    }
    // Cells take over the classes of their column.
    now.getStyleClass().add(CURRENT);
    marked = now;
  }
}
