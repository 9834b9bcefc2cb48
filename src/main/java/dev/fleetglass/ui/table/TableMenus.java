package dev.fleetglass.ui.table;

import dev.fleetglass.ui.i18n.Texts;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The menus of cells and headers, and copying. */
final class TableMenus<R extends TableRow> {
  private final TableModel<R> model;
  private final TableView<R> view;
  private final TableColumns<R> columns;
  private final Texts texts;
  private final Consumer<String> clipboard;
  private final ContextMenu cellMenu = new ContextMenu();
  private @Nullable String clicked;

  TableMenus(
      TableModel<R> model,
      TableView<R> view,
      TableColumns<R> columns,
      Texts texts,
      Consumer<String> clipboard,
      Runnable open) {
    this.model = model;
    this.view = view;
    this.columns = columns;
    this.texts = texts;
    this.clipboard = clipboard;
    MenuItem cell = item("table.menu.copyCell", "mdi2c-content-copy", this::copyCell);
    MenuItem rows = item("table.menu.copyRows", "mdi2t-table-row", this::copyRows);
    rows.setAccelerator(new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN));
    MenuItem details = item("table.menu.details", "mdi2d-dock-right", open);
    details.setAccelerator(new KeyCodeCombination(KeyCode.ENTER));
    cellMenu.getItems().addAll(details, new SeparatorMenuItem(), cell, rows);
    view.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::noteColumn);
    ContextMenu header = new ContextMenu();
    for (TableColumn<R, ?> column : view.getColumns()) {
      CheckMenuItem shown = new CheckMenuItem(column.getText());
      shown.selectedProperty().bindBidirectional(column.visibleProperty());
      header.getItems().add(shown);
      column.setContextMenu(header);
    }
    header.getItems().addAll(new SeparatorMenuItem(), resetItem());
  }

  ContextMenu cellMenu() {
    return cellMenu;
  }

  Node columnsButton() {
    MenuButton button = new MenuButton(null, new FontIcon("mdi2v-view-column-outline"));
    button.getStyleClass().addAll("flat", "button-icon", "columns-button");
    button.setAccessibleText(texts.get("table.columns.accessible"));
    button.setTooltip(new javafx.scene.control.Tooltip(texts.get("table.columns.accessible")));
    for (TableColumn<R, ?> column : view.getColumns()) {
      CheckBox box = new CheckBox(column.getText());
      box.selectedProperty().bindBidirectional(column.visibleProperty());
      // Stays open: choosing columns is rarely one click.
      button.getItems().add(new CustomMenuItem(box, false));
    }
    button.getItems().addAll(new SeparatorMenuItem(), resetItem());
    return button;
  }

  /** Copies the selected rows, or the focused one, with the visible columns and tabs between. */
  void copyRows() {
    StringBuilder text = new StringBuilder();
    model
        .selection()
        .selected()
        .forEach(row -> text.append(text.isEmpty() ? "" : "\n").append(line(row)));
    R focused = view.getFocusModel().getFocusedItem();
    if (text.isEmpty() && focused != null) {
      text.append(line(focused));
    }
    if (!text.isEmpty()) {
      clipboard.accept(text.toString());
    }
  }

  private String line(R row) {
    StringBuilder line = new StringBuilder();
    String tab = "";
    for (TableColumn<R, ?> control : view.getVisibleLeafColumns()) {
      Column<R> column = columns.column(control.getId()).orElseThrow();
      // A tab or line break inside a value would make more columns or rows of it.
      line.append(tab).append(column.text().apply(row).replaceAll("[\\t\\r\\n]+", " "));
      tab = "\t";
    }
    return line.toString();
  }

  private void copyCell() {
    R row = model.selection().current();
    if (row != null && clicked != null) {
      columns.column(clicked).ifPresent(column -> clipboard.accept(column.text().apply(row)));
    }
  }

  private void noteColumn(ContextMenuEvent event) {
    clicked = view.getVisibleLeafColumns().isEmpty() ? null : view.getVisibleLeafColumn(0).getId();
    for (Object at = event.getTarget(); at instanceof Node node; at = node.getParent()) {
      if (at instanceof TableCell<?, ?> cell) {
        clicked = cell.getTableColumn().getId();
        return;
      }
    }
  }

  private MenuItem resetItem() {
    return item("table.columns.reset", "mdi2r-restore", columns::reset);
  }

  private MenuItem item(String key, String icon, Runnable action) {
    MenuItem item = new MenuItem(texts.get(key), new FontIcon(icon));
    item.setOnAction(_ -> action.run());
    return item;
  }
}
