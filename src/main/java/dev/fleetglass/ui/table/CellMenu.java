package dev.fleetglass.ui.table;

import dev.fleetglass.ui.i18n.Texts;
import java.util.function.BiConsumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What can be done with the cell and the row the menu was opened on, and with the selected rows. It
 * stays with that row wherever the row goes meanwhile; rows do not move under an open menu.
 */
final class CellMenu<R extends TableRow> {
  private static final int LONGEST = 32;
  private static final double INDENT = 16;

  private final TableModel<R> model;
  private final TableView<R> view;
  private final RowFocus<R> focus;
  private final TableColumns<R> columns;
  private final Texts texts;
  private final ContextMenu menu = new ContextMenu();
  private final Menu copyAs;
  private final MenuItem searchItem;
  private final MenuItem excludeItem;
  private final MenuItem dropItem;
  private final MenuItem followItem;
  private @Nullable MenuItem exportItem;
  private @Nullable Target<R> target;

  /** What the menu is about. */
  private record Target<R>(R row, Column<R> column) {}

  CellMenu(
      TableModel<R> model,
      TableView<R> view,
      RowFocus<R> focus,
      TableColumns<R> columns,
      TableKeys<R> keys,
      RefreshHold hold,
      Texts texts) {
    this.model = model;
    this.view = view;
    this.focus = focus;
    this.columns = columns;
    this.texts = texts;
    searchItem = item("fg-magnify", () -> search(false));
    excludeItem = item("fg-magnify-minus-outline", () -> search(true));
    followItem = key(keys, TableKey.FOLLOW, "fg-arrow-right-top");
    dropItem = key(keys, TableKey.DROP_HIDDEN, "fg-eye-off-outline");
    copyAs = new Menu(texts.get("table.menu.copyAs"));
    copyAs
        .getItems()
        .addAll(key(keys, TableKey.COPY_CSV, null), key(keys, TableKey.COPY_JSON, null));
    menu.getItems()
        .addAll(
            key(keys, TableKey.OPEN, "fg-dock-right"),
            followItem,
            new SeparatorMenuItem(),
            key(keys, TableKey.COPY_CELL, "fg-content-copy"),
            key(keys, TableKey.COPY_ROWS, "fg-table-row"),
            copyAs,
            new SeparatorMenuItem(),
            searchItem,
            excludeItem,
            new SeparatorMenuItem(),
            key(keys, TableKey.SELECT_ALL, "fg-select-all"),
            dropItem);
    menu.setOnShowing(_ -> hold.begin(Hold.MENU));
    // The release of the button that opened it may have gone to the menu.
    menu.setOnHidden(_ -> hold.close());
    keys.on(TableKey.MENU, this::showAtFocus);
    view.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::requested);
  }

  /** The row and column that copying and searching is about: the menu's, else the keyboard's. */
  void withCell(BiConsumer<Column<R>, R> deed) {
    Target<R> at = menu.isShowing() ? target : focused();
    if (at != null) {
      deed.accept(at.column(), at.row());
    }
  }

  void hide() {
    menu.hide();
  }

  /** Offers to export the selected rows, below the copies. */
  void exporting(Runnable export) {
    MenuItem item = item("fg-export", export);
    item.setText(texts.get("table.menu.export"));
    menu.getItems().add(menu.getItems().indexOf(copyAs) + 1, item);
    exportItem = item;
  }

  /** Offers something to be done with the row, below what opens it. */
  void offer(String title, String icon, Runnable deed) {
    MenuItem item = item(icon, deed);
    item.setText(title);
    menu.getItems().add(menu.getItems().indexOf(followItem) + 1, item);
  }

  private void requested(ContextMenuEvent event) {
    event.consume();
    if (event.isKeyboardTrigger()) {
      showAtFocus();
      return;
    }
    TableCell<?, ?> cell = RowPointer.cell(event, view);
    int place = place(event);
    if (place < 0 || model.line(place) != null) {
      return;
    }
    if (model.selection().isSelected(place)) {
      model.selection().lead(place);
    } else {
      model.selection().pick(place);
    }
    TableColumn<R, ?> column = columns.control(cell).orElse(focus.column());
    focus.focus(place, column);
    show(event.getScreenX(), event.getScreenY());
  }

  /** Where the row is now that was seen under the pointer; -1 when there is none. */
  private int place(ContextMenuEvent event) {
    for (Object at = event.getTarget(); at instanceof Node node; at = node.getParent()) {
      if (at instanceof RowCell<?> cell) {
        TableRow row = cell.getItem();
        return row == null || cell.isEmpty() ? -1 : model.find(row.id());
      }
    }
    return -1;
  }

  /** For the keyboard: below the row it is at. */
  private void showAtFocus() {
    int place = focus.getFocusedIndex();
    for (Node node : view.lookupAll(".table-row-cell")) {
      if (node instanceof RowCell<?> row && row.getIndex() == place && !row.isEmpty()) {
        Bounds seen = row.localToScreen(row.getBoundsInLocal());
        show(seen.getMinX() + INDENT, seen.getMaxY());
        return;
      }
    }
  }

  private void show(double x, double y) {
    target = focused();
    if (target == null) {
      return;
    }
    String value = target.column().text().apply(target.row());
    boolean searchable = target.column().time() == null;
    searchItem.setDisable(!searchable);
    excludeItem.setDisable(!searchable);
    searchItem.setText(texts.get("table.menu.search", target.column().title(), shortened(value)));
    excludeItem.setText(texts.get("table.menu.exclude", target.column().title(), shortened(value)));
    followItem.setVisible(target.column().leadsFrom(target.row()));
    if (exportItem != null) {
      exportItem.setVisible(model.selection().countProperty().get() > 0);
    }
    int hidden = model.selection().hiddenProperty().get();
    dropItem.setVisible(hidden > 0);
    menu.show(view, x, y);
  }

  private String shortened(String value) {
    String line = value.isEmpty() ? texts.get("table.menu.nothing") : value.replace('\n', ' ');
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  private @Nullable Target<R> focused() {
    R row = focus.getFocusedItem();
    TableColumn<R, ?> at = focus.column();
    if (at == null && !view.getVisibleLeafColumns().isEmpty()) {
      // The keyboard has not been at any column yet.
      at = view.getVisibleLeafColumn(0);
    }
    Column<R> column = at == null ? null : columns.column(at.getId()).orElse(null);
    return row == null || column == null ? null : new Target<>(row, column);
  }

  private void search(boolean without) {
    withCell((column, row) -> {
      String now = model.filterProperty().get();
      String value = column.text().apply(row);
      model.filterProperty().set(ValueSearch.narrowed(now, column.id(), value, without));
    });
  }

  private MenuItem key(TableKeys<R> keys, TableKey key, @Nullable String icon) {
    MenuItem item = new MenuItem(texts.get(key.titleKey()));
    if (icon != null) {
      item.setGraphic(new FontIcon(icon));
    }
    item.setOnAction(_ -> keys.run(key));
    keys.shownBy(key, item);
    return item;
  }

  private MenuItem item(String icon, Runnable deed) {
    MenuItem item = new MenuItem(null, new FontIcon(icon));
    // A value may have underscores of its own.
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> deed.run());
    return item;
  }
}
