package dev.fleetglass.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.ui.connections.FakeConnections;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectionZonesTest {
  private final FakeConnections connections = new FakeConnections();

  @Test
  void knowsTheZonesOfTheConnectionsAndFollowsThem() throws Exception {
    connections.save(connection("example", "Asia/Seoul"), Credentials.none());
    try (ConnectionZones zones = new ConnectionZones(connections)) {
      assertThat(zones.of("a")).contains(ZoneId.of("Asia/Seoul"));
      connections.save(connection("example", "UTC"), Credentials.none());
      assertThat(zones.of("a")).contains(ZoneId.of("UTC"));
      connections.delete("a");
      assertThat(zones.of("a")).isEmpty();
    }
    assertThat(connections.listeners()).isZero();
  }

  @Test
  void aProviderWithoutZonesOrOneThatIsNotThereHasNone() throws Exception {
    connections.save(connection("token", "Asia/Seoul"), Credentials.none());
    try (ConnectionZones zones = new ConnectionZones(connections)) {
      assertThat(zones.of("a")).isEmpty();
      connections.save(connection("gone", "Asia/Seoul"), Credentials.none());
      assertThat(zones.of("a")).isEmpty();
    }
  }

  private static ConnectionSettings connection(String provider, String zone) {
    ConnectionSettings plain = ConnectionSettings.of("a", "A", provider, URI.create("https://h"));
    return new ConnectionSettings(
        plain.id(),
        plain.name(),
        plain.provider(),
        plain.baseUrl(),
        true,
        false,
        false,
        null,
        null,
        plain.refresh(),
        Map.of("zone", zone),
        List.of());
  }
}
