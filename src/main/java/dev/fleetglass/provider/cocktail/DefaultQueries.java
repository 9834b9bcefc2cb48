package dev.fleetglass.provider.cocktail;

import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.MetricUnit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a connection watches until it has queries of its own. Only the answer's shape is documented;
 * paths other than the ingress one are from the server's source, and so are the names {@code
 * result}, {@code span} and {@code cluster-ids} ({@code api/cocktail.md} section 4.2).
 *
 * <p>Ours: the parameter and label {@code measure} of every path but that of capacity, where the
 * source has it, and its values. What changes slowly is asked once a minute, with one call for each
 * cluster. Pods would take a call for each namespace or node, and so are watched only in the
 * namespaces and on the nodes that the connection names.
 */
final class DefaultQueries {
  private static final Duration OFTEN = Duration.ofSeconds(5);
  private static final Duration SELDOM = Duration.ofSeconds(60);

  private final CocktailPaths paths;
  private final List<MetricQuery> queries = new ArrayList<>();

  private DefaultQueries(CocktailPaths paths) {
    this.paths = paths;
  }

  static List<MetricQuery> of(ConnectionSettings settings, CocktailPaths paths) {
    DefaultQueries defaults = new DefaultQueries(paths);
    defaults.often();
    defaults.seldom();
    if (!MetricReader.names(settings, MetricReader.POD_NAMESPACES).isEmpty()) {
      defaults.podsOfNamespaces();
    }
    if (!MetricReader.names(settings, MetricReader.POD_NODES).isEmpty()) {
      defaults.podsOfNodes();
    }
    return List.copyOf(defaults.queries);
  }

  private void often() {
    add(
        "ingress-requests",
        "Ingress requests",
        CocktailPath.INGRESS,
        "",
        MetricUnit.REQUESTS_PER_SECOND,
        OFTEN,
        "{cluster} {controller_class}");
    add(
        "node-cpu",
        "Node CPU usage",
        CocktailPath.NODE_USAGE,
        "cpu",
        MetricUnit.CORES,
        OFTEN,
        "{cluster} {node}");
    add(
        "node-memory",
        "Node memory usage",
        CocktailPath.NODE_USAGE,
        "memory",
        MetricUnit.BYTES,
        OFTEN,
        "{cluster} {node}");
    queries.add(ofNamespaces("namespace-cpu", "Namespace CPU usage", "cpu", MetricUnit.CORES));
    queries.add(
        ofNamespaces("namespace-memory", "Namespace memory usage", "memory", MetricUnit.BYTES));
  }

  private void seldom() {
    both("capacity", "CPU capacity", "Memory capacity", CocktailPath.CAPACITY, "capacity", "");
    both(
        "cluster-capacity",
        "CPU capacity (V1)",
        "Memory capacity (V1)",
        CocktailPath.CLUSTER_CAPACITY,
        "capacity",
        "");
    both(
        "node-request",
        "Node CPU requests",
        "Node memory requests",
        CocktailPath.NODE_RESOURCES,
        "request",
        " {node}");
    both(
        "quota-request",
        "CPU requests quota",
        "Memory requests quota",
        CocktailPath.QUOTA,
        "request",
        "");
    both(
        "namespace-quota-request",
        "Namespace CPU requests quota",
        "Namespace memory requests quota",
        CocktailPath.NAMESPACE_QUOTA,
        "request",
        " {namespace}");
    add("alarms", "Alarms", CocktailPath.ALARMS, "", MetricUnit.COUNT, SELDOM, "");
  }

  private void podsOfNamespaces() {
    CocktailPath path = CocktailPath.NAMESPACE_PODS;
    String series = "{cluster} {namespace} {pod}";
    queries.add(ofPods("pod-cpu", "Pod CPU usage", path, "cpu", MetricUnit.CORES, series));
    queries.add(ofPods("pod-memory", "Pod memory usage", path, "memory", MetricUnit.BYTES, series));
  }

  /** Two namespaces of a node may each have a pod that is called the same. */
  private void podsOfNodes() {
    CocktailPath path = CocktailPath.NODE_PODS;
    String series = "{cluster} {node} {namespace} {pod}";
    queries.add(
        ofPods("node-pod-cpu", "Pod CPU usage by node", path, "cpu", MetricUnit.CORES, series));
    queries.add(
        ofPods(
            "node-pod-memory",
            "Pod memory usage by node",
            path,
            "memory",
            MetricUnit.BYTES,
            series));
  }

  private void both(
      String id, String cpu, String memory, CocktailPath path, String measure, String series) {
    String name = "{cluster}" + series;
    add(id + "-cpu", cpu, path, measure + "-cpu", MetricUnit.CORES, SELDOM, name);
    add(id + "-memory", memory, path, measure + "-memory", MetricUnit.BYTES, SELDOM, name);
  }

  private void add(
      String id,
      String name,
      CocktailPath path,
      String measure,
      MetricUnit unit,
      Duration interval,
      String series) {
    Map<String, String> parameters = new LinkedHashMap<>(CocktailPaths.parameters(path));
    if (!measure.isEmpty()) {
      parameters.put(MetricReader.MEASURE, measure);
    }
    queries.add(new MetricQuery(id, name, paths.get(path), parameters, unit, interval, series));
  }

  /** The path names the measure itself. */
  private MetricQuery ofNamespaces(String id, String name, String measure, MetricUnit unit) {
    CocktailPath path = CocktailPath.NAMESPACE_USAGE;
    return new MetricQuery(
        id,
        name,
        paths.get(path) + "/" + measure,
        CocktailPaths.parameters(path),
        unit,
        OFTEN,
        "{cluster} {namespace}");
  }

  private MetricQuery ofPods(
      String id, String name, CocktailPath path, String resource, MetricUnit unit, String series) {
    return new MetricQuery(
        id,
        name,
        Placeholders.fill(paths.get(path), Map.of(Placeholders.RESOURCE, resource)),
        CocktailPaths.parameters(path),
        unit,
        SELDOM,
        series);
  }
}
