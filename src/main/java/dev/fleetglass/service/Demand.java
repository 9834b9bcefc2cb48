package dev.fleetglass.service;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whether anybody wants a metric: readers do, and the operator may wish it to be collected without
 * any. What nobody has wanted for a while may be forgotten. Guarded by the lock of its poller.
 */
final class Demand {
  private final Scheduler scheduler;
  private final Duration patience;
  private final Runnable lapsed;
  private int watches;
  private boolean collected;
  private @Nullable Subscription timer;

  /**
   * Nobody wants it yet, and nothing is timed.
   *
   * @param lapsed told on the timer's thread and without a lock when nobody has wanted it for so
   *     long; somebody may by then
   */
  Demand(Scheduler scheduler, Duration patience, Runnable lapsed) {
    this.scheduler = scheduler;
    this.patience = patience;
    this.lapsed = lapsed;
  }

  /** One reader more; tells whether it is the first. */
  boolean enter() {
    watches++;
    return watches == 1;
  }

  /** One reader less. */
  void leave() {
    watches--;
  }

  /** Takes whether to collect, and tells whether that is news. */
  boolean collect(boolean now) {
    boolean changed = collected != now;
    collected = now;
    return changed;
  }

  boolean isWatched() {
    return watches > 0;
  }

  /** Whether nobody wants it. */
  boolean isIdle() {
    return watches == 0 && !collected;
  }

  /** Begins to count the time without anybody. */
  void wane() {
    keep();
    timer = scheduler.after(patience, lapsed);
  }

  /** Counts that time no longer. */
  void keep() {
    if (timer != null) {
      timer.close();
      timer = null;
    }
  }
}
