package dev.fleetglass.service;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;

/**
 * When the feeds of a list are read: by themselves or not, seldom while nobody looks, or then not
 * at all, and never before a list that is held back is released. Guarded by the inventory's lock.
 */
final class RefreshPlan<T> {
  private static final int HIDDEN_FACTOR = 6;

  private final Scheduler scheduler;
  private final InstantSource clock;
  private final Alarm<T> alarm;
  private final boolean onDemand;
  private boolean visible;
  private boolean held;
  private boolean automatic;
  private boolean stopped;

  /** Told on the timer's thread, without a lock, that a feed is due. */
  @FunctionalInterface
  interface Alarm<T> {
    /**
     * The time of a plan has come; the feed may have another one by now.
     *
     * @param plan the number that the feed had with that plan
     */
    void ring(Feed<T> feed, int plan);
  }

  /**
   * Nothing is planned yet.
   *
   * @param automatic whether lists are read again by themselves
   * @param onDemand whether the list is read only while somebody looks at it
   * @param held whether nothing is read before {@link #release}
   */
  RefreshPlan(
      Scheduler scheduler,
      InstantSource clock,
      boolean automatic,
      boolean onDemand,
      boolean held,
      Alarm<T> alarm) {
    this.scheduler = scheduler;
    this.clock = clock;
    this.automatic = automatic;
    this.onDemand = onDemand;
    this.held = held;
    this.alarm = alarm;
    visible = !onDemand;
  }

  /** Ends what holds it back, and tells whether anything did. */
  boolean release() {
    boolean changed = held;
    held = false;
    return changed;
  }

  /** Takes whether somebody looks, and tells whether that is news. */
  boolean visible(boolean shown) {
    boolean changed = visible != shown;
    visible = shown;
    return changed;
  }

  /** Takes whether lists are read again by themselves, and tells whether that is news. */
  boolean automatic(boolean on) {
    boolean changed = automatic != on;
    automatic = on;
    return changed;
  }

  /** Nothing is planned any more. */
  void stop() {
    stopped = true;
  }

  boolean isOnDemand() {
    return onDemand;
  }

  /** Whether a connection that comes now is read at once. */
  boolean isRead() {
    return !held && (!onDemand || visible);
  }

  /** Whether a list that was not looked at has become too old to be shown as it is. */
  boolean isDue(Feed<T> feed) {
    if (feed.load != null || !feed.mayBeOffered()) {
      return false;
    }
    Instant waiting = feed.waitUntil;
    if (waiting != null) {
      // Looking away and back is no reason to ask a service that wants to be left alone.
      return !clock.instant().isBefore(waiting);
    }
    Instant read = feed.lastGoodAt;
    return read == null || (automatic && !clock.instant().isBefore(read.plus(pace(feed))));
  }

  /** Time between two loads that go well. */
  Duration pace(Feed<T> feed) {
    Duration interval = feed.link.settings().refresh();
    return visible ? interval : interval.multipliedBy(HIDDEN_FACTOR);
  }

  /** Plans the next load, unless it is not to be made by itself. */
  void next(Feed<T> feed, Instant at) {
    feed.unplan();
    if (!automatic || stopped || !feed.mayBeOffered() || !isRead()) {
      return;
    }
    feed.nextAt = at;
    Duration delay = Duration.between(clock.instant(), at);
    int plan = feed.plan;
    feed.timer =
        scheduler.after(delay.isNegative() ? Duration.ZERO : delay, () -> alarm.ring(feed, plan));
  }

  /** Plans anew at the present pace; a list that waits out failures keeps waiting. */
  void replan(Collection<Feed<T>> feeds) {
    for (Feed<T> feed : feeds) {
      if (feed.load != null) {
        continue;
      }
      if (!automatic || !isRead()) {
        feed.unplan();
      } else if (feed.failures == 0 || feed.nextAt == null) {
        Instant base = feed.lastGoodAt == null ? clock.instant() : feed.lastGoodAt;
        Instant waiting = feed.waitUntil;
        next(feed, waiting == null ? base.plus(pace(feed)) : waiting);
      }
    }
  }
}
