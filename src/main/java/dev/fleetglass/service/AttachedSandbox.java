package dev.fleetglass.service;

import dev.fleetglass.api.ConnectionSettings;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Where this run's own sandbox is. It starts after the window does: until then its connections
 * wait, so that a first start does not claim to have none.
 */
final class AttachedSandbox {
  private final CountDownLatch settled = new CountDownLatch(1);
  private volatile @Nullable Map<String, SandboxAccess> access;

  /** Takes how it is reached, by provider id. Who waits goes on at {@link #settle}. */
  void attach(Map<String, SandboxAccess> now) {
    access = Map.copyOf(now);
  }

  /** Lets those go on who wait, once everybody else knows what was attached. */
  void settle() {
    settled.countDown();
  }

  /** Waits until it is known how a connection of the sandbox is reached; others need not wait. */
  void await(ConnectionSettings connection) throws InterruptedException {
    if (connection.sandbox()) {
      settled.await();
    }
  }

  /** Whether a connection is one that can be read, now or as soon as the sandbox has started. */
  boolean reaches(ConnectionSettings connection) {
    Map<String, SandboxAccess> known = access;
    return !connection.sandbox() || known == null || known.containsKey(connection.provider());
  }

  /** How a connection of the sandbox is reached; empty for others and before that is known. */
  Optional<SandboxAccess> access(ConnectionSettings connection) {
    Map<String, SandboxAccess> known = access;
    return connection.sandbox() && known != null
        ? Optional.ofNullable(known.get(connection.provider()))
        : Optional.empty();
  }

  /** The connection with the sandbox's address of this run, if it is one of the sandbox. */
  ConnectionSettings effective(ConnectionSettings connection) {
    return access(connection)
        .map(found -> connection.withBaseUrl(found.baseUrl()))
        .orElse(connection);
  }
}
