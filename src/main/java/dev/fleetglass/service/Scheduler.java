package dev.fleetglass.service;

import java.time.Duration;

/** Decides when, and nothing else: what it runs must hand its work to another thread at once. */
public interface Scheduler {
  /**
   * Runs the task once after the delay.
   *
   * @return closing it before takes the task back
   */
  Subscription after(Duration delay, Runnable task);
}
