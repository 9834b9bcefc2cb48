package dev.fleetglass.provider.cocktail;

import dev.fleetglass.api.AlertSource;
import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.Capability;
import dev.fleetglass.api.ClusterDetailSource;
import dev.fleetglass.api.ClusterEventSource;
import dev.fleetglass.api.ClusterSource;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.MetricSource;
import dev.fleetglass.api.NamespaceSource;
import dev.fleetglass.api.NodeSource;
import dev.fleetglass.api.PodSource;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.api.WorkloadSource;
import dev.fleetglass.api.WorkspaceSource;
import dev.fleetglass.http.ApiRequest;
import dev.fleetglass.http.Transport;
import dev.fleetglass.model.MetricQuery;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A connection to one Cocktail gateway. */
final class CocktailSession implements ProviderSession {
  private final ConnectionSettings settings;
  private final Transport transport;
  private final ClusterReader clusters;

  /** By the interface that a screen asks for. */
  private final Map<Class<? extends Capability>, Capability> capabilities;

  CocktailSession(
      ConnectionSettings settings,
      Transport transport,
      CocktailPaths paths,
      ZoneId zone,
      InstantSource clock) {
    this.settings = settings;
    this.transport = transport;
    this.clusters = new ClusterReader(transport, paths, new ClusterMapper(zone), settings, clock);
    ListReader lists = new ListReader(transport);
    KubeReader kube = new KubeReader(lists, paths, zone, settings, clock);
    AccountReader account = new AccountReader(lists, paths, zone, settings, clock);
    List<MetricQuery> queries =
        settings.metrics().isEmpty() ? DefaultQueries.of(settings, paths) : settings.metrics();
    MetricReader metrics = new MetricReader(transport, clusters, kube, queries, settings, clock);
    this.capabilities =
        Map.of(
            ClusterSource.class, clusters,
            ClusterDetailSource.class, clusters,
            NodeSource.class, kube,
            NamespaceSource.class, kube,
            WorkloadSource.class, kube,
            PodSource.class, kube,
            ClusterEventSource.class, kube,
            WorkspaceSource.class, account,
            AlertSource.class, account,
            MetricSource.class, metrics);
  }

  /** Starts a reading request with the headers of section 1. */
  static ApiRequest.Builder get(String operation, String path) {
    return ApiRequest.get(operation, path)
        .header("Accept", "application/json")
        .header("Content-Type", "application/json");
  }

  @Override
  public ConnectionSettings connection() {
    return settings;
  }

  @Override
  public <C extends Capability> Optional<C> capability(Class<C> type) {
    return Optional.ofNullable(capabilities.get(type)).map(type::cast);
  }

  /** Reads the cluster list: no cheaper call that needs a token is documented. */
  @Override
  public void verify() throws ApiException {
    clusters.check();
  }

  @Override
  public void close() {
    transport.close();
  }
}
