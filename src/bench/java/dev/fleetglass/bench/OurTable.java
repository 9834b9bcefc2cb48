package dev.fleetglass.bench;

import dev.fleetglass.fx.FxGate;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.table.DataTable;
import dev.fleetglass.ui.table.SortTerm;
import dev.fleetglass.ui.table.TableModel;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Parent;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The console's own table. */
final class OurTable implements Subject {
  private final TableModel<Machine> model;
  private final DataTable<Machine> table;
  private final AtomicInteger working = new AtomicInteger();

  OurTable(Fleet fleet, Formats formats) {
    model = new TableModel<>(fleet.columns(), this::work, FxGate.toolkit());
    table = new DataTable<>(model, formats, () -> Fleet.NOW, _ -> {}, () -> {});
    table.activate();
  }

  private void work(Runnable task) {
    working.incrementAndGet();
    Thread.ofVirtual()
        .name("table")
        .start(() -> {
          try {
            task.run();
          } finally {
            working.decrementAndGet();
          }
        });
  }

  void close() {
    table.deactivate();
  }

  TableModel<Machine> model() {
    return model;
  }

  @Override
  public Parent node() {
    return table;
  }

  @Override
  public TableView<Machine> control() {
    return table.control();
  }

  @Override
  public void fill(List<Machine> rows) {
    model.update(() -> rows);
  }

  @Override
  public void sort(String column, boolean descending) {
    if (column.isEmpty()) {
      model.sortProperty().set(List.of());
      return;
    }
    // The same list again would ask for nothing.
    for (TableColumn<Machine, ?> control : control().getColumns()) {
      if (column.equals(control.getId())) {
        control.setSortType(
            descending ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
        control().getSortOrder().setAll(List.of(control));
      }
    }
    List<SortTerm> wanted = List.of(new SortTerm(column, descending));
    if (!model.sortProperty().get().equals(wanted)) {
      throw new IllegalStateException("The header's click did not reach the model");
    }
  }

  @Override
  public void filter(String text) {
    model.filterProperty().set(text);
  }

  @Override
  public boolean settled() {
    return model.settled();
  }

  @Override
  public boolean idle() {
    return working.get() == 0;
  }

  @Override
  public void apply(Changes changes) {
    model.apply(changes.delta());
  }

  @Override
  public int load(int number, String id) {
    int place = model.find(id);
    return place < 0 ? -1 : model.rows().get(place).load();
  }

  @Override
  public Set<String> selected() {
    return Set.copyOf(model.selection().ids());
  }

  @Override
  public int find(String id) {
    return model.find(id);
  }
}
