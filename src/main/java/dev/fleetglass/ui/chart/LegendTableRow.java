package dev.fleetglass.ui.chart;

import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/** A row that takes the legend's gestures. */
final class LegendTableRow extends TableRow<LegendItem> {
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  private final ChangeListener<LegendRow> changed = (row, before, now) -> look(now);
  private @Nullable LegendItem shown;

  LegendTableRow(ChartLegend legend) {
    setOnMouseClicked(event -> {
      LegendItem item = getItem();
      if (item != null && event.getButton() == MouseButton.PRIMARY) {
        legend.clicked(item.row(), event.getClickCount(), event.isAltDown());
      }
    });
    setOnMouseEntered(event -> legend.hovered(getItem() == null ? null : getItem().row()));
    setOnMouseExited(event -> legend.hovered(null));
  }

  @Override
  protected void updateItem(@Nullable LegendItem item, boolean empty) {
    super.updateItem(item, empty);
    if (item != shown) {
      if (shown != null) {
        shown.rowProperty().removeListener(changed);
      }
      shown = item;
      if (item != null) {
        item.rowProperty().addListener(changed);
      }
    }
    look(item == null ? null : item.row());
  }

  private void look(@Nullable LegendRow row) {
    pseudoClassStateChanged(OFF, row != null && row.hidden());
    pseudoClassStateChanged(STALE, row != null && row.stale());
  }
}
