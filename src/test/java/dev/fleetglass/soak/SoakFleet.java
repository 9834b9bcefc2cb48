package dev.fleetglass.soak;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.Capability;
import dev.fleetglass.api.ClusterSource;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.api.Fetched;
import dev.fleetglass.api.MetricSource;
import dev.fleetglass.api.ProviderInfo;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.api.ServerSource;
import dev.fleetglass.api.SessionOpener;
import dev.fleetglass.api.WholeListing;
import dev.fleetglass.model.AuthType;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.ClusterKind;
import dev.fleetglass.model.ClusterState;
import dev.fleetglass.model.Coded;
import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.MetricSample;
import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.model.Server;
import dev.fleetglass.model.ServerState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Services whose answers follow from the time alone: nodes that stay, pods that come and go under
 * names that never return, states that change, some minutes of failures every now and then.
 */
final class SoakFleet implements SessionOpener {
  static final int CONNECTIONS = 3;
  private static final String PROVIDER = "soak";
  private static final int NODES = 5;
  private static final int PODS = 3;
  private static final int ROWS = 40;

  private final Supplier<Instant> time;
  private final long podLife;
  private final List<MetricQuery> queries = new ArrayList<>();
  private final List<Map<String, String>> nodes = new ArrayList<>();

  /**
   * Makes the fleet.
   *
   * @param time of the services, which is right however the console's clock is set
   * @param metrics of each connection
   * @param podLife how long a pod lives; the next one has another name
   */
  SoakFleet(Supplier<Instant> time, Duration refresh, int metrics, Duration podLife) {
    this.time = time;
    this.podLife = podLife.toSeconds();
    for (int i = 0; i < metrics; i++) {
      queries.add(
          new MetricQuery(
              "m" + i,
              "Metric " + i,
              "/m" + i,
              Map.of(),
              MetricUnit.CORES,
              refresh,
              "{node} {pod}"));
    }
    for (int i = 0; i < NODES; i++) {
      nodes.add(Map.of("node", "n" + i));
    }
  }

  List<MetricQuery> queries() {
    return queries;
  }

  static ConnectionSettings connection(int number, int session) {
    return ConnectionSettings.of(
        "c" + number,
        "Connection " + number + " at " + session,
        PROVIDER,
        URI.create("https://c" + number + ".example.com"));
  }

  @Override
  public List<ProviderInfo> providers() {
    return List.of(
        new ProviderInfo(PROVIDER, "Soak", "none", "https://soak.example.com", List.of()));
  }

  @Override
  public ProviderSession open(ConnectionSettings settings, Credentials credentials) {
    return new Session(settings);
  }

  private long second() {
    return time.get().getEpochSecond();
  }

  private void failSometimes(ConnectionSettings settings) throws ApiException {
    long minute = second() / 60;
    int shift = settings.id().charAt(1) * 37;
    if (Math.floorMod(minute + shift, 190) < 10) {
      throw new ApiException(
          new ApiFailure.ServerFault(
              new ApiFailure.Context(
                  settings.name(),
                  "list",
                  "CCCM2020000",
                  "External Api Failed.",
                  500,
                  null,
                  1,
                  Duration.ZERO,
                  time.get(),
                  "server")));
    }
  }

  private List<MetricSample> samples(MetricQuery query) {
    Instant at = Instant.ofEpochSecond(second());
    double base = Math.sin(second() / 900.0 + query.id().hashCode());
    List<MetricSample> samples = new ArrayList<>();
    for (int i = 0; i < NODES; i++) {
      if ((second() / 300 + i) % 40 != 0) {
        samples.add(new MetricSample(nodes.get(i), at, 4 + base + i));
      }
    }
    long generation = second() / podLife;
    for (int i = 0; i < PODS; i++) {
      samples.add(new MetricSample(Map.of("pod", "p" + i + "-" + (generation - i)), at, 1 + base));
    }
    return samples;
  }

  private List<Cluster> clusters() {
    List<Cluster> clusters = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      ClusterState state =
          (second() / 600 + i) % 20 == 0 ? ClusterState.UPGRADING : ClusterState.RUNNING;
      clusters.add(
          new Cluster(
              "k" + i,
              (long) i,
              "k" + i,
              null,
              new Coded<>(state, state.name()),
              new Coded<>(ClusterKind.UNKNOWN, ""),
              new Coded<>(AuthType.UNKNOWN, ""),
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
              null,
              null,
              null,
              Map.of()));
    }
    return clusters;
  }

  private List<Server> servers() {
    List<Server> servers = new ArrayList<>();
    long generation = second() / 1_800;
    for (int i = 0; i < ROWS; i++) {
      boolean off = (second() / 600 + i) % 15 == 0;
      servers.add(
          new Server(
              i == 0 ? generation : i + 1_000_000L,
              "s" + i,
              null,
              new Coded<>(off ? ServerState.OFF : ServerState.ON, off ? "Off" : "On"),
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
              Map.of()));
    }
    return servers;
  }

  /** One session. */
  private final class Session implements ProviderSession {
    private final ConnectionSettings settings;

    Session(ConnectionSettings settings) {
      this.settings = settings;
    }

    @Override
    public ConnectionSettings connection() {
      return settings;
    }

    @Override
    public <C extends Capability> Optional<C> capability(Class<C> type) {
      Capability source =
          type == MetricSource.class
              ? new Metrics(settings)
              : type == ClusterSource.class
                  ? (ClusterSource)
                      _ -> {
                        failSometimes(settings);
                        return Fetched.of(clusters());
                      }
                  : (ServerSource)
                      () ->
                          new WholeListing<>(_ -> {
                            failSometimes(settings);
                            return Fetched.of(servers());
                          });
      return Optional.of(type.cast(source));
    }

    @Override
    public void verify() throws ApiException {
      failSometimes(settings);
    }

    @Override
    public void close() {}
  }

  /** The metrics of one session. */
  private final class Metrics implements MetricSource {
    private final ConnectionSettings settings;

    Metrics(ConnectionSettings settings) {
      this.settings = settings;
    }

    @Override
    public List<MetricQuery> queries() {
      return queries;
    }

    @Override
    public List<MetricSample> samples(MetricQuery query) throws ApiException {
      failSometimes(settings);
      return SoakFleet.this.samples(query);
    }
  }
}
