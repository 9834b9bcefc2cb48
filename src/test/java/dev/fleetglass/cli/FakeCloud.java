package dev.fleetglass.cli;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.Capability;
import dev.fleetglass.api.ClusterSource;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.api.Fetched;
import dev.fleetglass.api.FormField;
import dev.fleetglass.api.MetricSource;
import dev.fleetglass.api.ProviderInfo;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.api.ServerSource;
import dev.fleetglass.api.SessionOpener;
import dev.fleetglass.api.WholeListing;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.MetricSample;
import dev.fleetglass.model.Server;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A provider that answers what a test has said. */
final class FakeCloud implements SessionOpener {
  List<Cluster> clusters = List.of();
  List<Server> servers = List.of();
  List<MetricQuery> queries = List.of();
  List<MetricSample> samples = List.of();
  @Nullable ApiFailure failure;
  @Nullable String failingQuery;
  final List<ConnectionSettings> settings = new ArrayList<>();
  final List<Credentials> credentials = new ArrayList<>();
  int open;

  static ApiFailure.Context context(@Nullable String code, @Nullable String message) {
    return new ApiFailure.Context(
        "Fake Cloud",
        "list",
        code,
        message,
        500,
        "https://cloud.example.com/list?api_key=***",
        2,
        Duration.ofMillis(120),
        Instant.parse("2026-03-01T08:00:00Z"),
        "server");
  }

  @Override
  public List<ProviderInfo> providers() {
    return List.of(
        new ProviderInfo(
            "cloud",
            "Fake Cloud",
            "none",
            "",
            List.of(
                new FormField("apiKey", FormField.Kind.SECRET, true, "", List.of()),
                new FormField(
                    "format", FormField.Kind.CHOICE, true, "json", List.of("json", "csv")))),
        new ProviderInfo(
            "plain",
            "Plain",
            "none",
            "",
            List.of(new FormField("token", FormField.Kind.SECRET, true, "", List.of()))));
  }

  @Override
  public ProviderSession open(ConnectionSettings connection, Credentials given)
      throws ApiException {
    settings.add(connection);
    credentials.add(given);
    if ("http".equals(connection.baseUrl().getScheme()) && !connection.allowPlainHttp()) {
      throw new ApiException(new ApiFailure.RejectedInput(context(null, "plain http")));
    }
    open++;
    return new Session(connection);
  }

  private void fail() throws ApiException {
    if (failure != null) {
      throw new ApiException(failure);
    }
  }

  /** One session. */
  private final class Session implements ProviderSession {
    private final ConnectionSettings connection;

    Session(ConnectionSettings connection) {
      this.connection = connection;
    }

    @Override
    public ConnectionSettings connection() {
      return connection;
    }

    @Override
    public <C extends Capability> Optional<C> capability(Class<C> type) {
      ClusterSource clusterSource =
          _ -> {
            fail();
            return Fetched.of(clusters);
          };
      ServerSource serverSource =
          () ->
              new WholeListing<>(_ -> {
                fail();
                return Fetched.of(servers);
              });
      MetricSource metricSource =
          new MetricSource() {
            @Override
            public List<MetricQuery> queries() {
              return queries;
            }

            @Override
            public List<MetricSample> samples(MetricQuery query) throws ApiException {
              if (failingQuery == null || failingQuery.equals(query.id())) {
                fail();
              }
              return samples;
            }
          };
      boolean plain = connection.provider().equals("plain");
      for (Capability each : List.of(clusterSource, serverSource, metricSource)) {
        if (type.isInstance(each) && !plain) {
          return Optional.of(type.cast(each));
        }
      }
      return Optional.empty();
    }

    @Override
    public void verify() {}

    @Override
    public void close() {
      open--;
    }
  }
}
