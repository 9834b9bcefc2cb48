package dev.fleetglass.ui.chart;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * A series' place in the legend, which stays the same while its figures change: only the cells in
 * sight listen, so that a thousand new figures cost no more than the twenty that are seen.
 */
final class LegendItem {
  private final ReadOnlyObjectWrapper<LegendRow> row;

  LegendItem(LegendRow row) {
    this.row = new ReadOnlyObjectWrapper<>(row);
  }

  String key() {
    return row.get().key();
  }

  LegendRow row() {
    return row.get();
  }

  /** Takes new figures; equal ones tell nobody. */
  void row(LegendRow value) {
    if (!value.equals(row.get())) {
      row.set(value);
    }
  }

  ReadOnlyObjectProperty<LegendRow> rowProperty() {
    return row.getReadOnlyProperty();
  }
}
