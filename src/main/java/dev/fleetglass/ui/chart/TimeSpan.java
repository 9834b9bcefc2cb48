package dev.fleetglass.ui.chart;

/**
 * A stretch of time on the chart.
 *
 * @param toMillis after {@code fromMillis}
 */
public record TimeSpan(long fromMillis, long toMillis) {
  /**
   * What to show now: the window, but while what was collected is younger than that, only from the
   * first sample on, so that lines fill the chart from the start. The right edge is the end of the
   * present's pixel column: it moves a whole pixel at a time.
   *
   * @param first time of the oldest sample; {@link Long#MAX_VALUE} when there will be one soon,
   *     {@link Long#MIN_VALUE} when the whole window shall be shown
   * @param shortestMillis never less than this: one sample has no length of its own
   * @param windowMillis longest time to show, wins over the shortest
   * @param width of the plot in pixels, at least 1
   */
  public static TimeSpan at(long now, long first, long shortestMillis, long windowMillis, double width) {
    if (first <= now - windowMillis) {
      return onColumns(now, windowMillis, width);
    }
    long shortest = Math.min(shortestMillis, windowMillis);
    if (first >= now - shortest) {
      return onColumns(now, shortest, width);
    }
    long to = now + (long) Math.ceil((now - first) / width);
    return to - first < windowMillis
        ? new TimeSpan(first, to)
        : onColumns(now, windowMillis, width);
  }

  /** The same columns whenever it is asked: lines keep their shape while they scroll. */
  private static TimeSpan onColumns(long now, long length, double width) {
    double column = length / width;
    long to = (long) Math.ceil(Math.ceil(now / column) * column);
    return new TimeSpan(to - length, to);
  }
}
