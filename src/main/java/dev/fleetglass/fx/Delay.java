package dev.fleetglass.fx;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs something later. Tests step it by hand. */
@FunctionalInterface
public interface Delay {
  /** Runs the task once after the delay, on any thread; it must hand over quickly. */
  void after(Duration delay, Runnable task);

  /** Real time, on a daemon thread of the JDK. */
  static Delay real() {
    return (delay, task) ->
        CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS, Runnable::run)
            .execute(task);
  }
}
