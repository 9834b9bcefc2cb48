package dev.fleetglass.service;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.FormField;
import dev.fleetglass.api.ProviderInfo;
import dev.fleetglass.model.Coded;
import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.MetricSample;
import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.model.Server;
import dev.fleetglass.model.ServerState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Values that tests are made of. */
final class Samples {
  static final ProviderInfo CLOUD =
      new ProviderInfo(
          "cloud",
          "Cloud",
          "none",
          "https://cloud.example.com",
          List.of(
              new FormField("token", FormField.Kind.SECRET, true, "", List.of()),
              new FormField("zone", FormField.Kind.ZONE, false, "", List.of())));

  private Samples() {}

  static ConnectionSettings connection(String id) {
    return ConnectionSettings.of(
        id, "Name of " + id, "cloud", URI.create("https://" + id + ".example.com"));
  }

  static Server server(long id) {
    return new Server(
        id,
        "web-" + id,
        null,
        new Coded<>(ServerState.ON, "On"),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Map.of());
  }

  static ApiFailure.Context context() {
    return new ApiFailure.Context(
        "Name",
        "list",
        null,
        "broken",
        500,
        null,
        1,
        Duration.ofMillis(5),
        ManualClock.START,
        "server");
  }

  static ApiException serverFault() {
    return new ApiException(new ApiFailure.ServerFault(context()));
  }

  static ApiException rateLimited(Duration retryAfter) {
    return new ApiException(new ApiFailure.RateLimited(context(), retryAfter));
  }

  static MetricQuery query(String id, Duration interval) {
    return new MetricQuery(
        id, "Query " + id, "/" + id, Map.of(), MetricUnit.COUNT, interval, "{host}");
  }

  static MetricSample sample(String host, Instant at, double value) {
    return new MetricSample(Map.of("host", host), at, value);
  }
}
