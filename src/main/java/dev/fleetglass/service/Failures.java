package dev.fleetglass.service;

import dev.fleetglass.api.ApiFailure;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Failures that arise here and not in a provider. */
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final int FRAMES = 12;

  private Failures() {}

  /** A connection that was removed, disabled or replaced while it was asked. */
  static ApiFailure gone(String connection, String operation, Instant at) {
    return new ApiFailure.Cancelled(context(connection, operation, null, at, "cancelled"));
  }

  /** A connection whose service has no such thing. */
  static ApiFailure unsupported(String connection, String operation, Instant at) {
    return new ApiFailure.Unsupported(context(connection, operation, null, at, "unsupported"));
  }

  /** The key store did not give the secrets. */
  static ApiFailure secrets(String connection, String message, Instant at) {
    return new ApiFailure.Authentication(context(connection, "open", message, at, "key-store"));
  }

  /** Samples that are all from so far ahead that one of the two clocks must be wrong. */
  static ApiFailure ahead(String connection, String operation, Duration ahead, Instant at) {
    return new ApiFailure.Undecodable(
        context(
            connection,
            operation,
            "samples are " + ahead.toDays() + " days ahead of this computer's clock",
            at,
            "clock-behind"),
        "timestamp",
        "");
  }

  /**
   * A defect of the program met while reading. The message of the exception is told to nobody: it
   * may hold what the code had at hand, secrets included.
   */
  static ApiFailure unexpected(String connection, String operation, Throwable defect, Instant at) {
    StringBuilder frames = new StringBuilder();
    StackTraceElement[] trace = defect.getStackTrace();
    for (int i = 0; i < Math.min(FRAMES, trace.length); i++) {
      frames.append("\n  at ").append(trace[i]);
    }
    LOG.error("{} while reading {}{}", defect.getClass().getName(), operation, frames);
    return new ApiFailure.Undecodable(
        context(
            connection,
            operation,
            "unexpected " + defect.getClass().getSimpleName() + " (see the log)",
            at,
            "internal"),
        null,
        "");
  }

  private static ApiFailure.Context context(
      String connection, String operation, @Nullable String message, Instant at, String hint) {
    return new ApiFailure.Context(
        connection, operation, null, message, null, null, 1, Duration.ZERO, at, hint);
  }
}
