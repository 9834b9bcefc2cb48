package dev.fleetglass.sandbox.cocktail;

import dev.fleetglass.sandbox.wire.Request;
import dev.fleetglass.sandbox.world.Cluster;
import dev.fleetglass.sandbox.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which teams there are, and which clusters each of them may use. */
final class Workspaces {
  static final List<Workspace> ALL =
      List.of(
          new Workspace(1, "platform", "Shared services of all teams", "PLATFORM", 0, 12),
          new Workspace(2, "commerce", "주문과 결제", "NORMAL", 0, 3),
          new Workspace(3, "staging", "Everything before production", "NORMAL", 3, 5),
          new Workspace(4, "machine-learning", "학습과 추론", "NORMAL", 5, 7),
          new Workspace(5, "resilience", "Disaster recovery and edge", "NORMAL", 7, 9),
          new Workspace(6, "migration", "Until the last service has moved", "NORMAL", 9, 12));

  private final World world;

  Workspaces(World world) {
    this.world = world;
  }

  /** A workspace with the clusters from one place in the fleet up to another. */
  record Workspace(int seq, String name, String description, String type, int from, int to) {
    boolean isPlatform() {
      return type.equals("PLATFORM");
    }
  }

  /** The workspace of a path's number; its absence looks like a lack of rights. */
  static Workspace find(String seq) {
    return bySeq(Parameters.wholeNumber(seq)).orElseThrow(CocktailFailure::notAuthorized);
  }

  private static Optional<Workspace> bySeq(int seq) {
    return ALL.stream().filter(each -> each.seq() == seq).findFirst();
  }

  List<Cluster> clusters(Workspace workspace, Instant now) {
    List<Cluster> fleet = world.clusters().at(now);
    int to = workspace.to() == 12 ? fleet.size() : Math.min(workspace.to(), fleet.size());
    return fleet.subList(Math.min(workspace.from(), to), to);
  }

  /** The team that works in a cluster: the first that is not the one of all clusters. */
  Workspace team(Cluster cluster, Instant now) {
    return ALL.stream()
        .filter(each -> !each.isPlatform() && clusters(each, now).contains(cluster))
        .findFirst()
        .orElse(ALL.getFirst());
  }

  /** Whether a cluster is among those that {@code accountSeq} and {@code serviceSeq} ask for. */
  Predicate<Cluster> asked(Request request, Instant now) {
    Optional<Integer> platform = Parameters.wholeNumber(request, "accountSeq");
    Optional<List<Cluster>> held =
        Parameters.wholeNumber(request, "serviceSeq")
            .map(seq -> bySeq(seq).map(each -> clusters(each, now)).orElse(List.of()));
    return cluster ->
        (platform.isEmpty() || platform.get() == Tenants.platformOf(cluster).seq())
            && (held.isEmpty() || held.get().contains(cluster));
  }
}
