package dev.fleetglass.cli;

/** Something the operator gave cannot be used; the message says what can. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
