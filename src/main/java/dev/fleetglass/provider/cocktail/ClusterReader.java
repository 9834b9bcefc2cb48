package dev.fleetglass.provider.cocktail;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ClusterDetailSource;
import dev.fleetglass.api.ClusterSource;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Fetched;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.WirePage;
import dev.fleetglass.http.Answer;
import dev.fleetglass.http.ApiRequest;
import dev.fleetglass.http.FailureContext;
import dev.fleetglass.http.MemoryBudget;
import dev.fleetglass.http.RefusedException;
import dev.fleetglass.http.Transport;
import dev.fleetglass.http.UndecodableException;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.ClusterState;
import dev.fleetglass.provider.AnswerText;
import dev.fleetglass.provider.BodyCopy;
import dev.fleetglass.provider.JsonCut;
import dev.fleetglass.provider.WireCut;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads clusters with how they stand, and remembers the list for the metric queries that go over
 * all clusters. List and conditions are asked at one time: the list alone decides whether there are
 * rows, see {@link ConditionReader}.
 */
final class ClusterReader implements ClusterSource, ClusterDetailSource {
  private static final WireCut CUT = new JsonCut("result");
  private static final Duration FRESH = Duration.ofMinutes(3);

  /** An upgrade or an error on a live cluster is no reason to look away; these have no nodes. */
  private static final Set<ClusterState> SILENT =
      EnumSet.of(
          ClusterState.STOPPED,
          ClusterState.CREATING,
          ClusterState.ERROR_CREATE,
          ClusterState.DELETING,
          ClusterState.DELETED,
          ClusterState.DONE);

  private final Transport transport;
  private final CocktailPaths paths;
  private final ApiRequest request;
  private final ClusterMapper mapper;
  private final ConditionReader conditions;
  private final ConnectionSettings settings;
  private final InstantSource clock;
  private volatile @Nullable Known known;

  private record Known(List<Cluster> clusters, Instant at) {}

  ClusterReader(
      Transport transport,
      CocktailPaths paths,
      ClusterMapper mapper,
      ConnectionSettings settings,
      InstantSource clock) {
    this.transport = transport;
    this.paths = paths;
    this.request = paths.request("cluster list", CocktailPath.CLUSTERS, Map.of()).build();
    this.mapper = mapper;
    this.conditions = new ConditionReader(transport, paths, clock);
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Fetched<Cluster> clusters(LoadProgress progress) throws ApiException {
    try (MemoryBudget.Share gathered = transport.gathering()) {
      Both<Fetched<Cluster>> both =
          both(
              () -> transport.call(request, this::decode, gathered),
              () -> conditions.all(gathered));
      Fetched<Cluster> clusters = completed(both.clusters(), both.conditions());
      known = new Known(List.copyOf(clusters), clock.instant());
      progress.loaded(clusters.size(), clusters.size());
      return clusters;
    }
  }

  @Override
  public Cluster cluster(long sequence) throws ApiException {
    Map<String, String> values = Map.of(Placeholders.CLUSTER_SEQ, String.valueOf(sequence));
    ApiRequest detail = paths.request("cluster detail", CocktailPath.CLUSTER, values).build();
    Both<List<ClusterWire>> both;
    try (MemoryBudget.Share gathered = transport.gathering()) {
      both =
          both(
              () ->
                  transport.call(
                      detail, new Envelope<>(ClusterWire::read, Envelope.Form.ONE), gathered),
              () -> conditions.one(values, gathered));
    }
    if (both.clusters().isEmpty()) {
      throw FailureContext.before(settings, detail.operation(), clock)
          .hint("not-found")
          .message("The service answers without a cluster of the number " + sequence + ".")
          .exception(ApiFailure.NotFound::new);
    }
    ConditionReader.Conditions stands = both.conditions();
    return stands.complete(mapper.map(both.clusters().getFirst()), stands.byName());
  }

  private record Both<C>(C clusters, ConditionReader.Conditions conditions) {}

  /** Something to ask. */
  @FunctionalInterface
  private interface Asking<V> {
    V ask() throws ApiException;
  }

  private static <C> Both<C> both(Asking<C> clusters, Asking<ConditionReader.Conditions> stands)
      throws ApiException {
    List<Parallel.Result<Object>> results =
        Parallel.run(List.<Asking<?>>of(clusters, stands), Asking::ask);
    for (Parallel.Result<Object> result : results) {
      if (result.failure() != null) {
        throw result.failure();
      }
    }
    @SuppressWarnings("unchecked") // what the first of the two gave
    C list = (C) results.getFirst().value();
    return new Both<>(list, (ConditionReader.Conditions) results.getLast().value());
  }

  private static Fetched<Cluster> completed(
      Fetched<Cluster> clusters, ConditionReader.Conditions stands) {
    Map<Object, ConditionWire> byName = stands.byName();
    Fetched.Builder<Cluster> completed = new Fetched.Builder<>();
    for (int i = 0; i < clusters.size(); i++) {
      completed.add(stands.complete(clusters.get(i), byName), clusters.page(i), clusters.place(i));
    }
    if (stands.gap() != null) {
      completed.gap(stands.gap());
    }
    return completed.build();
  }

  private Fetched<Cluster> decode(Answer answer)
      throws IOException, UndecodableException, RefusedException {
    BodyCopy copy = new BodyCopy(answer.body());
    try {
      List<ClusterWire> rows = new Envelope<>(ClusterWire::read).decode(answer.through(copy));
      WirePage text = new AnswerText(copy.keep(), CUT, request.operation(), answer);
      Fetched.Builder<Cluster> clusters = new Fetched.Builder<>();
      for (int place = 0; place < rows.size(); place++) {
        clusters.add(mapper.map(rows.get(place)), text, place);
      }
      return clusters.build();
    } finally {
      copy.release();
    }
  }

  /** Reads the list without keeping a row of it. */
  void check() throws ApiException {
    transport.call(
        request,
        new Envelope<>(in -> {
          in.skip();
          return Boolean.TRUE;
        }));
  }

  /** The clusters that can have something to measure, from a list that is minutes old at most. */
  List<Cluster> answering() throws ApiException {
    Known last = known;
    boolean fresh = last != null && last.at().plus(FRESH).isAfter(clock.instant());
    List<Cluster> all = last != null && fresh ? last.clusters() : clusters(LoadProgress.NONE);
    return all.stream().filter(ClusterReader::answers).toList();
  }

  private static boolean answers(Cluster cluster) {
    return !Objects.equals(cluster.inUse(), false) && !SILENT.contains(cluster.state().value());
  }
}
