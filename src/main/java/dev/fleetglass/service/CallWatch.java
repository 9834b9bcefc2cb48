package dev.fleetglass.service;

import dev.fleetglass.api.ApiFailure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who is told how calls to a connection went. Told under locks of others: must not wait. */
@FunctionalInterface
interface CallWatch {
  /**
   * A call has ended; cancelled ones are not told.
   *
   * @param operation the same for calls that ask for the same thing
   * @param failure null when it went well
   */
  void ended(String connectionId, String operation, @Nullable ApiFailure failure, Instant at);

  /** Something is no longer asked for: how it would go is not known from now on. */
  default void stopped(String connectionId, String operation, Instant at) {}
}
