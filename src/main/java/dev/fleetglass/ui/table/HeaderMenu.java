package dev.fleetglass.ui.table;

import dev.fleetglass.ui.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.skin.TableColumnHeader;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done with the column at whose header it is shown; one menu for all of a table's. */
final class HeaderMenu<R extends TableRow> extends ContextMenu {
  private final TableModel<R> model;
  private final TableColumns<R> columns;
  private final Texts texts;
  private final Runnable choose;
  private String column = "";

  HeaderMenu(TableModel<R> model, TableColumns<R> columns, Texts texts, Runnable choose) {
    this.model = model;
    this.columns = columns;
    this.texts = texts;
    this.choose = choose;
    // An empty menu would not be shown, and most are never opened.
    getItems().add(new SeparatorMenuItem());
    setOnShowing(_ -> fill());
  }

  private void fill() {
    if (getOwnerNode() instanceof TableColumnHeader header) {
      column = header.getTableColumn().getId();
      getItems().setAll(items());
    }
  }

  private List<MenuItem> items() {
    List<SortTerm> sort = model.sortProperty().get();
    boolean sorted = sort.stream().anyMatch(term -> term.column().equals(column));
    boolean grouped = model.groupProperty().get().equals(column);
    TableLayout layout = columns.layout();
    boolean last = ColumnMoves.index(layout, column) + 1 == layout.pinned();
    List<MenuItem> items = new ArrayList<>();
    items.add(item("ascending", "fg-sort-ascending", () -> sort(false)));
    items.add(item("descending", "fg-sort-descending", () -> sort(true)));
    if (!sort.isEmpty() && !sorted) {
      items.add(item("addSort", "fg-sort-variant", this::addSort));
    }
    if (!sort.isEmpty()) {
      items.add(
          item("clearSort", "fg-sort-variant-remove", () -> model.sortProperty().set(List.of())));
    }
    items.add(new SeparatorMenuItem());
    items.add(
        grouped
            ? item("ungroup", "fg-ungroup", () -> model.groupProperty().set(""))
            : item("group", "fg-group", () -> model.groupProperty().set(column)));
    items.add(new SeparatorMenuItem());
    if (!last) {
      items.add(
          item(
              "pinUpTo",
              "fg-pin-outline",
              () -> columns.apply(ColumnMoves.pinUpTo(layout, column))));
    }
    if (layout.pinned() > 0) {
      items.add(item("unpin", "fg-pin-off-outline", () -> columns.apply(layout.withPinned(0))));
    }
    items.add(item("fit", "fg-arrow-expand-horizontal", () -> columns.fit(List.of(column))));
    items.add(item("fitAll", "fg-table-column-width", columns::fitAll));
    items.add(new SeparatorMenuItem());
    MenuItem hide =
        item(
            "hide",
            "fg-eye-off-outline",
            () -> columns.apply(ColumnMoves.show(columns.layout(), column, false)));
    hide.setDisable(layout.columns().stream().filter(TableLayout.Place::shown).count() < 2);
    items.add(hide);
    items.add(item("choose", "fg-view-column-outline", choose));
    return items;
  }

  private void sort(boolean descending) {
    model.sortProperty().set(List.of(new SortTerm(column, descending)));
  }

  private void addSort() {
    List<SortTerm> terms = new ArrayList<>(model.sortProperty().get());
    terms.add(new SortTerm(column, false));
    model.sortProperty().set(List.copyOf(terms));
  }

  private MenuItem item(String verb, String icon, Runnable run) {
    MenuItem item = new MenuItem(texts.get("table.header." + verb), new FontIcon(icon));
    item.setId("header-" + verb);
    item.setOnAction(_ -> run.run());
    return item;
  }
}
