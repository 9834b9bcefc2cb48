package dev.fleetglass.service;

import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.MetricSample;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Instant metric answers become series by being polled. Safe for use from any thread. */
public interface Metrics {
  /** All queries of all enabled connections that have metrics. */
  List<MetricChoice> choices();

  /**
   * Tells the present choices at once and whenever connections or queries change, on a service
   * thread.
   */
  Subscription subscribe(Consumer<List<MetricChoice>> listener);

  /**
   * Polls a metric at its interval until closed and tells the listener the present snapshot at once
   * and later ones in order, on a service thread; a slow listener misses those between. Two watches
   * of one metric share one poller and its history; the history outlives the last watch by some
   * minutes.
   */
  MetricWatch watch(MetricChoice choice, Consumer<MetricSnapshot> listener);

  /**
   * Asks a query once without keeping anything, for the operator who edits it. The future fails
   * with an {@link dev.fleetglass.api.ApiException} as cause.
   */
  CompletableFuture<List<MetricSample>> tryOut(String connectionId, MetricQuery query);
}
