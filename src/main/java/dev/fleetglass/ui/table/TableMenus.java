package dev.fleetglass.ui.table;

import dev.fleetglass.ui.i18n.Texts;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.kordamp.ikonli.javafx.FontIcon;

/** The menus of columns. */
final class TableMenus<R extends TableRow> {
  private final TableView<R> view;
  private final TableColumns<R> columns;
  private final Texts texts;

  TableMenus(TableView<R> view, TableColumns<R> columns, Texts texts) {
    this.view = view;
    this.columns = columns;
    this.texts = texts;
    ContextMenu header = new ContextMenu();
    for (TableColumn<R, ?> column : view.getColumns()) {
      CheckMenuItem shown = new CheckMenuItem(column.getText());
      shown.selectedProperty().bindBidirectional(column.visibleProperty());
      header.getItems().add(shown);
      column.setContextMenu(header);
    }
    header.getItems().addAll(new SeparatorMenuItem(), resetItem());
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

  private MenuItem resetItem() {
    return item("table.columns.reset", "mdi2r-restore", columns::reset);
  }

  private MenuItem item(String key, String icon, Runnable action) {
    MenuItem item = new MenuItem(texts.get(key), new FontIcon(icon));
    item.setOnAction(_ -> action.run());
    return item;
  }
}
