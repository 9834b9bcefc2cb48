package dev.fleetglass.service;

import dev.fleetglass.api.ApiFailure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How fresh what is shown is. Screens keep "no data", "stale" and "failed" apart by it. */
public sealed interface LoadState {
  /** Never asked yet. */
  record Idle() implements LoadState {}

  /**
   * A call is under way.
   *
   * @param loaded rows so far
   * @param expected rows in all, -1 when not known
   * @param lastGoodAt when the rows still shown were fetched; null when there are none
   */
  record Loading(long loaded, long expected, @Nullable Instant lastGoodAt) implements LoadState {}

  /** The rows are those of this moment. */
  record Ready(Instant at) implements LoadState {}

  /**
   * The last call failed.
   *
   * @param lastGoodAt when the rows still shown were fetched; null when there are none
   */
  record Failed(ApiFailure failure, @Nullable Instant lastGoodAt) implements LoadState {}
}
