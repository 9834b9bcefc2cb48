package dev.fleetglass.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one metric at one moment. Immutable.
 *
 * @param sequence grows with every snapshot of the same watch
 * @param state of the last poll; the series stay when it failed
 * @param series sorted by name
 * @param nextAt when the next poll is due; null when paused
 */
public record MetricSnapshot(
    long sequence,
    MetricChoice choice,
    LoadState state,
    List<SeriesData> series,
    @Nullable Instant nextAt) {
  public MetricSnapshot {
    series = List.copyOf(series);
  }
}
