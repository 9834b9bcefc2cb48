package dev.fleetglass.ui.chart;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;

/**
 * Where a time axis has its marks: on round seconds, minutes, hours or days of the zone, also
 * across a change of its offset.
 *
 * @param stepMillis distance of two marks, except around a change of the offset
 * @param epochMillis ascending
 */
@SuppressWarnings("ArrayRecordComponent") // read by the painter only
public record TimeTicks(long stepMillis, long[] epochMillis) {
  private static final long SECOND = 1000;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private static final long[] STEPS = {
    SECOND,
    2 * SECOND,
    5 * SECOND,
    10 * SECOND,
    15 * SECOND,
    30 * SECOND,
    MINUTE,
    2 * MINUTE,
    5 * MINUTE,
    10 * MINUTE,
    15 * MINUTE,
    30 * MINUTE,
    HOUR,
    2 * HOUR,
    3 * HOUR,
    6 * HOUR,
    12 * HOUR,
    DAY,
    2 * DAY,
    5 * DAY,
    10 * DAY,
    20 * DAY,
    50 * DAY,
    100 * DAY,
    200 * DAY,
    500 * DAY
  };

  /**
   * The marks between two times, both included.
   *
   * @param most number of steps that fit at most, at least 1
   */
  public static TimeTicks between(long fromMillis, long toMillis, ZoneId zone, int most) {
    long span = toMillis - fromMillis;
    long step = STEPS[STEPS.length - 1];
    for (long candidate : STEPS) {
      if (span <= candidate * most) {
        step = candidate;
        break;
      }
    }
    while (span > step * most) {
      step *= 2;
    }
    ZoneRules rules = zone.getRules();
    long[] ticks = new long[(int) (span / step) + 2];
    int count = 0;
    long tick = alignedAtOrAfter(fromMillis, step, rules);
    while (tick <= toMillis) {
      if (count == ticks.length) {
        ticks = Arrays.copyOf(ticks, count * 2);
      }
      ticks[count++] = tick;
      tick = alignedAtOrAfter(tick + 1, step, rules);
    }
    return new TimeTicks(step, Arrays.copyOf(ticks, count));
  }

  private static long alignedAtOrAfter(long millis, long step, ZoneRules rules) {
    Instant instant = Instant.ofEpochMilli(millis);
    long offset = offsetMillis(instant, rules);
    long local = millis + offset;
    long aligned = Math.floorDiv(local + step - 1, step) * step - offset;
    ZoneOffsetTransition change = rules.nextTransition(instant);
    if (change == null || aligned < change.getInstant().toEpochMilli()) {
      return aligned;
    }
    return alignedAtOrAfter(change.getInstant().toEpochMilli(), step, rules);
  }

  private static long offsetMillis(Instant instant, ZoneRules rules) {
    return rules.getOffset(instant).getTotalSeconds() * SECOND;
  }
}
