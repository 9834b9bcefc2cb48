package dev.fleetglass.api;

import org.jspecify.annotations.Nullable;

/** Carries an {@link ApiFailure} up a call stack. Its message holds no secret. */
public final class ApiException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient ApiFailure failure;

  public ApiException(ApiFailure failure) {
    this(failure, null);
  }

  /**
   * Wraps a failure with what caused it.
   *
   * @param cause kept for the log only; must itself be free of secrets
   */
  public ApiException(ApiFailure failure, @Nullable Throwable cause) {
    super(failure.summary(), cause);
    this.failure = failure;
  }

  public ApiFailure failure() {
    return failure;
  }
}
