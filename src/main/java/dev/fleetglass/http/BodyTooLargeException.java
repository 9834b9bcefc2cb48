package dev.fleetglass.http;

import java.io.IOException;

/** The body is larger than the transport takes. */
final class BodyTooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  private BodyTooLargeException(String message) {
    super(message);
  }

  /** It has more bytes than this. */
  static BodyTooLargeException bytes(long limit) {
    return new BodyTooLargeException("The answer is larger than " + size(limit) + ".");
  }

  /** What it holds could take more bytes of memory than this. */
  static BodyTooLargeException memory(long limit) {
    return new BodyTooLargeException(
        "The answer holds more than " + size(limit) + " of memory can take.");
  }

  private static String size(long bytes) {
    return bytes < 1 << 20 ? bytes + " bytes" : (bytes >> 20) + " MiB";
  }
}
