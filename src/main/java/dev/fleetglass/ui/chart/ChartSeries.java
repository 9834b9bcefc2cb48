package dev.fleetglass.ui.chart;

import dev.fleetglass.series.Samples;
import java.util.List;

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
  /** Whether two lists are of the same series in the same order. */
  public static boolean sameKeys(List<ChartSeries> one, List<ChartSeries> other) {
    boolean same = one.size() == other.size();
    for (int i = 0; same && i < one.size(); i++) {
      same = one.get(i).key.equals(other.get(i).key);
    }
    return same;
  }

  public boolean isEmpty() {
    return samples.isEmpty();
  }

  /** Time of the newest sample; {@link Long#MIN_VALUE} when there is none. */
  public long lastMillis() {
    return samples.lastTime();
  }
}
