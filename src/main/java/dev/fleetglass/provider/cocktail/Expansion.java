package dev.fleetglass.provider.cocktail;

import dev.fleetglass.http.ApiRequest;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.MetricQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request of a query, after its placeholders are filled in.
 *
 * @param cluster the cluster it asks about; null when it asks about all or none
 */
record Expansion(ApiRequest request, @Nullable Cluster cluster) {
  /** One request per cluster, with its number. */
  static final String CLUSTER_SEQ = "{clusterSeq}";

  /** One request per cluster, with its text id. */
  static final String CLUSTER_ID = "{clusterId}";

  /** The text ids of all clusters, joined by commas. */
  static final String CLUSTER_IDS = "{clusterIds}";

  /** Keeps an address with many ids below the length that servers take. */
  private static final int IDS_AT_ONCE = 50;

  /** Whether a query can only be asked by somebody who knows the clusters. */
  static boolean needsClusters(MetricQuery query) {
    return has(query, CLUSTER_SEQ) || has(query, CLUSTER_ID) || has(query, CLUSTER_IDS);
  }

  static List<Expansion> of(MetricQuery query, List<Cluster> clusters) {
    List<Expansion> all = new ArrayList<>();
    if (has(query, CLUSTER_SEQ) || has(query, CLUSTER_ID)) {
      for (Cluster cluster : clusters) {
        if (cluster.sequence() != null || !has(query, CLUSTER_SEQ)) {
          Map<String, String> values = new LinkedHashMap<>();
          values.put(CLUSTER_SEQ, String.valueOf(cluster.sequence()));
          values.put(CLUSTER_ID, cluster.id());
          values.put(CLUSTER_IDS, cluster.id());
          all.add(new Expansion(request(query, values), cluster));
        }
      }
      return all;
    }
    if (!has(query, CLUSTER_IDS)) {
      return List.of(new Expansion(request(query, Map.of()), null));
    }
    List<String> ids = clusters.stream().map(Cluster::id).toList();
    for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
      List<String> some = ids.subList(from, Math.min(ids.size(), from + IDS_AT_ONCE));
      all.add(new Expansion(request(query, Map.of(CLUSTER_IDS, String.join(",", some))), null));
    }
    return all;
  }

  private static boolean has(MetricQuery query, String placeholder) {
    return query.path().contains(placeholder)
        || query.parameters().values().stream().anyMatch(value -> value.contains(placeholder));
  }

  private static ApiRequest request(MetricQuery query, Map<String, String> values) {
    ApiRequest.Builder request =
        CocktailSession.get("metric " + query.id(), filled(query.path(), values));
    query.parameters().forEach((name, value) -> request.query(name, filled(value, values)));
    return request.build();
  }

  private static String filled(String pattern, Map<String, String> values) {
    String text = pattern;
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace(value.getKey(), value.getValue());
    }
    return text;
  }
}
