package dev.fleetglass.service;

import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.Server;
import dev.fleetglass.store.history.History;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** Writes down what happens to lists and connections, and tells what was. */
final class Chronicle implements AutoCloseable {
  private final Outages outages;
  private final Recorder<Cluster> clusters;
  private final Recorder<Server> servers;
  private final PastService past;
  private final Subscription links;

  /** By connection; guarded by this. */
  private Map<String, Link> present = new HashMap<>();

  /** Begins after the lists have begun, so that it is told of a connection's change after them. */
  Chronicle(
      History history,
      EventLog events,
      Outages outages,
      Inventory<Cluster> clusters,
      Inventory<Server> servers,
      MetricService metrics,
      ConnectionService connections,
      ExecutorService workers) {
    this.outages = outages;
    this.clusters = new Recorder<>(RowKind.CLUSTERS, clusters, history, events::add);
    this.servers = new Recorder<>(RowKind.SERVERS, servers, history, events::add);
    past =
        new PastService(
            history, metrics, events, this.clusters, this.servers, connections, workers);
    links = connections.watchLinks(this::follow);
  }

  Past past() {
    return past;
  }

  int listeners() {
    return past.listeners();
  }

  @Override
  public void close() {
    links.close();
    clusters.close();
    servers.close();
  }

  /** A connection that is gone, or asks another service, has nothing to be compared with. */
  private synchronized void follow(List<Link> next) {
    Map<String, Link> before = present;
    present = new HashMap<>();
    next.forEach(link -> present.put(link.id(), link));
    before.forEach((id, link) -> {
      Link now = present.get(id);
      if (now == null || !now.sameSource(link)) {
        clusters.forget(id);
        servers.forget(id);
        outages.forget(id);
      }
    });
  }
}
