package dev.fleetglass.sandbox;

/** A fault spec that cannot be read. The message names position and reason. */
public final class FaultSpecException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int position;
  private final String reason;

  FaultSpecException(String spec, int position, String reason) {
    super("Fault spec \"" + spec + "\", character " + (position + 1) + ": " + reason);
    this.position = position;
    this.reason = reason;
  }

  /** Zero-based index of the first character of what is wrong. */
  public int position() {
    return position;
  }

  /** One English clause without the position. */
  public String reason() {
    return reason;
  }
}
