package dev.fleetglass.service;

import dev.fleetglass.api.WirePage;
import org.jspecify.annotations.Nullable;

/**
 * A value together with the connection it came from.
 *
 * @param page the answer it was read from; null when its text was not kept
 * @param place of the value in the answer
 */
public record Sourced<T>(
    String connectionId, String connection, T value, @Nullable WirePage page, int place) {
  /** A value whose text was not kept. */
  public Sourced(String connectionId, String connection, T value) {
    this(connectionId, connection, value, null, -1);
  }
}
