package dev.fleetglass.store.history;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * When the writer works: some time after something came, at once when it is hurried, and now and
 * then for what is due by itself. Any thread.
 */
final class Rounds {
  private static final Duration IDLE = Duration.ofMinutes(1);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean work;
  private boolean closing;
  private long begun;
  private long ended;
  private long wanted;

  /** Something came. */
  void work() {
    lock.lock();
    try {
      if (!work) {
        work = true;
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits until a round that begins from now on has ended, or nobody works any more. */
  void hurry() throws InterruptedException {
    lock.lock();
    try {
      long mine = begun + 1;
      wanted = Math.max(wanted, mine);
      changed.signalAll();
      while (ended < mine && !closing) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  void close() {
    lock.lock();
    try {
      closing = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until there is a round to do; false when it is the last.
   *
   * @param gather how long what comes is gathered
   * @param least what must pass in any case unless it is hurried, after a failure
   */
  boolean next(Duration gather, Duration least) throws InterruptedException {
    lock.lock();
    try {
      rest(least, false);
      rest(IDLE, true);
      rest(gather, false);
      work = false;
      begun++;
      return !closing;
    } finally {
      lock.unlock();
    }
  }

  void ended() {
    lock.lock();
    try {
      ended = begun;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void rest(Duration time, boolean untilWork) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    while (!closing && wanted <= begun && !(untilWork && work)) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return;
      }
      changed.await(left, TimeUnit.NANOSECONDS);
    }
  }
}
