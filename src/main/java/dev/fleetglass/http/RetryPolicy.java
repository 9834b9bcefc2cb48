package dev.fleetglass.http;

import dev.fleetglass.api.ApiFailure;
import java.time.Duration;
import java.util.Optional;

/** Whether and when a failed attempt is followed by another. */
final class RetryPolicy {
  private final TransportLimits limits;
  private final Pacing pacing;

  RetryPolicy(TransportLimits limits, Pacing pacing) {
    this.limits = limits;
    this.pacing = pacing;
  }

  /** The pause before the next attempt; empty when there is none. */
  Optional<Duration> pause(Effect effect, int attempt, AttemptFailed failed) {
    boolean refused =
        failed.failure() instanceof ApiFailure.Authentication
            || failed.failure() instanceof ApiFailure.Forbidden;
    if (effect == Effect.CHANGE || refused || !failed.passing() || attempt >= limits.attempts()) {
      return Optional.empty();
    }
    Duration asked = failed.retryAfter();
    if (asked == null) {
      return Optional.of(backoff(attempt));
    }
    return asked.compareTo(limits.maxRetryAfter()) > 0
        ? Optional.empty()
        : Optional.of(max(asked, backoff(attempt)));
  }

  /** Doubles with every attempt; a random half of it keeps many consoles from one rhythm. */
  private Duration backoff(int attempt) {
    long full = limits.backoff().toMillis() << Math.min(attempt - 1, 20);
    long bounded = Math.min(full, limits.maxBackoff().toMillis());
    return Duration.ofMillis(bounded / 2 + (long) (pacing.random() * (bounded - bounded / 2)));
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
