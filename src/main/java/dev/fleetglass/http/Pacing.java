package dev.fleetglass.http;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Elapsed time and chance, so that tests of retries need neither. */
public interface Pacing {
  /** The machine's. */
  Pacing SYSTEM =
      new Pacing() {
        @Override
        public void sleep(Duration pause) throws InterruptedException {
          Thread.sleep(pause);
        }

        @Override
        public double random() {
          return ThreadLocalRandom.current().nextDouble();
        }

        @Override
        public long nanos() {
          return System.nanoTime();
        }
      };

  /** Waits before another attempt; ends early when interrupted. */
  void sleep(Duration pause) throws InterruptedException;

  /** From 0 to less than 1. */
  double random();

  /** A clock that only goes forward, as {@link System#nanoTime}. */
  long nanos();
}
