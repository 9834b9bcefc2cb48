package dev.fleetglass.ui.chart;

import dev.fleetglass.series.Samples;

/**
 * One line of a chart.
 *
 * @param key identity that survives new samples, unique within the chart
 * @param name for legend and tooltip
 * @param colour position in the palette, from 0; beyond the palette's end colours repeat with
 *     another dash pattern
 * @param samples in the chart's unit; NaN breaks the line
 */
public record ChartSeries(String key, String name, int colour, Samples samples) {
  public boolean isEmpty() {
    return samples.isEmpty();
  }

  /** Time of the newest sample; {@link Long#MIN_VALUE} when there is none. */
  public long lastMillis() {
    return samples.lastTime();
  }
}
