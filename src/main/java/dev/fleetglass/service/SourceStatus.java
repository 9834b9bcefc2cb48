package dev.fleetglass.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one connection stands with one list.
 *
 * @param rows rows of it now shown
 * @param failures failures in a row, 0 after a success
 * @param nextAt when the next refresh is due; null when none is planned
 */
public record SourceStatus(
    String connectionId,
    String connection,
    LoadState state,
    int rows,
    int failures,
    @Nullable Instant nextAt) {}
