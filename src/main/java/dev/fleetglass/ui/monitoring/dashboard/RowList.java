package dev.fleetglass.ui.monitoring.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Rows of a form, one for each value. A row stays while its value changes, so that the focus stays
 * where the Tab key has put it.
 */
final class RowList<T> extends VBox {
  private final IntFunction<Row<T>> maker;
  private final List<Row<T>> rows = new ArrayList<>();
  private List<T> shown = List.of();

  /** The fields of one value. */
  interface Row<T> {
    Region node();

    /** What is being typed stays. */
    void show(T value);
  }

  /**
   * No rows yet.
   *
   * @param maker makes the row at a place
   */
  RowList(IntFunction<Row<T>> maker) {
    super(6);
    this.maker = maker;
  }

  List<T> values() {
    return shown;
  }

  void show(List<T> values) {
    shown = List.copyOf(values);
    while (rows.size() > shown.size()) {
      getChildren().remove(rows.removeLast().node());
    }
    while (rows.size() < shown.size()) {
      Row<T> row = maker.apply(rows.size());
      rows.add(row);
      getChildren().add(row.node());
    }
    for (int i = 0; i < shown.size(); i++) {
      rows.get(i).show(shown.get(i));
    }
  }
}
