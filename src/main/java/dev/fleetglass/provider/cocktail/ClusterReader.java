package dev.fleetglass.provider.cocktail;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ClusterSource;
import dev.fleetglass.api.Fetched;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.WirePage;
import dev.fleetglass.http.Answer;
import dev.fleetglass.http.ApiRequest;
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
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the cluster list, and remembers it for the metric queries that go over all clusters. */
final class ClusterReader implements ClusterSource {
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
  private final ApiRequest request;
  private final ClusterMapper mapper;
  private final InstantSource clock;
  private volatile @Nullable Known known;

  private record Known(List<Cluster> clusters, Instant at) {}

  ClusterReader(Transport transport, String path, ClusterMapper mapper, InstantSource clock) {
    this.transport = transport;
    this.request = CocktailSession.get("cluster list", path).build();
    this.mapper = mapper;
    this.clock = clock;
  }

  @Override
  public Fetched<Cluster> clusters(LoadProgress progress) throws ApiException {
    Fetched<Cluster> clusters = transport.call(request, this::decode);
    known = new Known(List.copyOf(clusters), clock.instant());
    progress.loaded(clusters.size(), clusters.size());
    return clusters;
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
