package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.UndecodableException;
import org.jspecify.annotations.Nullable;

/**
 * How the objects of one kind are read: which places they have, and what the model makes of them. A
 * new kind of object is one of these and nothing else. Holds no state.
 */
interface ObjectType<T> {
  Layout layout();

  /**
   * Makes the object of a row.
   *
   * @throws UndecodableException when something is missing without which it would be none
   */
  T read(Row row) throws UndecodableException;

  /** Whether {@link #read} is to find the row's secret. */
  default boolean reveals() {
    return false;
  }

  /** The number that tells it from others; null when it has none yet. */
  @Nullable Long id(T object);

  /** What tells it from others as well as can be. */
  String key(T object);
}
