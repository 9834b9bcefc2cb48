package dev.fleetglass.bench;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Parent;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;

/** JavaFX's LineChart without what makes it slowest: symbols, animation and ranging by itself. */
final class StockChart implements ChartSubject {
  private final NumberAxis times = new NumberAxis();
  private final NumberAxis values = new NumberAxis(0, 35, 5);
  private final LineChart<Number, Number> chart = new LineChart<>(times, values);

  StockChart() {
    chart.setAnimated(false);
    chart.setCreateSymbols(false);
    chart.setLegendVisible(false);
    times.setAutoRanging(false);
    times.setAnimated(false);
    values.setAnimated(false);
  }

  @Override
  public Parent node() {
    return chart;
  }

  @Override
  public void fill(ChartData data) {
    List<XYChart.Series<Number, Number>> all = new ArrayList<>();
    for (double[] one : data.values()) {
      List<XYChart.Data<Number, Number>> points = new ArrayList<>(one.length);
      for (int i = 0; i < one.length; i++) {
        points.add(new XYChart.Data<>(data.times()[i], one[i]));
      }
      all.add(new XYChart.Series<>(FXCollections.observableList(points)));
    }
    chart.getData().setAll(all);
    span(data.from(), data.to());
  }

  @Override
  public void span(long from, long to) {
    times.setTickUnit((to - from) / 8.0);
    times.setLowerBound((double) from);
    times.setUpperBound((double) to);
  }
}
