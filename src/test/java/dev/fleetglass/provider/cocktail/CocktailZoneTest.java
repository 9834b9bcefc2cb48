package dev.fleetglass.provider.cocktail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Fetched;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.NodeSource;
import dev.fleetglass.api.ProviderInfo;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.http.TestCalls;
import dev.fleetglass.model.Node;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates without a zone are read in the connection's, which a window can ask for. */
class CocktailZoneTest {
  private static ConnectionSettings settings(Map<String, String> options) {
    ConnectionSettings plain = TestCalls.settings("https://h");
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
        options,
        List.of());
  }

  @Test
  void aProviderTellsTheZoneOfAConnection() {
    ProviderInfo cocktail = new CocktailFactory().info();
    assertThat(cocktail.zone(settings(Map.of()))).contains(ZoneId.of("Asia/Seoul"));
    assertThat(cocktail.zone(settings(Map.of("zone", " UTC ")))).contains(ZoneId.of("UTC"));
    assertThat(cocktail.zone(settings(Map.of("zone", "Moon/Base")))).isEmpty();
    ProviderInfo none = new ProviderInfo("x", "X", "b", "u", List.of());
    assertThat(none.zone(settings(Map.of()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Seoul, 2024-07-01T00:00:00Z",
    "UTC, 2024-07-01T09:00:00Z",
    "America/New_York, 2024-07-01T13:00:00Z"
  })
  void readsNewDatesInTheConnectionsZone(String zone, Instant expected) throws Exception {
    try (CocktailServer server = new CocktailServer()) {
      server.answer(
          "/api/cube/v2/cluster/7/nodes",
          "{\"status\":\"ok\",\"result\":[{\"name\":\"n\",\"creationTimestamp\":\"2024-07-01"
              + " 09:00:00\"}]}");
      try (ProviderSession session = server.open(Map.of("zone", zone), List.of())) {
        Fetched<Node> nodes =
            server
                .source(session, NodeSource.class)
                .nodes(KubeListsTest.cluster(), LoadProgress.NONE);
        assertThat(nodes.getFirst().created()).isEqualTo(expected);
      }
    }
  }
}
