package dev.fleetglass.http;

import dev.fleetglass.api.ApiFailure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How one attempt ended, with what decides whether there is another. */
final class AttemptFailed extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient ApiFailure failure;
  private final boolean passing;
  private final @Nullable Duration retryAfter;

  /**
   * Ends an attempt.
   *
   * @param passing whether the same call may succeed a moment later
   * @param retryAfter what the service asked for
   */
  AttemptFailed(ApiFailure failure, boolean passing, @Nullable Duration retryAfter) {
    super(failure.summary());
    this.failure = failure;
    this.passing = passing;
    this.retryAfter = retryAfter;
  }

  ApiFailure failure() {
    return failure;
  }

  boolean passing() {
    return passing;
  }

  @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
