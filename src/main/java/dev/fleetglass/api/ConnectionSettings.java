package dev.fleetglass.api;

import dev.fleetglass.model.MetricQuery;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a connection that is not secret.
 *
 * @param id stable key, never shown
 * @param name shown to people, unique without regard to case
 * @param provider id of a {@link ProviderInfo}
 * @param baseUrl the API's base: {@code https://host/api} for GoGrid, {@code https://host} for
 *     Cocktail; carries no user info
 * @param enabled whether the console reads it
 * @param sandbox whether it is the embedded sandbox, whose address changes with every start
 * @param allowPlainHttp permits {@code http:} to hosts other than loopback
 * @param proxy {@code host:port} of an HTTP proxy
 * @param caFile PEM file with further trusted certificates
 * @param refresh time between two refreshes of its lists, at least one second
 * @param options values of the provider's non-secret fields
 * @param metrics the connection's own metric queries; empty means the provider's defaults
 */
public record ConnectionSettings(
    String id,
    String name,
    String provider,
    URI baseUrl,
    boolean enabled,
    boolean sandbox,
    boolean allowPlainHttp,
    @Nullable String proxy,
    @Nullable String caFile,
    Duration refresh,
    Map<String, String> options,
    List<MetricQuery> metrics) {

  public static final Duration DEFAULT_REFRESH = Duration.ofSeconds(15);

  public ConnectionSettings {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    metrics = List.copyOf(metrics);
  }

  /** A connection with defaults: enabled, https only unless loopback, no proxy, no own CA. */
  public static ConnectionSettings of(String id, String name, String provider, URI baseUrl) {
    return new ConnectionSettings(
        id,
        name,
        provider,
        baseUrl,
        true,
        false,
        false,
        null,
        null,
        DEFAULT_REFRESH,
        Map.of(),
        List.of());
  }

  public String option(String field, String fallback) {
    String value = options.get(field);
    return value == null || value.isBlank() ? fallback : value;
  }

  public ConnectionSettings withBaseUrl(URI url) {
    return new ConnectionSettings(
        id,
        name,
        provider,
        url,
        enabled,
        sandbox,
        allowPlainHttp,
        proxy,
        caFile,
        refresh,
        options,
        metrics);
  }

  public ConnectionSettings withEnabled(boolean on) {
    return new ConnectionSettings(
        id,
        name,
        provider,
        baseUrl,
        on,
        sandbox,
        allowPlainHttp,
        proxy,
        caFile,
        refresh,
        options,
        metrics);
  }

  public ConnectionSettings withMetrics(List<MetricQuery> queries) {
    return new ConnectionSettings(
        id,
        name,
        provider,
        baseUrl,
        enabled,
        sandbox,
        allowPlainHttp,
        proxy,
        caFile,
        refresh,
        options,
        queries);
  }
}
