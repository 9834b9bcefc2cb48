package dev.fleetglass.ui.chart;

/**
 * A stretch of time on the chart.
 *
 * @param toMillis after {@code fromMillis}
 */
record TimeSpan(long fromMillis, long toMillis) {

  /**
   * The window that ends with the pixel column of the present: it moves in whole pixels only, so
   * that lines keep their shape while they scroll.
   *
   * @param width of the plot in pixels, at least 1
   */
  static TimeSpan onColumns(long now, long windowMillis, double width) {
    double column = windowMillis / width;
    long to = (long) Math.ceil(Math.ceil(now / column) * column);
    return new TimeSpan(to - windowMillis, to);
  }
}
