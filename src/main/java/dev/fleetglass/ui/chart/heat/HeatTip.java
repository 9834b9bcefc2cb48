package dev.fleetglass.ui.chart.heat;

import dev.fleetglass.ui.chart.ChartEvent;
import dev.fleetglass.ui.chart.EventLines;
import dev.fleetglass.ui.i18n.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The cell under the cursor in words. */
final class HeatTip extends VBox {
  private static final double DISTANCE = 14;

  private final Label time = new Label();
  private final Label name = new Label();
  private final Label value = new Label();
  private final Label more = new Label();
  private final EventLines happened;

  HeatTip(Texts texts) {
    happened = new EventLines(texts);
    getStyleClass().add("chart-tooltip");
    time.getStyleClass().add("chart-tooltip-time");
    name.getStyleClass().add("chart-tooltip-name");
    value.getStyleClass().add("chart-tooltip-value");
    more.getStyleClass().add("chart-tooltip-more");
    getChildren().addAll(time, name, value, more, happened);
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
  }

  void show(String moment, String series, String figure, String others, List<ChartEvent> events) {
    time.setText(moment);
    name.setText(series);
    value.setText(figure);
    more.setText(others);
    more.setVisible(!others.isEmpty());
    more.setManaged(!others.isEmpty());
    happened.show(events);
    setVisible(true);
  }

  /** Everything shown, for screen readers; empty when nothing is. */
  String text() {
    if (!isVisible()) {
      return "";
    }
    String text = time.getText() + "\n" + name.getText() + " " + value.getText();
    return (more.isVisible() ? text + "\n" + more.getText() : text) + happened.text();
  }

  /** Goes beside a point and never out of the chart. */
  void place(double x, double y, double width, double height) {
    applyCss();
    double ownWidth = Math.min(prefWidth(-1), width);
    double ownHeight = Math.min(prefHeight(ownWidth), height);
    boolean right = x + DISTANCE + ownWidth <= width || x < width / 2;
    double left = right ? x + DISTANCE : x - DISTANCE - ownWidth;
    resizeRelocate(
        Math.rint(Math.clamp(left, 0, Math.max(0, width - ownWidth))),
        Math.rint(Math.clamp(y - ownHeight / 2, 0, Math.max(0, height - ownHeight))),
        Math.ceil(ownWidth),
        Math.ceil(ownHeight));
  }
}
