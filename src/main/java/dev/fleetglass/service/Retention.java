package dev.fleetglass.service;

import java.time.Duration;

/**
 * How much of metrics is kept in memory.
 *
 * @param span of time that a series goes back, unless the bounds of samples say otherwise
 * @param least samples of a series, for metrics that are polled seldom
 * @param most samples of a series, for those that are polled often
 * @param series of one metric at most
 * @param overall samples that all series of all metrics together have room for
 * @param afterLastWatch how long a metric that is polled only while somebody watches is kept
 *     afterwards
 */
record Retention(
    Duration span, int least, int most, int series, long overall, Duration afterLastWatch) {
  /** Four million samples are some 100 MB. */
  static final Retention DEFAULT =
      new Retention(Duration.ofHours(1), 360, 3_600, 1_000, 4_000_000, Duration.ofMinutes(10));

  /** Samples of a series that is polled so often. */
  int samples(Duration interval) {
    return Math.clamp(Math.ceilDiv(span.toMillis(), interval.toMillis()), least, most);
  }

  /** How far back a series that is polled so often goes; it is forgotten when silent for longer. */
  Duration span(Duration interval) {
    return interval.multipliedBy(samples(interval));
  }
}
