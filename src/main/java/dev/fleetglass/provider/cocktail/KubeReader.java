package dev.fleetglass.provider.cocktail;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ClusterEventSource;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Fetched;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.NamespaceSource;
import dev.fleetglass.api.NodeSource;
import dev.fleetglass.api.PodSource;
import dev.fleetglass.api.WorkloadSource;
import dev.fleetglass.http.ApiRequest;
import dev.fleetglass.http.FailureContext;
import dev.fleetglass.http.MemoryBudget;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.ClusterEvent;
import dev.fleetglass.model.Namespace;
import dev.fleetglass.model.Node;
import dev.fleetglass.model.Pod;
import dev.fleetglass.model.Workload;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads what is in a cluster ({@code api/cocktail.md} sections 3.1 and 6), and remembers names for
 * the metric queries that go over namespaces or nodes.
 *
 * <p>Ours: no path gives all events of a cluster, so those of its namespaces and its nodes are put
 * together. An event of a node is in a namespace as well, so that equal ones are told once.
 */
final class KubeReader
    implements NodeSource, NamespaceSource, WorkloadSource, PodSource, ClusterEventSource {
  private static final Duration FRESH = Duration.ofMinutes(3);

  private final ListReader lists;
  private final CocktailPaths paths;
  private final KubeMapper mapper;
  private final WorkloadMapper workloads;
  private final ConnectionSettings settings;
  private final InstantSource clock;
  private final Remembered<String, List<String>> namespaceNames;
  private final Remembered<String, List<String>> nodeNames;

  KubeReader(
      ListReader lists,
      CocktailPaths paths,
      ZoneId zone,
      ConnectionSettings settings,
      InstantSource clock) {
    this.lists = lists;
    this.paths = paths;
    this.mapper = new KubeMapper(zone);
    this.workloads = new WorkloadMapper(zone);
    this.settings = settings;
    this.clock = clock;
    this.namespaceNames = new Remembered<>(FRESH, clock);
    this.nodeNames = new Remembered<>(FRESH, clock);
  }

  @Override
  public Fetched<Node> nodes(Cluster cluster, LoadProgress progress) throws ApiException {
    Fetched<Node> nodes =
        lists.read(
            request("node list", CocktailPath.NODES, cluster),
            row -> mapper.node(cluster, row),
            progress);
    nodeNames.put(cluster.id(), nodes.stream().map(Node::name).toList());
    return nodes;
  }

  @Override
  public Fetched<Namespace> namespaces(Cluster cluster, LoadProgress progress) throws ApiException {
    Fetched<Namespace> namespaces =
        lists.read(
            request("namespace list", CocktailPath.NAMESPACES, cluster),
            row -> mapper.namespace(cluster, row),
            progress);
    namespaceNames.put(cluster.id(), namespaces.stream().map(Namespace::name).toList());
    return namespaces;
  }

  @Override
  public Fetched<Workload> workloads(Cluster cluster, LoadProgress progress) throws ApiException {
    return lists.read(
        request("workload list", CocktailPath.WORKLOADS, cluster),
        row -> workloads.map(cluster, row),
        progress);
  }

  @Override
  public Fetched<Pod> pods(Cluster cluster, LoadProgress progress) throws ApiException {
    return lists.read(
        request("pod list", CocktailPath.PODS, cluster), row -> mapper.pod(cluster, row), progress);
  }

  @Override
  public Fetched<ClusterEvent> events(Cluster cluster, LoadProgress progress) throws ApiException {
    List<ApiRequest> requests = new ArrayList<>();
    List<ApiFailure> gaps = new ArrayList<>();
    for (String namespace : namespaceNames(cluster)) {
      requests.add(
          request(
              "events of a namespace",
              CocktailPath.NAMESPACE_EVENTS,
              cluster,
              Placeholders.NAMESPACE,
              namespace));
    }
    for (String node : nodesOrGap(cluster, gaps)) {
      requests.add(
          request(
              "events of a node", CocktailPath.NODE_EVENTS, cluster, Placeholders.NODE_NAME, node));
    }
    try (MemoryBudget.Share gathered = lists.gathering()) {
      ListReader.Parts<ClusterEvent> parts =
          lists.parts(requests, row -> mapper.event(cluster, row), gathered);
      gaps.addAll(parts.gaps());
      Fetched<ClusterEvent> events = once(parts.pages(), gaps);
      progress.loaded(events.size(), events.size());
      return events;
    }
  }

  /** Namespaces have nearly all events: whoever may not list nodes still sees those. */
  private List<String> nodesOrGap(Cluster cluster, List<ApiFailure> gaps) throws ApiException {
    try {
      return nodeNames(cluster);
    } catch (ApiException e) {
      if (e.failure() instanceof ApiFailure.Forbidden
          || e.failure() instanceof ApiFailure.NotFound) {
        gaps.add(e.failure());
        return List.of();
      }
      throw e;
    }
  }

  private static Fetched<ClusterEvent> once(
      List<ListReader.Page<ClusterEvent>> pages, List<ApiFailure> gaps) {
    Set<ClusterEvent> told = new HashSet<>();
    Fetched.Builder<ClusterEvent> events = new Fetched.Builder<>();
    for (ListReader.Page<ClusterEvent> page : pages) {
      for (int place = 0; place < page.rows().size(); place++) {
        ClusterEvent event = page.rows().get(place);
        if (told.add(event)) {
          events.add(event, page.text(), place);
        }
      }
    }
    gaps.forEach(events::gap);
    return events.build();
  }

  /** The names of a cluster's namespaces, minutes old at most. */
  List<String> namespaceNames(Cluster cluster) throws ApiException {
    return namespaceNames.get(
        cluster.id(),
        _ -> namespaces(cluster, LoadProgress.NONE).stream().map(Namespace::name).toList());
  }

  /** The names of a cluster's nodes, minutes old at most. */
  List<String> nodeNames(Cluster cluster) throws ApiException {
    return nodeNames.get(
        cluster.id(), _ -> nodes(cluster, LoadProgress.NONE).stream().map(Node::name).toList());
  }

  private ApiRequest request(String operation, CocktailPath path, Cluster cluster)
      throws ApiException {
    return request(operation, path, cluster, "", "");
  }

  private ApiRequest request(
      String operation, CocktailPath path, Cluster cluster, String place, String name)
      throws ApiException {
    if (cluster.sequence() == null && paths.get(path).contains(Placeholders.CLUSTER_SEQ)) {
      throw FailureContext.before(settings, operation, clock)
          .hint("unsupported")
          .message("The service gave no number for the cluster " + cluster.id() + ".")
          .exception(ApiFailure.Unsupported::new);
    }
    Map<String, String> values = Placeholders.of(cluster, place.isEmpty() ? null : place, name);
    return paths.request(operation, path, values).build();
  }
}
