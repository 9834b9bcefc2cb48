package dev.fleetglass.http;

import dev.fleetglass.api.ApiFailure;

/** Turns a service's refusals into failures. The transport removes secrets from what it returns. */
@FunctionalInterface
public interface ErrorMapper {
  /**
   * Maps an answer that is no 2xx, or one that the decoder found to say that the call failed.
   *
   * @param context already knows connection, operation, status, address and time
   */
  ApiFailure refused(ErrorAnswer answer, FailureContext context);

  /** Maps a 2xx answer whose body cannot be read. */
  default ApiFailure undecodable(
      ErrorAnswer answer, UndecodableException reason, FailureContext context) {
    return context.undecodable(answer, reason);
  }
}
