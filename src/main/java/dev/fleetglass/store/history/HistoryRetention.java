package dev.fleetglass.store.history;

import java.time.Duration;

/**
 * How long things are kept.
 *
 * @param raw samples as they came
 * @param reduced samples summed up over stretches of time, the coarsest tier; those between are
 *     kept for a time between
 */
public record HistoryRetention(Duration raw, Duration reduced) {
  /** Thirty days as they came, a year summed up. */
  public static final HistoryRetention DEFAULT =
      new HistoryRetention(Duration.ofDays(30), Duration.ofDays(365));
}
