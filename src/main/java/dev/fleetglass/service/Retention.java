package dev.fleetglass.service;

import java.time.Duration;

/**
 * How much metric history is kept in memory.
 *
 * @param samples at most, of every series
 * @param series at most, of every query
 * @param afterLastWatch how long the history outlives its last reader
 */
record Retention(int samples, int series, Duration afterLastWatch) {
  static final Retention DEFAULT = new Retention(3_600, 500, Duration.ofMinutes(10));
}
