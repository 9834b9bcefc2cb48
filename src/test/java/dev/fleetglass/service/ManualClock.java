package dev.fleetglass.service;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a test moves. */
final class ManualClock implements InstantSource {
  static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

  private Instant now = START;

  @Override
  public synchronized Instant instant() {
    return now;
  }

  synchronized void set(Instant instant) {
    now = instant;
  }

  synchronized void advance(Duration by) {
    now = now.plus(by);
  }
}
