package dev.fleetglass.service;

import static dev.fleetglass.service.Samples.connection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.model.MetricKey;
import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.MetricUnit;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricKeysTest {
  private static final ConnectionSettings HERE = connection("a");
  private static final ConnectionSettings SANDBOX =
      new ConnectionSettings(
          "a",
          "Sandbox",
          HERE.provider(),
          URI.create("http://127.0.0.1:1"),
          true,
          true,
          false,
          null,
          null,
          Duration.ofSeconds(15),
          Map.of(),
          java.util.List.of());

  private static MetricQuery query(
      String name, String path, Map<String, String> parameters, MetricUnit unit, long seconds) {
    return new MetricQuery("cpu", name, path, parameters, unit, Duration.ofSeconds(seconds), name);
  }

  private static MetricKey key(String path, Map<String, String> parameters, MetricUnit unit) {
    return MetricKeys.of(HERE, query("CPU", path, parameters, unit, 10));
  }

  @Test
  void anotherPathParameterOrUnitIsAnotherMetric() {
    assertThat(
            java.util.Set.of(
                key("/a", Map.of(), MetricUnit.CORES),
                key("/b", Map.of(), MetricUnit.CORES),
                key("/a", Map.of("p", "1"), MetricUnit.CORES),
                key("/a", Map.of("p", "2"), MetricUnit.CORES),
                key("/a", Map.of("p1", ""), MetricUnit.CORES),
                key("/a", Map.of(), MetricUnit.BYTES)))
        .hasSize(6);
  }

  @Test
  void anotherAddressOrProviderIsAnotherMetric() {
    MetricQuery query = query("CPU", "/a", Map.of(), MetricUnit.CORES, 10);
    assertThat(MetricKeys.of(HERE.withBaseUrl(URI.create("https://other.example.com")), query))
        .isNotEqualTo(MetricKeys.of(HERE, query));
  }

  @Test
  void anotherNameOrPaceIsTheSameMetric() {
    assertThat(MetricKeys.of(HERE, query("Load", "/a", Map.of(), MetricUnit.CORES, 60)))
        .isEqualTo(key("/a", Map.of(), MetricUnit.CORES));
  }

  /** What is on the disks of those who have the program depends on it. */
  @Test
  void neverChangesFromVersionToVersion() {
    ConnectionSettings connection =
        ConnectionSettings.of("a", "A", "cocktail", URI.create("https://cocktail.example.com"));
    assertThat(
            MetricKeys.of(connection, query("CPU", "/a", Map.of("p", "1"), MetricUnit.CORES, 10))
                .source())
        .isEqualTo("bca0bde5efa11d5d7424e8d4");
  }

  @Test
  void theSandboxIsTheSameAtEveryAddress() {
    MetricQuery query = query("CPU", "/a", Map.of(), MetricUnit.CORES, 10);
    assertThat(MetricKeys.of(SANDBOX.withBaseUrl(URI.create("http://127.0.0.1:2")), query))
        .isEqualTo(MetricKeys.of(SANDBOX, query));
  }
}
