package dev.fleetglass.model;

/** What a metric's numbers count. */
public enum MetricUnit {
  /** A bare number. */
  NONE,
  /** 0 to 100. */
  PERCENT,
  /** 0 to 1, shown as percent. */
  RATIO,
  CORES,
  BYTES,
  BYTES_PER_SECOND,
  SECONDS,
  REQUESTS_PER_SECOND,
  COUNT
}
