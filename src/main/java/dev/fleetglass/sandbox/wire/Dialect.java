package dev.fleetglass.sandbox.wire;

import java.time.Instant;
import java.util.Optional;

/** One API: its right answers, and its own manner of failing. Safe for use by many threads. */
public interface Dialect {
  /** The right answer at an instant, checks of credentials included. */
  Reply answer(Request request, Instant now);

  /** How it fails with an HTTP status from 400 to 599. */
  Reply failure(Request request, int status);

  /** How its gateway refuses credentials. */
  Reply refusal();

  /** How it says that the caller may not do this. */
  Reply notAuthorized(Request request);

  /** A failure whose body is not valid in any format. */
  Reply malformed(Request request);

  /** The documents' sample for a call, byte for byte; empty when they have none. */
  Optional<Reply> sample(Request request);
}
