package dev.fleetglass.ui.chart.export;

import dev.fleetglass.ui.chart.ValueScale;

/**
 * Where times and values lie, in pixels.
 *
 * @param toMillis after {@code fromMillis}
 */
record Frame(
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

  /** NaN for what has no place on the axis. */
  double y(double value) {
    return top + (1 - scale.share(value)) * height;
  }

  /** Height of the base that areas stand on. */
  double base() {
    double share = scale.logarithmic() ? 0 : Math.clamp(scale.share(0), 0, 1);
    return top + (1 - share) * height;
  }

  double right() {
    return left + width;
  }

  double bottom() {
    return top + height;
  }

  /** The same place for an earlier time. */
  Frame earlier(long byMillis) {
    return new Frame(
        left, top, width, height, fromMillis - byMillis, toMillis - byMillis, scale);
  }
}
