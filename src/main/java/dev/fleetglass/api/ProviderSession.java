package dev.fleetglass.api;

import java.util.Optional;

/** An open connection to one account of one service. Safe for use by several threads. */
public interface ProviderSession extends AutoCloseable {
  ConnectionSettings connection();

  /** The session's implementation of a capability, or empty when the service has no such thing. */
  <C extends Capability> Optional<C> capability(Class<C> type);

  /** Makes the cheapest call that proves address and credentials. */
  void verify() throws ApiException;

  /** Cancels calls under way and frees connections; idempotent. */
  @Override
  void close();
}
