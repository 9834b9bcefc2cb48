package dev.fleetglass.service;

import dev.fleetglass.api.ApiFailure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one connection stands with one list.
 *
 * @param failure of the last call that ended, kept while the next one is under way; null after a
 *     success and when none has ended
 * @param rows rows of it now shown
 * @param failures failures in a row, 0 after a success
 * @param nextAt when the next refresh is due; null when none is planned
 */
public record SourceStatus(
    String connectionId,
    String connection,
    LoadState state,
    @Nullable ApiFailure failure,
    int rows,
    int failures,
    @Nullable Instant nextAt) {}
