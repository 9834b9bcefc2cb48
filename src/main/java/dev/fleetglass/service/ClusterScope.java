package dev.fleetglass.service;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.ClusterState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The cluster whose nodes, workloads, pods and so on are read. Where the choice is kept it outlives
 * a run; until there is one it is the first cluster that runs. Safe for use from any thread.
 */
public final class ClusterScope implements AutoCloseable {
  private static final String LAYOUT = "scope.cluster";

  private final @Nullable Preferences preferences;
  private final Publisher<State> publisher;
  private final Listeners<State> followers = new Listeners<>();
  private final Subscription clusters;
  private @Nullable Choice wanted;
  private State state = new State(List.of(), null, null);

  /**
   * What can be chosen and what is.
   *
   * @param clusters all clusters, as far as they have been read
   * @param wanted what was chosen; null when there is no cluster yet
   * @param chosen the cluster itself; null while it is not in the list
   */
  public record State(
      List<Sourced<Cluster>> clusters, @Nullable Choice wanted, @Nullable Sourced<Cluster> chosen) {
    public State {
      clusters = List.copyOf(clusters);
    }
  }

  /**
   * A cluster.
   *
   * @param clusterId its text id
   */
  public record Choice(String connectionId, String clusterId) {
    boolean is(Sourced<Cluster> cluster) {
      return connectionId.equals(cluster.connectionId()) && clusterId.equals(cluster.value().id());
    }
  }

  /**
   * Begins with the cluster chosen last.
   *
   * @param preferences keep the choice; null for one that ends with the run
   */
  ClusterScope(
      Inventory<Cluster> list, @Nullable Preferences preferences, ExecutorService workers) {
    this.preferences = preferences;
    publisher = new Publisher<>(workers);
    wanted =
        preferences == null
            ? null
            : preferences.layout(LAYOUT).flatMap(ClusterScope::parse).orElse(null);
    state = new State(List.of(), wanted, null);
    clusters = list.subscribe(snapshot -> follow(snapshot.rows()));
  }

  public synchronized State state() {
    return state;
  }

  /** Tells the present state at once and later ones in order, on a service thread. */
  public synchronized Subscription subscribe(Consumer<State> listener) {
    return publisher.subscribe(listener, state);
  }

  /** Tells the present state at once and every later one, on the thread of the change. */
  synchronized Subscription watch(Consumer<State> follower) {
    return followers.add(follower, state);
  }

  /** Reads another cluster from now on. */
  public void choose(Choice choice) {
    if (preferences != null) {
      preferences.saveLayout(LAYOUT, choice.connectionId() + "\n" + choice.clusterId());
    }
    synchronized (this) {
      if (!choice.equals(wanted)) {
        wanted = choice;
        settle(state.clusters());
      }
    }
  }

  int listeners() {
    return publisher.listeners();
  }

  @Override
  public void close() {
    clusters.close();
  }

  private synchronized void follow(List<Sourced<Cluster>> rows) {
    settle(rows);
  }

  private void settle(List<Sourced<Cluster>> rows) {
    if (wanted == null) {
      wanted = first(rows).orElse(null);
    }
    Choice choice = wanted;
    Sourced<Cluster> chosen =
        choice == null ? null : rows.stream().filter(choice::is).findFirst().orElse(null);
    State next = new State(rows, choice, chosen);
    if (!next.equals(state)) {
      state = next;
      publisher.publish(next);
      followers.tell(next);
    }
  }

  private static Optional<Choice> first(List<Sourced<Cluster>> rows) {
    return rows.stream()
        .filter(row -> row.value().state().value() == ClusterState.RUNNING)
        .findFirst()
        .or(() -> rows.stream().findFirst())
        .map(row -> new Choice(row.connectionId(), row.value().id()));
  }

  private static Optional<Choice> parse(String kept) {
    int cut = kept.indexOf('\n');
    return cut < 0
        ? Optional.empty()
        : Optional.of(new Choice(kept.substring(0, cut), kept.substring(cut + 1)));
  }

  /** The sessions of the chosen cluster's connection alone; another cluster is another source. */
  static final class Scoped implements Sessions {
    private final Sessions all;
    private final ClusterScope scope;

    Scoped(Sessions all, ClusterScope scope) {
      this.all = all;
      this.scope = scope;
    }

    @Override
    public Subscription watchLinks(Consumer<List<Link>> listener) {
      Watch watch = new Watch(listener);
      Subscription links = all.watchLinks(watch::links);
      Subscription scopes = scope.watch(watch::scope);
      return () -> {
        scopes.close();
        links.close();
      };
    }

    @Override
    public ProviderSession open(String connectionId) throws ApiException {
      return all.open(connectionId);
    }
  }

  /** Puts links and scope together and tells what follows from them, in order. */
  private static final class Watch {
    /** Revisions of links stay well below this, so that both fit into one. */
    private static final int SHIFT = 40;

    private final Consumer<List<Link>> listener;
    private List<Link> links = new ArrayList<>();
    private @Nullable Choice choice;
    private long choices;
    private @Nullable List<Link> told;

    Watch(Consumer<List<Link>> listener) {
      this.listener = listener;
    }

    synchronized void links(List<Link> now) {
      links = now;
      tell();
    }

    synchronized void scope(State state) {
      Sourced<Cluster> chosen = state.chosen();
      Choice now = chosen == null ? null : new Choice(chosen.connectionId(), chosen.value().id());
      if (!Objects.equals(choice, now)) {
        choice = now;
        choices++;
      }
      tell();
    }

    private void tell() {
      Choice of = choice;
      List<Link> now =
          of == null
              ? List.of()
              : links.stream()
                  .filter(link -> link.id().equals(of.connectionId()))
                  .map(link ->
                      new Link(
                          link.settings(), link.revision() + (choices << SHIFT), of.clusterId()))
                  .toList();
      if (!now.equals(told)) {
        told = now;
        listener.accept(now);
      }
    }
  }
}
