package dev.fleetglass.http;

import java.io.IOException;

/** The body is larger than the transport takes. */
final class BodyTooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String hint;

  private BodyTooLargeException(String hint, String message) {
    super(message);
    this.hint = hint;
  }

  /** The key of what may help. */
  String hint() {
    return hint;
  }

  /** It has more bytes than this. */
  static BodyTooLargeException bytes(long limit) {
    return new BodyTooLargeException(
        "body-too-large", "The answer is larger than " + size(limit) + ".");
  }

  /** What it holds could take more bytes of memory than this. */
  static BodyTooLargeException memory(long limit) {
    return new BodyTooLargeException(
        "body-too-large", "The answer holds more than " + size(limit) + " of memory can take.");
  }

  /** There is no memory left beside the answers that are read at the same time. */
  static BodyTooLargeException together() {
    return new BodyTooLargeException(
        "answers-too-large",
        "The answers that are read at the same time hold more than memory can take.");
  }

  private static String size(long bytes) {
    return bytes < 1 << 20 ? bytes + " bytes" : (bytes >> 20) + " MiB";
  }
}
