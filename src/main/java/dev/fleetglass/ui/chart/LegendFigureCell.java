package dev.fleetglass.ui.chart;

import java.util.function.ToDoubleFunction;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** One figure in the chart's unit. */
final class LegendFigureCell extends TableCell<LegendItem, LegendRow> {
  private final ChartLegend legend;
  private final ToDoubleFunction<LegendRow> value;

  LegendFigureCell(ChartLegend legend, ToDoubleFunction<LegendRow> value) {
    this.legend = legend;
    this.value = value;
    getStyleClass().add("figure");
  }

  @Override
  protected void updateItem(@Nullable LegendRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(row == null || empty ? null : legend.figure(value.applyAsDouble(row)));
  }
}
