package dev.fleetglass.service;

import dev.fleetglass.api.ApiFailure;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One reader of one metric. */
public interface MetricWatch extends Subscription {
  MetricSnapshot snapshot();

  /**
   * Polls now, as the operator wishes.
   *
   * @return completes with the failure, or empty when the poll went well
   */
  CompletableFuture<Optional<ApiFailure>> poll();
}
