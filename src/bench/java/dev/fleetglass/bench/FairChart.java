package dev.fleetglass.bench;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.renderer.ErrorStyle;
import io.fair_acc.chartfx.renderer.spi.ErrorDataSetRenderer;
import io.fair_acc.dataset.spi.DoubleDataSet;
import java.util.Arrays;
import javafx.scene.Parent;

/** chart-fx with its point reduction, without markers, error bars, legend and animation. */
final class FairChart implements ChartSubject {
  private final DefaultNumericAxis times = new DefaultNumericAxis("time", "s");
  private final DefaultNumericAxis values = new DefaultNumericAxis("value", "");
  private final XYChart chart = new XYChart(times, values);
  private final ErrorDataSetRenderer renderer = new ErrorDataSetRenderer();

  FairChart() {
    times.setAutoRanging(false);
    times.setAnimated(false);
    values.setAutoRanging(false);
    values.setAnimated(false);
    values.set(0, 35);
    chart.setAnimated(false);
    chart.setLegendVisible(false);
    renderer.setErrorStyle(ErrorStyle.NONE);
    renderer.setDrawMarker(false);
    renderer.setPointReduction(true);
    chart.getRenderers().setAll(renderer);
  }

  @Override
  public Parent node() {
    return chart;
  }

  @Override
  public void fill(ChartData data) {
    double[] seconds = Arrays.stream(data.times()).mapToDouble(millis -> millis / 1000.0).toArray();
    for (int i = 0; i < data.series(); i++) {
      renderer
          .getDatasets()
          .add(
              new DoubleDataSet("series " + i, seconds, data.values()[i], data.points(), false));
    }
    span(data.from(), data.to());
  }

  @Override
  public void span(long from, long to) {
    times.set(from / 1000.0, to / 1000.0);
  }
}
