package dev.fleetglass.boot;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.api.MetricSource;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.api.SessionOpener;
import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.service.Connections;
import dev.fleetglass.service.SandboxAccess;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connections to the embedded sandbox that a first run has. */
final class SandboxConnections {
  static final String COCKTAIL = "cocktail";
  static final String GOGRID = "gogrid";

  private static final Logger LOG = LoggerFactory.getLogger(SandboxConnections.class);

  /** Replaced by the port of each run. */
  private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

  /** Fast enough that an operator sees the lists and charts live. */
  private static final Duration REFRESH = Duration.ofSeconds(10);

  private static final Duration METRICS = Duration.ofSeconds(2);

  private SandboxConnections() {}

  /** Both connections as they are on a first run. */
  static List<ConnectionSettings> all(SessionOpener opener) {
    ConnectionSettings cocktail = connection("sandbox-cocktail", "Sandbox Cocktail", COCKTAIL);
    return List.of(
        cocktail.withMetrics(lively(opener, cocktail)),
        connection("sandbox-gogrid", "Sandbox GoGrid", GOGRID));
  }

  /** Those of them that the operator has deleted. */
  static List<ConnectionSettings> missing(SessionOpener opener, Connections connections) {
    List<String> present = connections.all().stream().map(ConnectionSettings::id).toList();
    return all(opener).stream().filter(one -> !present.contains(one.id())).toList();
  }

  /** Adds those again; blocks on the disk. */
  static void restore(SessionOpener opener, Connections connections) throws IOException {
    for (ConnectionSettings one : missing(opener, connections)) {
      connections.save(one, Credentials.none());
    }
  }

  /** How a sandbox that did not start is reached: not at all, which its connections then tell. */
  static Map<String, SandboxAccess> unreachable() {
    return Map.of(
        COCKTAIL, new SandboxAccess(NOWHERE, Credentials.of(Map.of("token", "none"))),
        GOGRID,
            new SandboxAccess(NOWHERE, Credentials.of(Map.of("apiKey", "none", "secret", "none"))));
  }

  private static ConnectionSettings connection(String id, String name, String provider) {
    return new ConnectionSettings(
        id, name, provider, NOWHERE, true, true, false, null, null, REFRESH, Map.of(), List.of());
  }

  /** The provider's own queries at a pace at which charts visibly move. */
  private static List<MetricQuery> lively(SessionOpener opener, ConnectionSettings connection) {
    Credentials placeholder = Credentials.of(Map.of("token", "sandbox"));
    try (ProviderSession session = opener.open(connection, placeholder)) {
      return session
          .capability(MetricSource.class)
          .map(MetricSource::queries)
          .orElse(List.of())
          .stream()
          .map(SandboxConnections::lively)
          .toList();
    } catch (ApiException e) {
      LOG.warn("No default queries for the sandbox", e);
      return List.of();
    }
  }

  private static MetricQuery lively(MetricQuery query) {
    return new MetricQuery(
        query.id(),
        query.name(),
        query.path(),
        query.parameters(),
        query.unit(),
        METRICS,
        query.seriesName());
  }
}
