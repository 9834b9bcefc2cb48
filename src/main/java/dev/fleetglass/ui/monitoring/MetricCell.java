package dev.fleetglass.ui.monitoring;

import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.ui.i18n.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Name and interval of a metric. */
final class MetricCell extends ListCell<MetricQuery> {
  private final Texts texts;
  private final Label name = new Label();
  private final Label interval = new Label();
  private final HBox row;

  MetricCell(Texts texts) {
    this.texts = texts;
    interval.getStyleClass().addAll("text-muted", "metric-interval");
    interval.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    row = new HBox(8, name, gap, interval);
    row.setAlignment(Pos.CENTER_LEFT);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable MetricQuery query, boolean empty) {
    super.updateItem(query, empty);
    if (query == null || empty) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    name.setText(query.name());
    interval.setText(texts.get("chart.duration.seconds", query.interval().toSeconds()));
    setGraphic(row);
    setAccessibleText(query.name());
  }
}
