package dev.fleetglass.provider.cocktail;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.Capability;
import dev.fleetglass.api.ClusterSource;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.MetricSource;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.http.ApiRequest;
import dev.fleetglass.http.Transport;
import dev.fleetglass.model.MetricQuery;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** A connection to one Cocktail gateway. */
final class CocktailSession implements ProviderSession {
  private final ConnectionSettings settings;
  private final Transport transport;
  private final ClusterReader clusters;
  private final MetricReader metrics;

  CocktailSession(
      ConnectionSettings settings,
      Transport transport,
      CocktailPaths paths,
      ClusterMapper mapper,
      InstantSource clock) {
    this.settings = settings;
    this.transport = transport;
    this.clusters = new ClusterReader(transport, paths.clusters(), mapper, clock);
    List<MetricQuery> queries =
        settings.metrics().isEmpty() ? DefaultQueries.of(paths) : settings.metrics();
    this.metrics = new MetricReader(transport, clusters, queries, clock);
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
    if (type == ClusterSource.class) {
      return Optional.of(type.cast(clusters));
    }
    return type == MetricSource.class ? Optional.of(type.cast(metrics)) : Optional.empty();
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
