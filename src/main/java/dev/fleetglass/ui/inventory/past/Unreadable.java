package dev.fleetglass.ui.inventory.past;

import java.util.Objects;
import java.util.concurrent.CompletionException;

/** Says why something of the past could not be read. */
public final class Unreadable {
  private Unreadable() {}

  /** The reason in technical words, of what a future failed with. */
  public static String words(Throwable error) {
    Throwable cause =
        error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
    return Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
  }
}
