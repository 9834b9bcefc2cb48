package dev.fleetglass.store;

import java.io.IOException;
import java.util.Optional;

/**
 * Keeps secrets, never in a file of ours. Calls may block on the key store, which may ask the
 * operator to unlock it.
 */
public interface SecretStore extends AutoCloseable {
  /**
   * Whether secrets outlive the program. Waits until the key store has first answered, a few
   * seconds at most. May turn to false when it stops answering.
   */
  boolean lasting();

  /**
   * The secret of a field.
   *
   * @throws IOException when the key store refuses; the message holds no secret
   */
  Optional<String> read(String connectionId, String field) throws IOException;

  /** Keeps a secret, replacing the one before. */
  void write(String connectionId, String field, String secret) throws IOException;

  /** Forgets a secret; nothing happens when there is none. */
  void delete(String connectionId, String field) throws IOException;

  @Override
  void close();
}
