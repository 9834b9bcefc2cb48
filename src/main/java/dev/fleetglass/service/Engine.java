package dev.fleetglass.service;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;

/**
 * What drives the services: threads, time and chance.
 *
 * @param head how long the server list and metrics wait at the start when nobody looks at them, so
 *     that the first screen comes first
 */
record Engine(
    Scheduler scheduler,
    ExecutorService workers,
    InstantSource clock,
    RandomGenerator random,
    Duration head) {
  /** A screen that has no rows by then will not have any soon. */
  private static final Duration HEAD = Duration.ofSeconds(10);

  /** Metrics begin at once. */
  Engine(
      Scheduler scheduler, ExecutorService workers, InstantSource clock, RandomGenerator random) {
    this(scheduler, workers, clock, random, Duration.ZERO);
  }

  /** Threads of their own, and the given time. */
  static Engine real(InstantSource clock) {
    return new Engine(
        new SystemScheduler(),
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("worker-", 0).factory()),
        clock,
        RandomGenerator.getDefault(),
        HEAD);
  }
}
