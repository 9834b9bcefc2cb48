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

  /** The grid of a key: connections of one interval come at different moments of it. */
  static Ticks of(Duration interval, String key) {
    long millis = interval.toMillis();
    // Spreads the few bits in which short keys differ over the whole interval.
    long mixed = (key.hashCode() & 0xffff_ffffL) * 0x9E37_79B9L;
    return new Ticks(millis, Math.floorMod(mixed ^ (mixed >>> 29), millis));
  }

  /** The first moment of the grid after {@code now} that leaves half an interval to the last. */
  Instant next(Instant now, Instant last) {
    long earliest = Math.max(now.toEpochMilli() + 1, last.toEpochMilli() + interval / 2);
    long steps = Math.ceilDiv(earliest - phase, interval);
    return Instant.ofEpochMilli(steps * interval + phase);
  }
}
