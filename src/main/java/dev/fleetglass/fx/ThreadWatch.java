package dev.fleetglass.fx;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs where the JavaFX thread is when it has not answered for a while. Costs four wake-ups a
 * second, and nothing at all while debug logging is off.
 */
public final class ThreadWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ThreadWatch.class);
  private static final Duration PERIOD = Duration.ofMillis(250);
  private static final Duration STALL = Duration.ofMillis(100);

  private final Thread watcher;

  private ThreadWatch(Thread watcher) {
    this.watcher = watcher;
  }

  /** Starts watching the calling thread, which must be the gate's. */
  public static ThreadWatch start(FxGate gate) {
    Thread watched = Thread.currentThread();
    Thread watcher = Thread.ofVirtual().name("fx-watch").unstarted(() -> watch(gate, watched));
    if (LOG.isDebugEnabled()) {
      watcher.start();
    }
    return new ThreadWatch(watcher);
  }

  @Override
  public void close() {
    watcher.interrupt();
  }

  private static void watch(FxGate gate, Thread watched) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        CountDownLatch answered = new CountDownLatch(1);
        long asked = System.nanoTime();
        gate.run(answered::countDown);
        if (!answered.await(STALL.toMillis(), TimeUnit.MILLISECONDS)) {
          StackTraceElement[] stack = watched.getStackTrace();
          answered.await();
          report(Duration.ofNanos(System.nanoTime() - asked), stack);
        }
        Thread.sleep(PERIOD);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void report(Duration stall, StackTraceElement[] stack) {
    StringBuilder text = new StringBuilder();
    for (StackTraceElement frame : stack) {
      text.append("\n  at ").append(frame);
    }
    LOG.debug("JavaFX thread stalled for {} ms{}", stall.toMillis(), text);
  }
}
