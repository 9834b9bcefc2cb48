package dev.fleetglass.api;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A finished call as the journal keeps it. Holds no secret.
 *
 * @param connectionId id of the connection
 * @param connection its name at that time
 * @param method HTTP verb
 * @param url redacted address
 * @param status HTTP status of the last attempt; null when no answer came
 * @param elapsed over all attempts, body included
 * @param bytes received and decompressed
 * @param attempts from 1
 * @param failure null when the call succeeded
 */
public record CallRecord(
    Instant at,
    String connectionId,
    String connection,
    String operation,
    String method,
    String url,
    @Nullable Integer status,
    Duration elapsed,
    long bytes,
    int attempts,
    @Nullable ApiFailure failure) {}
