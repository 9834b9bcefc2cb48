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
 * @param labels what else it asks about, as labels for rows that do not repeat it
 */
record Expansion(ApiRequest request, @Nullable Cluster cluster, Map<String, String> labels) {
  /** Keeps an address with many ids below the length that servers take. */
  private static final int IDS_AT_ONCE = 50;

  /** Whether a query can only be asked by somebody who knows the clusters. */
  static boolean needsClusters(MetricQuery query) {
    return ofEach(query) || has(query, Placeholders.CLUSTER_IDS);
  }

  private static boolean ofEach(MetricQuery query) {
    return has(query, Placeholders.CLUSTER_SEQ)
        || has(query, Placeholders.CLUSTER_ID)
        || inner(query) != null;
  }

  /** What the query names within a cluster; null for nothing. */
  static @Nullable String inner(MetricQuery query) {
    return has(query, Placeholders.NAMESPACE)
        ? Placeholders.NAMESPACE
        : has(query, Placeholders.NODE_NAME) ? Placeholders.NODE_NAME : null;
  }

  /**
   * The requests of a query.
   *
   * @param places by a cluster's text id, what {@link #inner} stands for there
   */
  static List<Expansion> of(
      MetricQuery query, List<Cluster> clusters, Map<String, List<String>> places) {
    if (ofEach(query)) {
      List<Expansion> all = new ArrayList<>();
      for (Cluster cluster : clusters) {
        if (cluster.sequence() != null || !has(query, Placeholders.CLUSTER_SEQ)) {
          all.addAll(within(query, cluster, places));
        }
      }
      return all;
    }
    if (!has(query, Placeholders.CLUSTER_IDS)) {
      return List.of(new Expansion(request(query, Map.of()), null, Map.of()));
    }
    List<Expansion> all = new ArrayList<>();
    List<String> ids = clusters.stream().map(Cluster::id).toList();
    for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
      List<String> some = ids.subList(from, Math.min(ids.size(), from + IDS_AT_ONCE));
      Map<String, String> values = Map.of(Placeholders.CLUSTER_IDS, String.join(",", some));
      all.add(new Expansion(request(query, values), null, Map.of()));
    }
    return all;
  }

  private static List<Expansion> within(
      MetricQuery query, Cluster cluster, Map<String, List<String>> places) {
    String inner = inner(query);
    if (inner == null) {
      return List.of(new Expansion(request(query, Placeholders.of(cluster)), cluster, Map.of()));
    }
    String label = inner.equals(Placeholders.NAMESPACE) ? "namespace" : "node";
    List<Expansion> all = new ArrayList<>();
    for (String name : places.getOrDefault(cluster.id(), List.of())) {
      Map<String, String> values = Placeholders.of(cluster, inner, name);
      all.add(new Expansion(request(query, values), cluster, Map.of(label, name)));
    }
    return all;
  }

  /** The labels that rows of the answer have even when they do not repeat them. */
  Map<String, String> known() {
    Map<String, String> known = new LinkedHashMap<>();
    if (cluster != null) {
      known.put("cluster", cluster.id());
    }
    known.putAll(labels);
    return known;
  }

  private static boolean has(MetricQuery query, String placeholder) {
    return query.path().contains(placeholder)
        || query.parameters().values().stream().anyMatch(value -> value.contains(placeholder));
  }

  private static ApiRequest request(MetricQuery query, Map<String, String> values) {
    ApiRequest.Builder request =
        CocktailSession.get("metric " + query.id(), Placeholders.fill(query.path(), values));
    query
        .parameters()
        .forEach((name, value) -> request.query(name, Placeholders.fill(value, values)));
    return request.build();
  }
}
