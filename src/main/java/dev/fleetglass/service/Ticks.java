package dev.fleetglass.service;

import java.time.Duration;
import java.time.Instant;

/**
 * A grid of moments at which something is due. Moments do not drift with the time the work takes,
 * and those that were slept through are not made up for.
 *
 * @param phase of the grid, in milliseconds below the interval; spreads connections over it
 */
record Ticks(long interval, long phase) {
  /** However many of its multiples are taken, they lie about evenly between 0 and 1. */
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  /**
   * The grid of one metric: those of other connections, and those of the same one, come at other
   * moments of the interval.
   *
   * @param ordinal of the metric within its connection
   */
  static Ticks of(Duration interval, String connectionId, int ordinal) {
    long millis = interval.toMillis();
    // Spreads the few bits in which short keys differ over the whole interval.
    long mixed = (connectionId.hashCode() & 0xffff_ffffL) * 0x9E37_79B9L;
    long connection = Math.floorMod(mixed ^ (mixed >>> 29), millis);
    double share = ordinal * GOLDEN;
    long own = (long) ((share - Math.floor(share)) * millis);
    return new Ticks(millis, (connection + own) % millis);
  }

  /**
   * The first moment of the grid after {@code now} that leaves half an interval to the last.
   *
   * @param sinceLast milliseconds that have passed since then, by a clock that nobody sets
   */
  Instant next(Instant now, long sinceLast) {
    long least = Math.max(1, interval / 2 - sinceLast);
    long steps = Math.ceilDiv(now.toEpochMilli() + least - phase, interval);
    return Instant.ofEpochMilli(steps * interval + phase);
  }
}
