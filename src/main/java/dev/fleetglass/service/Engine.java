package dev.fleetglass.service;

import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;

/** What drives the services: threads, time and chance. */
record Engine(
    Scheduler scheduler, ExecutorService workers, InstantSource clock, RandomGenerator random) {

  /** Threads of their own, and the given time. */
  static Engine real(InstantSource clock) {
    return new Engine(
        new SystemScheduler(),
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("worker-", 0).factory()),
        clock,
        RandomGenerator.getDefault());
  }
}
