package dev.fleetglass.ui.clusters;

import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.service.MetricChoice;
import dev.fleetglass.service.MetricSnapshot;
import dev.fleetglass.service.MetricWatch;
import dev.fleetglass.service.Metrics;
import dev.fleetglass.service.SeriesData;
import dev.fleetglass.service.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The default metric of every connection over its last minutes, by cluster: the series whose label
 * {@code cluster} is a cluster's id ({@code api/cocktail.md} section 3.2). Watched only between
 * {@link #open} and {@link #close}. Safe for use from any thread.
 */
final class ClusterTrends {
  /** How much time a line shows. */
  static final Duration WINDOW = Duration.ofMinutes(15);

  private static final String LABEL = "cluster";

  private final Metrics metrics;
  private final InstantSource clock;
  private final Runnable changed;
  private final Map<String, Watched> watched = new LinkedHashMap<>();
  private boolean open;
  private @Nullable Subscription choices;
  private volatile Map<String, Known> known = Map.of();

  /**
   * Watches nothing yet.
   *
   * @param changed told on a service thread that there is something new
   */
  ClusterTrends(Metrics metrics, InstantSource clock, Runnable changed) {
    this.metrics = metrics;
    this.clock = clock;
    this.changed = changed;
  }

  /**
   * The series of one cluster.
   *
   * @param series never empty
   * @param until end of the time that is shown
   */
  record Part(MetricQuery query, List<SeriesData> series, Instant until) {}

  private record Watched(MetricChoice choice, MetricWatch watch) {}

  private record Known(MetricQuery query, Map<String, List<SeriesData>> byCluster, Instant until) {}

  /** Begins to watch; does nothing while it does already. */
  synchronized void open() {
    if (!open) {
      open = true;
      choices = metrics.subscribe(this::choose);
    }
  }

  /** Ends all watches; what is known is known no more. */
  synchronized void close() {
    open = false;
    Subscription told = choices;
    choices = null;
    if (told != null) {
      told.close();
    }
    watched.values().forEach(each -> each.watch().close());
    watched.clear();
    known = Map.of();
  }

  /** What is known of a cluster; null for nothing. */
  @Nullable Part of(String connectionId, String clusterId) {
    Known of = known.get(connectionId);
    List<SeriesData> series = of == null ? null : of.byCluster().get(clusterId);
    return of == null || series == null ? null : new Part(of.query(), series, of.until());
  }

  private synchronized void choose(List<MetricChoice> offered) {
    if (!open) {
      return;
    }
    Map<String, MetricChoice> wanted = new LinkedHashMap<>();
    for (MetricChoice choice : offered) {
      wanted.merge(choice.connectionId(), choice, ClusterTrends::better);
    }
    List<String> gone = new ArrayList<>();
    watched.forEach((connection, each) -> {
      if (!each.choice().equals(wanted.get(connection))) {
        each.watch().close();
        gone.add(connection);
      }
    });
    gone.forEach(watched::remove);
    forget(gone);
    wanted.forEach((connection, choice) -> {
      if (!watched.containsKey(connection)) {
        watched.put(connection, new Watched(choice, metrics.watch(choice, this::heard)));
      }
    });
  }

  /** Requests say how a service does; else the first metric, as on the monitoring screen. */
  private static MetricChoice better(MetricChoice one, MetricChoice other) {
    Comparator<MetricChoice> order =
        Comparator.comparing(each -> each.query().unit() != MetricUnit.REQUESTS_PER_SECOND);
    return order.compare(one, other) <= 0 ? one : other;
  }

  private void heard(MetricSnapshot snapshot) {
    Map<String, List<SeriesData>> byCluster = new HashMap<>();
    for (SeriesData series : snapshot.series()) {
      String cluster = series.labels().get(LABEL);
      if (cluster != null) {
        byCluster.computeIfAbsent(cluster, _ -> new ArrayList<>()).add(series);
      }
    }
    MetricQuery query = snapshot.choice().query();
    Known now = new Known(query, byCluster, end(query.interval()));
    synchronized (this) {
      Known before = known.get(snapshot.choice().connectionId());
      boolean news = before == null ? !byCluster.isEmpty() : !same(before, now);
      if (!open || !news) {
        return;
      }
      Map<String, Known> next = new HashMap<>(known);
      next.put(snapshot.choice().connectionId(), now);
      known = Map.copyOf(next);
    }
    changed.run();
  }

  /** A snapshot is told for every change of state; the series are the same objects mostly. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean same(Known one, Known other) {
    if (!one.byCluster().keySet().equals(other.byCluster().keySet())) {
      return false;
    }
    for (var entry : one.byCluster().entrySet()) {
      List<SeriesData> theirs = other.byCluster().getOrDefault(entry.getKey(), List.of());
      if (theirs.size() != entry.getValue().size()) {
        return false;
      }
      for (int i = 0; i < theirs.size(); i++) {
        if (theirs.get(i) != entry.getValue().get(i)) {
          return false;
        }
      }
    }
    return true;
  }

  private Instant end(Duration interval) {
    long step = Math.max(1, interval.toMillis());
    long now = clock.millis();
    return Instant.ofEpochMilli(now - Math.floorMod(now, step) + step);
  }

  private void forget(List<String> connections) {
    if (!connections.isEmpty()) {
      Map<String, Known> left = new HashMap<>(known);
      left.keySet().removeAll(connections);
      known = Map.copyOf(left);
    }
  }
}
