package dev.fleetglass.http;

import java.io.IOException;

/** The body is larger than the transport takes. */
final class BodyTooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  BodyTooLargeException(long limit) {
    super("The answer is larger than " + limit + " bytes.");
  }
}
