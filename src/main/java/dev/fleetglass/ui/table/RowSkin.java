package dev.fleetglass.ui.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.SkinBase;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * Puts a row's cells side by side. A cell whose text changes lays out itself alone, and cells move
 * only when columns do; the stock skin lays out all cells of all rows whenever anything changes.
 */
final class RowSkin<R extends TableRow> extends SkinBase<RowCell<R>> {
  static final PseudoClass PIN_EDGE = PseudoClass.getPseudoClass("pin-edge");

  private final TableView<R> view;
  private final Looks<R> looks;
  private final Map<TableColumn<R, ?>, TableCell<R, ?>> made = new HashMap<>();
  private final List<TableCell<R, ?>> cells = new ArrayList<>();
  private @Nullable GroupFace face;
  private final ListChangeListener<TableColumn<R, ?>> columns = _ -> arrange();

  RowSkin(RowCell<R> row, TableView<R> view, Looks<R> looks) {
    super(row);
    this.view = view;
    this.looks = looks;
    row.setPickOnBounds(false);
    view.getVisibleLeafColumns().addListener(columns);
    arrange();
  }

  @Override
  public void dispose() {
    if (getSkinnable() != null) {
      view.getVisibleLeafColumns().removeListener(columns);
      made.values().forEach(cell -> cell.updateIndex(-1));
      super.dispose();
    }
  }

  List<TableCell<R, ?>> cells() {
    return cells;
  }

  /** Tells the cells that the row has become another one or has another place. */
  void update() {
    int place = getSkinnable().getIndex();
    for (TableCell<R, ?> cell : cells) {
      cell.updateIndex(place);
    }
  }

  private void arrange() {
    cells.clear();
    for (TableColumn<R, ?> column : view.getVisibleLeafColumns()) {
      cells.add(made.computeIfAbsent(column, this::make));
    }
    getChildren().setAll(cells);
    update();
    line();
    getSkinnable().requestLayout();
  }

  /** Shows the group's line instead of cells, or the cells again. */
  void line() {
    GroupLine line = getSkinnable().shownLine();
    GroupFace shown = face;
    if (line != null) {
      if (shown == null) {
        shown = new GroupFace();
        face = shown;
      }
      shown.show(looks.words(line), looks.count(line), line.folded(), looks.totals(line));
      if (!getChildren().contains(shown)) {
        getChildren().add(shown);
      }
      getSkinnable().requestLayout();
    } else if (shown != null) {
      getChildren().remove(shown);
    }
    boolean row = line == null;
    boolean back = row && cells.stream().anyMatch(cell -> !cell.isVisible());
    cells.forEach(cell -> cell.setVisible(row));
    if (back) {
      // A hidden cell takes no item, so these still are as empty as they were below the line.
      update();
    }
  }

  @SuppressWarnings("unchecked") // each column makes cells for itself
  private TableCell<R, ?> make(TableColumn<R, ?> column) {
    TableColumn<R, Object> any = (TableColumn<R, Object>) column;
    TableCell<R, Object> cell = any.getCellFactory().call(any);
    cell.setManaged(false);
    cell.updateTableColumn(any);
    cell.updateTableView(view);
    cell.updateTableRow(getSkinnable());
    return cell;
  }

  @Override
  protected void layoutChildren(double x, double y, double width, double height) {
    RowFlow<?> flow = view.getSkin() instanceof DataSkin<?> skin ? skin.flow() : null;
    int pins = flow == null ? 0 : flow.pins();
    double scrolled = flow == null ? 0 : flow.left();
    double edge = flow == null || pins == 0 ? 0 : scrolled + flow.pinnedWidth();
    GroupFace group = getSkinnable().shownLine() == null ? null : face;
    if (group != null) {
      group.resizeRelocate(0, 0, width, DataTable.ROW_HEIGHT);
      group.begin(scrolled, width);
    }
    double left = 0;
    for (int i = 0; i < cells.size(); i++) {
      TableCell<R, ?> cell = cells.get(i);
      double wide = snapSizeX(cell.getTableColumn().getWidth());
      cell.resizeRelocate(i < pins ? left + scrolled : left, 0, wide, DataTable.ROW_HEIGHT);
      cell.pseudoClassStateChanged(PIN_EDGE, i == pins - 1);
      cutOff(cell, i < pins ? 0 : Math.max(0, edge - left));
      if (group != null) {
        group.place(
            cell.getTableColumn().getId(), cell.getLayoutX() + wide - cell.snappedRightInset());
      }
      left += wide;
    }
  }

  /** Hides what is below the pinned cells, which have no background: the row's shines through. */
  private static void cutOff(TableCell<?, ?> cell, double pixels) {
    if (cell.getClip() instanceof Rectangle clip && clip.getX() != pixels) {
      clip.setX(pixels);
    }
  }

  @Override
  protected double computePrefWidth(
      double height, double top, double right, double bottom, double left) {
    return cells.stream().mapToDouble(cell -> snapSizeX(cell.getTableColumn().getWidth())).sum();
  }

  @Override
  protected double computePrefHeight(
      double width, double top, double right, double bottom, double left) {
    return DataTable.ROW_HEIGHT;
  }

  @Override
  protected double computeMinHeight(
      double width, double top, double right, double bottom, double left) {
    return DataTable.ROW_HEIGHT;
  }

  @Override
  protected @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case CELL_AT_ROW_COLUMN -> cellAt((Integer) parameters[1]);
      case FOCUS_ITEM -> {
        TablePosition<?, ?> focused = view.getFocusModel().getFocusedCell();
        yield cellAt(focused == null ? 0 : Math.max(0, focused.getColumn()));
      }
      // The stock table asks each selected row for the cells that stand for it.
      case SELECTED_ITEMS ->
          getSkinnable().isSelected() && !cells.isEmpty()
              ? FXCollections.observableArrayList(List.of(cells.getFirst()))
              : FXCollections.emptyObservableList();
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  private @Nullable Node cellAt(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : null;
  }
}
