package dev.fleetglass.service;

import dev.fleetglass.api.ApiFailure;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the polls of one metric have gone so far. Guarded by the lock of its poller. */
final class PollRecord {
  private final Backoff backoff;
  private final Duration interval;
  private LoadState settled = new LoadState.Idle();
  private @Nullable Instant lastGoodAt;
  private int failures;

  /**
   * No poll yet.
   *
   * @param interval between polls that go well
   */
  PollRecord(Backoff backoff, Duration interval) {
    this.backoff = backoff;
    this.interval = interval;
  }

  /** How fresh the samples are, given whether a poll is under way. */
  LoadState state(boolean polling) {
    return polling ? new LoadState.Loading(0, -1, lastGoodAt) : settled;
  }

  void succeeded(Instant at) {
    failures = 0;
    lastGoodAt = at;
    settled = new LoadState.Ready(at);
  }

  /**
   * Notes a failure.
   *
   * @return before when the next poll must not be: the first failure in a row makes no difference
   *     unless the service asked for time
   */
  Instant failed(ApiFailure failure, Instant at) {
    failures++;
    settled = new LoadState.Failed(failure, lastGoodAt);
    return failures > 1 || failure instanceof ApiFailure.RateLimited
        ? at.plus(backoff.delay(interval, failures, failure))
        : at;
  }

  /** Another session is asked: what failed with the one before does not count. */
  void forgive() {
    failures = 0;
  }

  /** Nobody is asked any more; the samples stay. */
  void rest() {
    settled = new LoadState.Idle();
  }

  /** Begins anew, without samples. */
  void forget() {
    lastGoodAt = null;
    settled = new LoadState.Idle();
  }
}
