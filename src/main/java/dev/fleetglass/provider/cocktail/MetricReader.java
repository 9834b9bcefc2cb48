package dev.fleetglass.provider.cocktail;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.MetricSource;
import dev.fleetglass.http.FailureContext;
import dev.fleetglass.http.MemoryBudget;
import dev.fleetglass.http.Transport;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.MetricSample;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers metric queries; those with a placeholder are asked once per cluster, namespace or node
 * and merged.
 */
final class MetricReader implements MetricSource {
  /** Parameter and label that tell the measures of one answer apart. */
  static final String MEASURE = "measure";

  /** Option that names the namespaces whose pods are measured, with commas between them. */
  static final String POD_NAMESPACES = "podNamespaces";

  /** Option that names the nodes whose pods are measured, with commas between them. */
  static final String POD_NODES = "podNodes";

  /** Most calls for one query that goes over namespaces or nodes. */
  static final int MOST_CALLS = 200;

  private final Transport transport;
  private final ClusterReader clusters;
  private final KubeReader kube;
  private final List<MetricQuery> queries;
  private final ConnectionSettings settings;
  private final InstantSource clock;

  MetricReader(
      Transport transport,
      ClusterReader clusters,
      KubeReader kube,
      List<MetricQuery> queries,
      ConnectionSettings settings,
      InstantSource clock) {
    this.transport = transport;
    this.clusters = clusters;
    this.kube = kube;
    this.queries = queries;
    this.settings = settings;
    this.clock = clock;
  }

  /** Namespaces or nodes that an option names; empty when it names none. */
  static Set<String> names(ConnectionSettings settings, String option) {
    return Arrays.stream(settings.option(option, "").split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Override
  public List<MetricQuery> queries() {
    return queries;
  }

  @Override
  public List<MetricSample> samples(MetricQuery query) throws ApiException {
    List<Cluster> known = Expansion.needsClusters(query) ? clusters.answering() : List.of();
    List<Expansion> calls = Expansion.of(query, known, places(query, known));
    if (Expansion.inner(query) != null && calls.size() > MOST_CALLS) {
      throw FailureContext.before(settings, "metric " + query.id(), clock)
          .hint("rejected")
          .message(
              "This query would take %d calls, and %d are the most. Name fewer namespaces or nodes in the connection, or write one into the path."
                  .formatted(calls.size(), MOST_CALLS))
          .exception(ApiFailure.RejectedInput::new);
    }
    Newest newest = new Newest(query);
    try (MemoryBudget.Share gathered = transport.gathering()) {
      forEach(calls, call -> ask(call, gathered), part -> part.forEach(newest::add));
      return newest.samples();
    }
  }

  /** What the query's inner placeholder stands for, by cluster. */
  private Map<String, List<String>> places(MetricQuery query, List<Cluster> known)
      throws ApiException {
    String inner = Expansion.inner(query);
    Map<String, List<String>> places = new HashMap<>();
    if (inner != null) {
      forEach(known, cluster -> named(inner, cluster), part -> places.putAll(part));
    }
    return places;
  }

  private Map<String, List<String>> named(String inner, Cluster cluster) throws ApiException {
    boolean nodes = inner.equals(Placeholders.NODE_NAME);
    Set<String> wanted = names(settings, nodes ? POD_NODES : POD_NAMESPACES);
    List<String> all = nodes ? kube.nodeNames(cluster) : kube.namespaceNames(cluster);
    return Map.of(
        cluster.id(),
        all.stream().filter(name -> wanted.isEmpty() || wanted.contains(name)).toList());
  }

  /** Asks all and takes what they give; those that fail for one cluster's sake are left out. */
  private static <A, B> void forEach(List<A> arguments, Parallel.Step<A, B> step, Consumer<B> taker)
      throws ApiException {
    ApiException skipped = null;
    boolean answered = false;
    for (Parallel.Result<B> part : Parallel.run(arguments, step)) {
      ApiException failure = part.failure();
      if (failure == null) {
        answered = true;
        taker.accept(part.value());
      } else if (concernsOneCluster(failure.failure())) {
        skipped = failure;
      } else {
        throw failure;
      }
    }
    if (skipped != null && !answered) {
      throw skipped;
    }
  }

  private List<MetricSample> ask(Expansion expansion, MemoryBudget.Share gathered)
      throws ApiException {
    Instant now = clock.instant();
    List<SampleWire> rows =
        transport.call(expansion.request(), new Envelope<>(SampleWire::read), gathered);
    Map<String, String> known = expansion.known();
    List<MetricSample> samples = new ArrayList<>(rows.size());
    for (SampleWire row : rows) {
      samples.add(named(row.toSample(now), known));
    }
    return samples;
  }

  /** Rows of an answer about one cluster, namespace or node need not repeat which one it is. */
  private static MetricSample named(MetricSample sample, Map<String, String> known) {
    if (sample.labels().keySet().containsAll(known.keySet())) {
      return sample;
    }
    Map<String, String> labels = new LinkedHashMap<>(known);
    labels.putAll(sample.labels());
    return new MetricSample(labels, sample.timestamp(), sample.value());
  }

  /**
   * A cluster that has stopped or gone since the list was read takes nothing from the others. One
   * that has gone looks like a forbidden one (section 5.2).
   */
  private static boolean concernsOneCluster(ApiFailure failure) {
    return failure instanceof ApiFailure.NotFound
        || failure instanceof ApiFailure.Forbidden
        || (failure instanceof ApiFailure.RejectedInput
            && "cluster-not-running".equals(failure.context().hint()));
  }

  /** The newest sample of every series. */
  private static final class Newest {
    private final @Nullable String measure;
    private final Map<Map<String, String>, MetricSample> byLabels = new LinkedHashMap<>();

    Newest(MetricQuery query) {
      this.measure = query.parameters().get(MEASURE);
    }

    /** A server that does not know the parameter answers all measures, which have other units. */
    void add(MetricSample sample) {
      String label = sample.labels().get(MEASURE);
      if (measure != null && label != null && !label.equals(measure)) {
        return;
      }
      byLabels.merge(
          sample.labels(),
          sample,
          (old, young) -> young.timestamp().isBefore(old.timestamp()) ? old : young);
    }

    List<MetricSample> samples() {
      return List.copyOf(byLabels.values());
    }
  }
}
