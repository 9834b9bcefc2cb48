package dev.fleetglass.ui.chart;

import dev.fleetglass.ui.i18n.Texts;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** The series' line and its name. */
final class LegendNameCell extends TableCell<LegendItem, LegendRow> {
  private final Texts texts;
  private final SeriesSwatch swatch = new SeriesSwatch();

  LegendNameCell(Texts texts) {
    this.texts = texts;
    setGraphicTextGap(8);
    getStyleClass().add("series-name");
  }

  @Override
  protected void updateItem(@Nullable LegendRow row, boolean empty) {
    super.updateItem(row, empty);
    if (row == null || empty) {
      setText(null);
      setGraphic(null);
      return;
    }
    swatch.show(row.colour());
    setText(row.name());
    setGraphic(swatch);
    String state = texts.get(row.hidden() ? "chart.legend.off" : "chart.legend.on");
    setAccessibleText(row.name() + ", " + state);
  }
}
