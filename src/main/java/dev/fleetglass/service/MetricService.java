package dev.fleetglass.service;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.MetricSource;
import dev.fleetglass.model.MetricKey;
import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.MetricSample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** Offers the queries of all connections and collects them, one collector for each connection. */
final class MetricService implements Metrics, AutoCloseable {
  private static final Duration AGAIN = Duration.ofMinutes(1);

  private final PollEnvironment environment;
  private final Publisher<List<MetricChoice>> publisher;
  private final Subscription links;

  private List<Link> present = List.of();

  /** Queries by link: another revision of a connection is another key. */
  private final Map<Link, List<MetricQuery>> queries = new HashMap<>();

  /** Planned tries of connections that did not open. */
  private final Map<Link, Subscription> tries = new HashMap<>();

  private final Map<String, Collector> collectors = new HashMap<>();
  private List<MetricChoice> choices = List.of();
  private boolean always;
  private boolean closed;

  /**
   * Starts to follow the connections.
   *
   * @param always whether to poll what nobody watches
   */
  MetricService(PollEnvironment environment, boolean always) {
    this.environment = environment;
    this.always = always;
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
    return collector(choice.connectionId()).watch(choice, listener);
  }

  /** Whether metrics that nobody watches are polled too. */
  synchronized void collectAlways(boolean now) {
    if (always != now) {
      always = now;
      collectors.values().forEach(each -> each.always(now));
      present.forEach(this::collect);
    }
  }

  /**
   * The series of a metric in memory, sorted by name; empty when it is not polled, or not under
   * this key.
   */
  List<SeriesData> series(MetricChoice choice, MetricKey key) {
    Collector collector;
    synchronized (this) {
      collector = collectors.get(choice.connectionId());
    }
    return collector == null ? List.of() : collector.series(choice.query(), key);
  }

  /** Watches that are open and readers of the choices, for tests that look for leaks. */
  synchronized int listeners() {
    return publisher.listeners()
        + collectors.values().stream().mapToInt(Collector::listeners).sum();
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
      collectors.values().forEach(Collector::close);
      tries.values().forEach(Subscription::close);
      tries.clear();
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
    tries.forEach((link, planned) -> {
      if (!next.contains(link)) {
        planned.close();
      }
    });
    tries.keySet().retainAll(next);
    for (Link link : next) {
      Link earlier = before.remove(link.id());
      if (!link.equals(earlier)) {
        collector(link.id()).connect(link);
        discover(link);
      }
    }
    for (String gone : before.keySet()) {
      collector(gone).connect(null);
      collector(gone).offer("", List.of());
    }
    choose();
  }

  private Collector collector(String connectionId) {
    return collectors.computeIfAbsent(
        connectionId, id -> new Collector(environment, id, always && !closed));
  }

  private void collect(Link link) {
    List<MetricQuery> known = queries.get(link);
    if (known != null) {
      collector(link.id()).offer(link.name(), known);
    }
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
    boolean opened = true;
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
      opened = false;
    }
    synchronized (this) {
      if (!closed && present.contains(link)) {
        queries.put(link, offered);
        if (!opened) {
          // A key store that is locked when the computer starts is open some time later.
          tries.put(link, environment.scheduler().after(AGAIN, () -> discover(link)));
        }
        collect(link);
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
}
