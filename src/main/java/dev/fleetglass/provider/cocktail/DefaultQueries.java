package dev.fleetglass.provider.cocktail;

import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.MetricUnit;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a connection watches until it has queries of its own. Only the answer's shape is documented;
 * paths other than the ingress one are from the server's source, and so are the names {@code
 * result}, {@code span} and {@code cluster-ids} ({@code api/cocktail.md} section 4.2).
 */
final class DefaultQueries {
  private static final Duration OFTEN = Duration.ofSeconds(5);
  private static final Duration SELDOM = Duration.ofSeconds(60);

  /** The shortest that the server takes. */
  private static final String SPAN = "5m";

  private DefaultQueries() {}

  static List<MetricQuery> of(CocktailPaths paths) {
    return List.of(
        new MetricQuery(
            "ingress-requests",
            "Ingress requests",
            paths.ingress(),
            Map.of(),
            MetricUnit.REQUESTS_PER_SECOND,
            OFTEN,
            "{cluster} {controller_class}"),
        new MetricQuery(
            "node-cpu",
            "Node CPU usage",
            paths.nodeUsage(),
            usage("cpu"),
            MetricUnit.CORES,
            OFTEN,
            "{cluster} {node}"),
        new MetricQuery(
            "node-memory",
            "Node memory usage",
            paths.nodeUsage(),
            usage("memory"),
            MetricUnit.BYTES,
            OFTEN,
            "{cluster} {node}"),
        new MetricQuery(
            "namespace-cpu",
            "Namespace CPU usage",
            paths.namespaceUsage() + "/cpu",
            Map.of("span", SPAN),
            MetricUnit.CORES,
            OFTEN,
            "{cluster} {namespace}"),
        new MetricQuery(
            "namespace-memory",
            "Namespace memory usage",
            paths.namespaceUsage() + "/memory",
            Map.of("span", SPAN),
            MetricUnit.BYTES,
            OFTEN,
            "{cluster} {namespace}"),
        new MetricQuery(
            "capacity-cpu",
            "CPU capacity",
            paths.capacity(),
            capacity("capacity-cpu"),
            MetricUnit.CORES,
            SELDOM,
            "{cluster}"),
        new MetricQuery(
            "capacity-memory",
            "Memory capacity",
            paths.capacity(),
            capacity("capacity-memory"),
            MetricUnit.BYTES,
            SELDOM,
            "{cluster}"));
  }

  /** The server refuses a usage query that has no range, even for one instant. */
  private static Map<String, String> usage(String measure) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("result", "current");
    parameters.put("span", SPAN);
    parameters.put(MetricReader.MEASURE, measure);
    return parameters;
  }

  private static Map<String, String> capacity(String measure) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("cluster-ids", Expansion.CLUSTER_IDS);
    parameters.put(MetricReader.MEASURE, measure);
    return parameters;
  }
}
