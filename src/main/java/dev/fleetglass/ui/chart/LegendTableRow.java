package dev.fleetglass.ui.chart;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/** A row that takes the legend's gestures. */
final class LegendTableRow extends TableRow<LegendRow> {
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  LegendTableRow(ChartLegend legend) {
    setOnMouseClicked(event -> {
      LegendRow row = getItem();
      if (row != null && event.getButton() == MouseButton.PRIMARY) {
        legend.clicked(row, event.getClickCount(), event.isAltDown());
      }
    });
    setOnMouseEntered(event -> legend.hovered(getItem()));
    setOnMouseExited(event -> legend.hovered(null));
  }

  @Override
  protected void updateItem(@Nullable LegendRow row, boolean empty) {
    super.updateItem(row, empty);
    pseudoClassStateChanged(OFF, row != null && row.hidden());
    pseudoClassStateChanged(STALE, row != null && row.stale());
  }
}
