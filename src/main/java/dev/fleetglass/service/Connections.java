package dev.fleetglass.service;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.api.ProviderInfo;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The operator's connections. Safe for use from any thread; saving blocks on the disk. */
public interface Connections {
  List<ConnectionSettings> all();

  /**
   * Tells the present list at once, on the caller's thread, and every later one on the thread of
   * the change.
   */
  Subscription subscribe(Consumer<List<ConnectionSettings>> listener);

  List<ProviderInfo> providers();

  /**
   * Where secrets go on this machine, for now: a key store may stop answering. Waits a few seconds
   * at most for one that has not answered yet: not for the thread of the window.
   */
  SecretPlace secretPlace();

  /**
   * Ids of the secret fields that have a value for this connection. Blocks on the key store, which
   * may ask the operator for its password: not for the thread of the window.
   */
  Set<String> storedSecrets(String connectionId);

  /**
   * Adds the connection or replaces the one with its id, and re-opens its session.
   *
   * @param typed secrets the operator typed; fields not in it keep what is stored
   * @throws IllegalArgumentException when the name is empty or belongs to another connection
   * @throws IOException when the disk or the key store refuses; then nothing has changed
   */
  void save(ConnectionSettings settings, Credentials typed) throws IOException;

  /** Removes the connection and its secrets. */
  void delete(String connectionId) throws IOException;

  /**
   * Tries address and credentials of a form without saving it, stored secrets filling the gaps.
   *
   * @return completes with the failure, or empty when the service accepted; cancelling it cancels
   *     the call
   */
  CompletableFuture<Optional<ApiFailure>> test(ConnectionSettings settings, Credentials typed);

  /** Where secrets are kept. */
  enum SecretPlace {
    /** The operating system's key store. */
    KEY_STORE,
    /** Memory only: this machine has no key store that answers. */
    SESSION_ONLY
  }
}
