package dev.fleetglass.service;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ProviderSession;
import java.util.List;
import java.util.function.Consumer;

/** Open sessions of the connections that are to be read. */
interface Sessions {
  /** Tells the present links at once, on the caller's thread, and every change in order. */
  Subscription watchLinks(Consumer<List<Link>> listener);

  /**
   * The session of a connection, opened on first use; may block on the key store, and on the start
   * of the embedded sandbox. It belongs to this port and must not be closed by the caller.
   *
   * @throws ApiException when a setting cannot work, or the connection is no longer to be read
   */
  ProviderSession open(String connectionId) throws ApiException;
}
