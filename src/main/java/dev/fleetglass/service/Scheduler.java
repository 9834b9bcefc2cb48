package dev.fleetglass.service;

import java.time.Duration;

/** Decides when, and nothing else: what it runs must hand its work to another thread at once. */
public interface Scheduler extends AutoCloseable {
  /**
   * Runs the task once after the delay.
   *
   * @return closing it before takes the task back
   */
  Subscription after(Duration delay, Runnable task);

  /**
   * Milliseconds since some moment by the clock that delays are measured with, which nobody sets
   * and which may stand still while the computer sleeps.
   */
  long millis();

  /** Forgets what is planned. */
  @Override
  void close();
}
