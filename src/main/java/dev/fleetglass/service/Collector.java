package dev.fleetglass.service;

import dev.fleetglass.model.MetricKey;
import dev.fleetglass.model.MetricQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The pollers of one connection, one for each of its queries. Their grids are spread over the
 * interval, and only two of them ask at a time however many are due.
 */
final class Collector {
  static final int AT_ONCE = 2;

  private final PollEnvironment environment;
  private final String connectionId;
  private final Map<MetricQuery, MetricPoller> pollers = new HashMap<>();
  private List<MetricQuery> offered = List.of();
  private Executor lane;
  private @Nullable Link link;
  private boolean always;

  /** Makes a collector of a connection that is not read yet. */
  Collector(PollEnvironment environment, String connectionId, boolean always) {
    this.environment = environment;
    this.connectionId = connectionId;
    this.always = always;
    lane = new Lane(environment.workers(), AT_ONCE);
  }

  /** Whether to poll what nobody watches. */
  synchronized void always(boolean now) {
    always = now;
    collect();
  }

  /** Says that another session is to be asked from now on, or, with null, none. */
  synchronized void connect(@Nullable Link now) {
    link = now;
    // A call that does not end although it was interrupted takes no turn from the new session's.
    lane = new Lane(environment.workers(), AT_ONCE);
    pollers.values().forEach(poller -> poller.connected(now, lane));
  }

  /** Takes the queries that the connection has now. */
  synchronized void offer(String connection, List<MetricQuery> queries) {
    offered = queries;
    if (always) {
      for (MetricQuery query : queries) {
        poller(new MetricChoice(connectionId, connection, query));
      }
    }
    collect();
  }

  synchronized MetricWatch watch(MetricChoice choice, Consumer<MetricSnapshot> listener) {
    return poller(choice).watch(listener);
  }

  /** The series of a query in memory; empty when it is not polled, or not under this key. */
  synchronized List<SeriesData> series(MetricQuery query, MetricKey key) {
    MetricPoller poller = pollers.get(query);
    return poller == null ? List.of() : poller.series(key);
  }

  synchronized int listeners() {
    return pollers.values().stream().mapToInt(MetricPoller::listeners).sum();
  }

  synchronized void close() {
    link = null;
    pollers.values().forEach(MetricPoller::close);
    pollers.clear();
  }

  private void collect() {
    pollers.forEach((query, poller) -> poller.collect(always && offered.contains(query)));
  }

  private MetricPoller poller(MetricChoice choice) {
    MetricQuery query = choice.query();
    MetricPoller known = pollers.get(query);
    if (known != null) {
      return known;
    }
    int place = offered.indexOf(query);
    MetricPoller next =
        new MetricPoller(
            environment,
            choice,
            Ticks.of(
                query.interval(),
                connectionId,
                place < 0 ? offered.size() + pollers.size() : place),
            lane,
            () -> forget(query));
    next.connected(link, lane);
    pollers.put(query, next);
    return next;
  }

  private synchronized void forget(MetricQuery query) {
    MetricPoller poller = pollers.get(query);
    if (poller != null && poller.isIdle()) {
      poller.close();
      pollers.remove(query);
    }
  }
}
