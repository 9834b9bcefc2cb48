package dev.fleetglass.provider.cocktail;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.http.FailureContext;
import java.time.InstantSource;

/**
 * Every path this provider asks for. Gateways may publish other ones ({@code api/cocktail.md}
 * sections 1 and 4.2), so each can be set per connection.
 *
 * @param clusters the cluster list; from the server's source, section 3.1
 * @param ingress ingress requests in the seed's V1 shape; a made-up path, since the vendor
 *     documents only the answer
 * @param nodeUsage node usage of one cluster; from the server's source, section 4.2
 * @param namespaceUsage usage by namespace of one cluster, without the measure at its end; from the
 *     server's source, section 4.2
 * @param capacity capacity by cluster id; from the server's source, section 4.2
 */
record CocktailPaths(
    String clusters, String ingress, String nodeUsage, String namespaceUsage, String capacity) {
  static final String CLUSTERS = "/api/cluster";
  static final String INGRESS = "/v1/metric/ingress/requests";
  static final String NODE_USAGE = "/v1/metric/usage/clusters/{clusterSeq}/nodes";
  static final String NAMESPACE_USAGE = "/v1/clusters/{clusterSeq}/appmaps";
  static final String CAPACITY = "/v2/target/clusters/metric/capacity/result/current";

  static CocktailPaths of(ConnectionSettings settings, InstantSource clock) throws ApiException {
    return new CocktailPaths(
        path(settings, "clusterPath", CLUSTERS, clock),
        path(settings, "ingressPath", INGRESS, clock),
        path(settings, "nodeUsagePath", NODE_USAGE, clock),
        path(settings, "namespaceUsagePath", NAMESPACE_USAGE, clock),
        path(settings, "capacityPath", CAPACITY, clock));
  }

  private static String path(
      ConnectionSettings settings, String option, String fallback, InstantSource clock)
      throws ApiException {
    String path = settings.option(option, fallback).trim();
    if (!path.startsWith("/") || path.contains("?") || path.contains("#")) {
      throw FailureContext.before(settings, "open", clock)
          .hint("bad-path")
          .message("A path must begin with / and have no query: " + option + " = " + path)
          .exception(ApiFailure.RejectedInput::new);
    }
    return path;
  }
}
