package dev.fleetglass.service;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * When one metric is due: on its grid by the wall clock, and at least half an interval after the
 * last time by the clock that nobody sets. Guarded by the lock of its poller.
 */
final class Pace {
  private final Scheduler scheduler;
  private final InstantSource clock;
  private final Ticks ticks;
  private final IntConsumer alarm;

  private boolean ran;
  private long lastStart;
  private @Nullable Instant nextAt;
  private @Nullable Subscription timer;

  /** Counts plans, so that a timer that fires while it is taken back is told from its successor. */
  private int plan;

  /**
   * Makes a pace that rests.
   *
   * @param alarm told the number of the plan, on the timer's thread and without a lock
   */
  Pace(Scheduler scheduler, InstantSource clock, Ticks ticks, IntConsumer alarm) {
    this.scheduler = scheduler;
    this.clock = clock;
    this.ticks = ticks;
    this.alarm = alarm;
  }

  /** Remembers that a poll starts now. */
  void started() {
    ran = true;
    lastStart = scheduler.millis();
  }

  boolean hasRun() {
    return ran;
  }

  /** Whether so many intervals have passed since the last start, or there was none. */
  boolean hasPassed(double intervals) {
    return sinceLast() >= intervals * ticks.interval();
  }

  /** When the next poll is due; null when none is planned. */
  @Nullable Instant nextAt() {
    return nextAt;
  }

  /** Plans the first moment of the grid after the present one and not before another. */
  void plan(Instant earliest) {
    cancel();
    Instant now = clock.instant();
    Instant at = ticks.next(earliest.isAfter(now) ? earliest : now, sinceLast());
    nextAt = at;
    int planned = plan;
    timer = scheduler.after(Duration.between(now, at), () -> alarm.accept(planned));
  }

  void cancel() {
    if (timer != null) {
      timer.close();
    }
    timer = null;
    nextAt = null;
    plan++;
  }

  /** Whether an alarm is the one that was planned last. */
  boolean isPlanned(int planned) {
    return plan == planned && nextAt != null;
  }

  /**
   * Whether it is about the moment that was planned. It is not after the computer has slept or when
   * somebody has set the clock: then all metrics are overdue at once, and each waits for its own
   * next moment of the grid.
   */
  boolean isOnTime() {
    Instant at = nextAt;
    return at != null
        && Math.abs(Duration.between(at, clock.instant()).toMillis()) <= ticks.interval() / 2;
  }

  private long sinceLast() {
    return ran ? Math.max(0, scheduler.millis() - lastStart) : Long.MAX_VALUE / 4;
  }
}
