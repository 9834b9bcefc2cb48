package dev.fleetglass.service;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.MetricSource;
import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.MetricSample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** Offers the queries of all connections and shares one poller among a query's readers. */
final class MetricService implements Metrics, AutoCloseable {
  private final PollEnvironment environment;
  private final Publisher<List<MetricChoice>> publisher;
  private final Subscription links;

  private List<Link> present = List.of();

  /** Queries by link: another revision of a connection is another key. */
  private final Map<Link, List<MetricQuery>> queries = new HashMap<>();

  private final Map<Key, MetricPoller> pollers = new HashMap<>();
  private List<MetricChoice> choices = List.of();
  private boolean closed;

  /** What a poller is shared by. */
  private record Key(String connectionId, MetricQuery query) {}

  MetricService(PollEnvironment environment) {
    this.environment = environment;
    publisher = new Publisher<>(environment.workers());
    links = environment.sessions().watchLinks(this::follow);
  }

  @Override
  public synchronized List<MetricChoice> choices() {
    return choices;
  }

  @Override
  public synchronized Subscription subscribe(Consumer<List<MetricChoice>> listener) {
    return publisher.subscribe(listener, choices);
  }

  @Override
  public synchronized MetricWatch watch(MetricChoice choice, Consumer<MetricSnapshot> listener) {
    Key key = new Key(choice.connectionId(), choice.query());
    MetricPoller poller = pollers.get(key);
    if (poller == null) {
      poller = new MetricPoller(environment, choice, () -> forget(key));
      if (closed || present.stream().noneMatch(link -> link.id().equals(key.connectionId()))) {
        poller.connected(false);
      }
      pollers.put(key, poller);
    }
    return poller.watch(listener);
  }

  @Override
  public CompletableFuture<List<MetricSample>> tryOut(String connectionId, MetricQuery query) {
    return Calls.start(environment.workers(), () -> ask(connectionId, query));
  }

  @Override
  public void close() {
    links.close();
    synchronized (this) {
      closed = true;
      pollers.values().forEach(MetricPoller::close);
      pollers.clear();
    }
  }

  private List<MetricSample> ask(String connectionId, MetricQuery query) throws ApiException {
    MetricSource source =
        environment.sessions().open(connectionId).capability(MetricSource.class).orElse(null);
    if (source == null) {
      throw new ApiException(
          Failures.unsupported(connectionId, query.name(), environment.clock().instant()));
    }
    return source.samples(query);
  }

  private synchronized void follow(List<Link> next) {
    if (closed) {
      return;
    }
    Map<String, Link> before = new HashMap<>();
    present.forEach(link -> before.put(link.id(), link));
    present = next;
    queries.keySet().retainAll(next);
    for (Link link : next) {
      Link earlier = before.remove(link.id());
      if (!link.equals(earlier)) {
        connected(link.id(), true);
        discover(link);
      }
    }
    before.keySet().forEach(gone -> connected(gone, false));
    choose();
  }

  private void connected(String connectionId, boolean now) {
    pollers.forEach((key, poller) -> {
      if (key.connectionId().equals(connectionId)) {
        poller.connected(now);
      }
    });
  }

  /** Asks the session for its queries on a worker, since opening it may wait for the key store. */
  private void discover(Link link) {
    try {
      environment.workers().execute(() -> offer(link));
    } catch (RejectedExecutionException e) {
      // The program is ending.
    }
  }

  private void offer(Link link) {
    List<MetricQuery> offered;
    try {
      offered =
          environment
              .sessions()
              .open(link.id())
              .capability(MetricSource.class)
              .map(MetricSource::queries)
              .orElse(List.of());
    } catch (ApiException e) {
      // The lists of the connection tell the operator why it does not open.
      offered = link.settings().metrics();
    }
    synchronized (this) {
      if (present.contains(link)) {
        queries.put(link, offered);
        choose();
      }
    }
  }

  private void choose() {
    List<MetricChoice> next = new ArrayList<>();
    for (Link link : present) {
      for (MetricQuery query : queries.getOrDefault(link, List.of())) {
        next.add(new MetricChoice(link.id(), link.name(), query));
      }
    }
    if (!next.equals(choices)) {
      choices = List.copyOf(next);
      publisher.publish(choices);
    }
  }

  private synchronized void forget(Key key) {
    MetricPoller poller = pollers.get(key);
    if (poller != null && poller.isIdle()) {
      poller.close();
      pollers.remove(key);
    }
  }
}
