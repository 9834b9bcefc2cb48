package dev.fleetglass.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.MetricUnit;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A connection as it stands in the file. Everything but the first four members may be missing, so
 * that a file of an earlier version, or one written by hand, stays readable.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record StoredConnection(
    @Nullable String id,
    @Nullable String name,
    @Nullable String provider,
    @Nullable String baseUrl,
    @Nullable Boolean enabled,
    @Nullable Boolean sandbox,
    @Nullable Boolean allowPlainHttp,
    @Nullable String proxy,
    @Nullable String caFile,
    @Nullable String refresh,
    @Nullable Map<String, String> options,
    @Nullable List<StoredQuery> metrics) {

  /** A metric query as it stands in the file. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record StoredQuery(
      @Nullable String id,
      @Nullable String name,
      @Nullable String path,
      @Nullable Map<String, String> parameters,
      @Nullable String unit,
      @Nullable String interval,
      @Nullable String seriesName) {

    static StoredQuery of(MetricQuery query) {
      return new StoredQuery(
          query.id(),
          query.name(),
          query.path(),
          query.parameters(),
          query.unit().name(),
          query.interval().toString(),
          query.seriesName());
    }

    MetricQuery query() {
      String known = required("metric id", id);
      return new MetricQuery(
          known,
          name == null ? known : name,
          required("metric path", path),
          parameters == null ? Map.of() : parameters,
          unit == null ? MetricUnit.NONE : MetricUnit.valueOf(unit),
          duration("metric interval", interval, Duration.ofSeconds(10)),
          seriesName == null ? "" : seriesName);
    }
  }

  static StoredConnection of(ConnectionSettings settings) {
    return new StoredConnection(
        settings.id(),
        settings.name(),
        settings.provider(),
        settings.baseUrl().toString(),
        settings.enabled(),
        settings.sandbox(),
        settings.allowPlainHttp(),
        settings.proxy(),
        settings.caFile(),
        settings.refresh().toString(),
        settings.options(),
        settings.metrics().stream().map(StoredQuery::of).toList());
  }

  /**
   * Reads one entry of the list.
   *
   * @throws IllegalArgumentException when it has another shape
   */
  static StoredConnection read(JsonNode entry) {
    try {
      StoredConnection read = JsonFile.MAPPER.treeToValue(entry, StoredConnection.class);
      if (read == null) {
        throw new IllegalArgumentException("is null");
      }
      return read;
    } catch (JacksonException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    }
  }

  JsonNode json() {
    return JsonFile.MAPPER.valueToTree(this);
  }

  /**
   * The connection itself.
   *
   * @throws IllegalArgumentException naming the member that is missing or cannot be understood
   */
  ConnectionSettings settings() {
    return new ConnectionSettings(
        required("id", id),
        required("name", name),
        required("provider", provider),
        URI.create(required("baseUrl", baseUrl)),
        enabled == null || enabled,
        sandbox != null && sandbox,
        allowPlainHttp != null && allowPlainHttp,
        proxy,
        caFile,
        duration("refresh", refresh, ConnectionSettings.DEFAULT_REFRESH),
        options == null ? Map.of() : options,
        metrics == null
            ? List.of()
            : metrics.stream().filter(Objects::nonNull).map(StoredQuery::query).toList());
  }

  private static String required(String member, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(member + " is missing");
    }
    return value;
  }

  private static Duration duration(String member, @Nullable String value, Duration fallback) {
    if (value == null) {
      return fallback;
    }
    try {
      Duration duration = Duration.parse(value);
      if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
        throw new IllegalArgumentException(member + " is below one second: " + value);
      }
      return duration;
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(member + " is not a duration like PT15S: " + value, e);
    }
  }
}
