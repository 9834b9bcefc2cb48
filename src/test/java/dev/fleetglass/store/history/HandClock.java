package dev.fleetglass.store.history;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that is set. */
final class HandClock implements InstantSource {
  private volatile Instant now;

  HandClock(Instant now) {
    this.now = now;
  }

  void set(Instant time) {
    now = time;
  }

  @Override
  public Instant instant() {
    return now;
  }
}
