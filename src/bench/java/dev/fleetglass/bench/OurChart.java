package dev.fleetglass.bench;

import dev.fleetglass.series.Samples;
import dev.fleetglass.ui.chart.ChartSeries;
import dev.fleetglass.ui.chart.TimeChart;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;

/** The console's own. */
final class OurChart implements ChartSubject {
  private static final Texts TEXTS = Texts.load(Locale.ENGLISH);

  private final TimeChart chart;

  OurChart(InstantSource clock) {
    chart = new TimeChart(TEXTS, clock);
    chart.setZone(ZoneOffset.UTC);
    chart.setInterval(Duration.ofMillis(ChartData.STEP));
  }

  TimeChart chart() {
    return chart;
  }

  @Override
  public Parent node() {
    return chart;
  }

  @Override
  public void fill(ChartData data) {
    show(data.samples());
  }

  void show(List<Samples> samples) {
    chart.setSeries(series(samples));
  }

  static List<ChartSeries> series(List<Samples> samples) {
    List<ChartSeries> series = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      series.add(new ChartSeries("k" + i, "series " + i, i, samples.get(i)));
    }
    return series;
  }

  @Override
  public void span(long from, long to) {
    chart.setSpan(Instant.ofEpochMilli(from), Instant.ofEpochMilli(to));
  }
}
