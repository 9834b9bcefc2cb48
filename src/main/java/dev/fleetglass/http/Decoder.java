package dev.fleetglass.http;

import java.io.IOException;

/**
 * Reads an answer as it comes in. Runs on a worker thread, and again when the call is repeated, so
 * it must keep nothing from one run to the next.
 */
@FunctionalInterface
public interface Decoder<T> {
  /**
   * Reads the body into a value.
   *
   * @throws IOException only what the body's stream throws; a parser's own complaints are turned
   *     into an {@link UndecodableException}
   * @throws UndecodableException when the body is not what the API describes
   * @throws RefusedException when the body says, in spite of HTTP's success, that the call failed
   */
  T decode(Answer answer) throws IOException, UndecodableException, RefusedException;
}
