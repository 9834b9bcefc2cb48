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

  double y(double value) {
    return bottom() - (value - scale.lower()) / (scale.upper() - scale.lower()) * height;
  }

  long millisAt(double x) {
    return fromMillis + Math.round((x - left) * (toMillis - fromMillis) / width);
  }

  double valueAt(double y) {
    return scale.lower() + (bottom() - y) / height * (scale.upper() - scale.lower());
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

  /** Height of a value that is not told by {@link #y} to be outside the plot. */
  double clampedY(double value) {
    return Math.clamp(y(value), top, bottom());
  }
}
