package dev.fleetglass.api;

import java.util.Arrays;

/**
 * A secret on its way to the one place that shows it. Never prints itself; closing it wipes it. For
 * one thread at a time.
 */
public final class RevealedSecret implements AutoCloseable {
  private final char[] value;

  /** Takes the characters over, without a copy. */
  public RevealedSecret(char[] value) {
    this.value = value;
  }

  /** The characters themselves, which {@link #close} wipes. */
  public char[] characters() {
    return value;
  }

  @Override
  public void close() {
    Arrays.fill(value, '\0');
  }

  @Override
  public String toString() {
    return "RevealedSecret";
  }
}
