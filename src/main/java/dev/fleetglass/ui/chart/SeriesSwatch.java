package dev.fleetglass.ui.chart;

import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;

/** A short piece of a series' line, colour and pattern as on the chart. */
final class SeriesSwatch extends Region {
  private static final double LENGTH = 14;

  private final Line line = new Line(0, 0, LENGTH, 0);
  private int shown = -1;

  SeriesSwatch() {
    getStyleClass().add("chart-swatch");
    line.setStrokeLineCap(StrokeLineCap.BUTT);
    line.setManaged(false);
    getChildren().add(line);
    setMinSize(LENGTH, 8);
    setPrefSize(LENGTH, 8);
    setMaxSize(LENGTH, 8);
  }

  /** Takes the look of a palette position. */
  void show(int index) {
    if (index == shown) {
      return;
    }
    shown = index;
    line.getStyleClass().setAll("chart-line", "series-" + (SeriesDash.colour(index) + 1));
    line.getStrokeDashArray().clear();
    for (double part : SeriesDash.pattern(index)) {
      line.getStrokeDashArray().add(part);
    }
  }

  @Override
  protected void layoutChildren() {
    line.relocate(0, Math.floor(getHeight() / 2) - 1);
  }
}
