package dev.fleetglass.store.history.codec;

/** Bytes that are not what was written. */
public final class DamagedBlockException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public DamagedBlockException(String message) {
    super(message);
  }
}
