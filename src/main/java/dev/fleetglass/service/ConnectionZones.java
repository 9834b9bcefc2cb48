package dev.fleetglass.service;

import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.ProviderInfo;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * In which zone each connection's dates are read, where its service sends them without one. Follows
 * the connections until it is closed. Safe for use from any thread; {@link #of} waits for nothing.
 */
public final class ConnectionZones implements AutoCloseable {
  private final List<ProviderInfo> providers;
  private final Subscription subscription;
  private volatile Map<String, ZoneId> zones = Map.of();

  /** Knows the zones of the present connections at once. */
  public ConnectionZones(Connections connections) {
    providers = connections.providers();
    subscription = connections.subscribe(this::read);
  }

  /** Empty when the connection's dates carry a zone, or when it is not there any more. */
  public Optional<ZoneId> of(String connectionId) {
    return Optional.ofNullable(zones.get(connectionId));
  }

  @Override
  public void close() {
    subscription.close();
  }

  private void read(List<ConnectionSettings> connections) {
    Map<String, ZoneId> next = new HashMap<>();
    for (ConnectionSettings connection : connections) {
      providers.stream()
          .filter(info -> info.id().equals(connection.provider()))
          .findFirst()
          .flatMap(info -> info.zone(connection))
          .ifPresent(zone -> next.put(connection.id(), zone));
    }
    zones = Map.copyOf(next);
  }
}
