package dev.fleetglass.service;

import dev.fleetglass.api.ApiFailure;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after failures before asking again by oneself. */
final class Backoff {
  static final Duration LONGEST = Duration.ofMinutes(5);

  private static final double JITTER = 0.1;

  private final RandomGenerator random;

  Backoff(RandomGenerator random) {
    this.random = random;
  }

  /**
   * The interval, doubled with every failure after the first up to five minutes, spread by a tenth
   * either way so that consoles do not come back together. Never shorter than what the service
   * asked for, and an interval above five minutes stays as it is.
   *
   * @param failures failures in a row, at least 1
   */
  Duration delay(Duration interval, int failures, ApiFailure last) {
    long doubled = interval.toMillis() << Math.min(failures - 1, 10);
    long most = Math.max(LONGEST.toMillis(), interval.toMillis());
    double spread = 1 - JITTER + 2 * JITTER * random.nextDouble();
    long delay = Math.min(most, (long) (Math.min(doubled, most) * spread));
    if (last instanceof ApiFailure.RateLimited limited && limited.retryAfter() != null) {
      long asked = limited.retryAfter().toMillis();
      delay = Math.max(delay, asked + (long) (random.nextDouble() * JITTER * interval.toMillis()));
    }
    return Duration.ofMillis(delay);
  }
}
