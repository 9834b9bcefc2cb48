package dev.fleetglass.store.history;

/** The history could not be read; the message is in technical words. */
public final class HistoryException extends Exception {
  private static final long serialVersionUID = 1;

  public HistoryException(String message, Throwable cause) {
    super(message, cause);
  }
}
