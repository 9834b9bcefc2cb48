package dev.fleetglass.ui.chart;

/**
 * Where times and values lie on the canvas, in pixels from its top left corner.
 *
 * @param left x of the plot's left edge, whole
 * @param top y of the plot's upper edge, whole
 * @param width of the plot, whole, at least 1
 * @param height of the plot, whole, at least 1
 * @param fromMillis time at the left edge
 * @param toMillis time at the right edge, after {@code fromMillis}
 */
record ChartGeometry(
    double left,
    double top,
    double width,
    double height,
    long fromMillis,
    long toMillis,
    ValueScale scale) {

  double x(long millis) {
    return left + (millis - fromMillis) * width / (toMillis - fromMillis);
  }

  /** NaN for what has no place on the value axis. */
  double y(double value) {
    return bottom() - scale.share(value) * height;
  }

  long millisAt(double x) {
    return fromMillis + Math.round((x - left) * (toMillis - fromMillis) / width);
  }

  double valueAt(double y) {
    return scale.valueAt((bottom() - y) / height);
  }

  double right() {
    return left + width;
  }

  double bottom() {
    return top + height;
  }

  boolean holds(double x, double y) {
    return x >= left && x <= right() && y >= top && y <= bottom();
  }

  /** Where areas stand: zero, or the edge that is closest to it. */
  double base() {
    double y = y(0);
    return Double.isNaN(y) ? bottom() : Math.clamp(y, top, bottom());
  }

  TimeSpan span() {
    return new TimeSpan(fromMillis, toMillis);
  }

  /** The same plot for samples that are drawn so much later than they are. */
  ChartGeometry earlier(long byMillis) {
    return new ChartGeometry(
        left, top, width, height, fromMillis - byMillis, toMillis - byMillis, scale);
  }
}
