package dev.fleetglass.bench;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/**
 * Gives the JavaFX thread a task every two milliseconds and notes how much later than due it runs.
 * A stall thus counts with every task that falls into it, as a key press or click would.
 */
final class StallProbe {
  private static final long PERIOD_NANOS = 2_000_000;

  private final long[] late;
  private final AtomicInteger noted = new AtomicInteger();
  private final Thread thread;

  StallProbe(int seconds) {
    late = new long[(int) (seconds * 1_000_000_000L / PERIOD_NANOS)];
    thread = Thread.ofPlatform().name("stall-probe").daemon().unstarted(this::probe);
  }

  void start() {
    thread.start();
  }

  private void probe() {
    long due = System.nanoTime();
    for (int i = 0; i < late.length; i++) {
      due += PERIOD_NANOS;
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      int at = i;
      long wanted = due;
      Platform.runLater(() -> {
        late[at] = System.nanoTime() - wanted;
        noted.incrementAndGet();
      });
    }
  }

  /** Waits until the last task has run. */
  Stalls end() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
    // Tasks run in their order: when this one has, all have.
    Fx.run(() -> {});
    long[] sorted = late.clone();
    Arrays.sort(sorted);
    return new Stalls(
        at(sorted, 0.5), at(sorted, 0.99), at(sorted, 0.999), at(sorted, 1), noted.get());
  }

  private static double at(long[] sorted, double part) {
    int place = (int) Math.ceil(part * sorted.length) - 1;
    return sorted[Math.clamp(place, 0, sorted.length - 1)] / 1e6;
  }

  /** Milliseconds at quantiles. */
  record Stalls(double p50, double p99, double p999, double max, int samples) {}
}
