package dev.fleetglass.bench;

import dev.fleetglass.ui.table.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Parent;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * JavaFX's table the way its documentation shows: a SortedList bound to the table's comparator over
 * a FilteredList. Everything that is known to help it is done: rows of a fixed height, texts made
 * beforehand, plain comparisons, and changed rows put in one by one instead of all anew.
 */
final class StockTable implements Subject {
  private final TableView<Machine> view = new TableView<>();
  private final List<Column<Machine>> columns;
  private ObservableList<Machine> source = FXCollections.observableArrayList();
  private FilteredList<Machine> filtered = new FilteredList<>(source);

  StockTable(Fleet fleet) {
    columns = fleet.columns();
    view.setFixedCellSize(28);
    view.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    for (Column<Machine> column : columns) {
      TableColumn<Machine, ?> control =
          switch (column.id()) {
            case "size" -> control(column, column.text(), Comparator.naturalOrder());
            case "load" -> control(column, Machine::load, Comparator.naturalOrder());
            case "age" -> control(column, Machine::started, Comparator.naturalOrder());
            default -> control(column, column.text(), Comparator.naturalOrder());
          };
      control.setPrefWidth(column.flexible() ? 240 : 100);
      view.getColumns().add(control);
    }
  }

  private static <V> TableColumn<Machine, V> control(
      Column<Machine> column, Function<Machine, V> value, Comparator<V> order) {
    TableColumn<Machine, V> control = new TableColumn<>(column.title());
    control.setId(column.id());
    control.setCellValueFactory(
        cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())).getReadOnlyProperty());
    control.setComparator(order);
    return control;
  }

  @Override
  public Parent node() {
    return view;
  }

  @Override
  public TableView<Machine> control() {
    return view;
  }

  @Override
  public void fill(List<Machine> rows) {
    source = FXCollections.observableArrayList(rows);
    filtered = new FilteredList<>(source);
    SortedList<Machine> sorted = new SortedList<>(filtered);
    sorted.comparatorProperty().bind(view.comparatorProperty());
    view.setItems(sorted);
  }

  @Override
  public void sort(String column, boolean descending) {
    if (column.isEmpty()) {
      view.getSortOrder().clear();
      return;
    }
    for (TableColumn<Machine, ?> control : view.getColumns()) {
      if (column.equals(control.getId())) {
        view.getSortOrder().setAll(List.of(control));
        control.setSortType(
            descending ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
      }
    }
  }

  @Override
  public void filter(String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    filtered.setPredicate(
        wanted.isEmpty()
            ? null
            : row -> {
              for (Column<Machine> column : columns) {
                if (column.text().apply(row).toLowerCase(Locale.ROOT).contains(wanted)) {
                  return true;
                }
              }
              return false;
            });
  }

  @Override
  public boolean settled() {
    return true;
  }

  @Override
  public boolean idle() {
    return true;
  }

  @Override
  public void apply(Changes changes) {
    Fx.run(() -> {
      for (int number : changes.numbers()) {
        source.set(number, changes.all().get(number));
      }
    });
  }

  @Override
  public int load(int number, String id) {
    return source.get(number).load();
  }

  @Override
  public Set<String> selected() {
    Set<String> ids = new HashSet<>();
    for (Machine row : new ArrayList<>(view.getSelectionModel().getSelectedItems())) {
      if (row != null) {
        ids.add(row.id());
      }
    }
    return ids;
  }

  @Override
  public int find(String id) {
    for (int place = 0; place < view.getItems().size(); place++) {
      if (view.getItems().get(place).id().equals(id)) {
        return place;
      }
    }
    return -1;
  }
}
