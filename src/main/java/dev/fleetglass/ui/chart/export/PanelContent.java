package dev.fleetglass.ui.chart.export;

import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.model.dashboard.PanelKind;
import dev.fleetglass.model.dashboard.PanelOptions;
import dev.fleetglass.series.Samples;
import dev.fleetglass.ui.chart.ChartSeries;
import dev.fleetglass.ui.chart.SampleSpacing;
import java.time.Duration;
import java.util.List;

/**
 * What a panel shows.
 *
 * @param unit of all values
 * @param interval time between two polls, from which gaps are judged
 * @param series those that are not switched off, samples in the unit
 * @param earlier what they are compared with, at its own times; empty for none
 */
public record PanelContent(
    PanelFacts facts,
    PanelKind kind,
    PanelOptions options,
    MetricUnit unit,
    Duration interval,
    List<ChartSeries> series,
    List<ChartSeries> earlier) {
  public PanelContent {
    series = List.copyOf(series);
    earlier = List.copyOf(earlier);
  }

  /** Longest distance of two samples that a line bridges, in milliseconds. */
  long join(Samples samples) {
    return options.join().isZero()
        ? SampleSpacing.typicalMillis(samples, interval.toMillis()) * 5 / 2
        : options.join().toMillis();
  }

  long fromMillis() {
    return facts.from().toEpochMilli();
  }

  /** After {@link #fromMillis}. */
  long toMillis() {
    return Math.max(fromMillis() + 1, facts.to().toEpochMilli());
  }
}
