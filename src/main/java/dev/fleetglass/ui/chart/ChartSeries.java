package dev.fleetglass.ui.chart;

/**
 * One line of a chart. The arrays are shared and must not be written to after they were handed
 * over.
 *
 * @param key identity that survives new samples, unique within the chart
 * @param name for legend and tooltip
 * @param colour position in the palette, from 0; beyond the palette's end colours repeat with
 *     another dash pattern
 * @param epochMillis strictly ascending
 * @param values same length, in the chart's unit; NaN breaks the line
 */
@SuppressWarnings("ArrayRecordComponent") // a million boxed numbers would not fit a frame
public record ChartSeries(
    String key, String name, int colour, long[] epochMillis, double[] values) {
  public ChartSeries {
    if (epochMillis.length != values.length) {
      throw new IllegalArgumentException(
          name + ": " + epochMillis.length + " times but " + values.length + " values");
    }
  }

  public boolean isEmpty() {
    return epochMillis.length == 0;
  }

  /** Time of the newest sample; {@link Long#MIN_VALUE} when there is none. */
  public long lastMillis() {
    return isEmpty() ? Long.MIN_VALUE : epochMillis[epochMillis.length - 1];
  }
}
