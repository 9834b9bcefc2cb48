package dev.fleetglass.http;

import java.time.Duration;

/**
 * Bounds of a connection's calls. Nothing a service sends is waited for or kept without an end:
 *
 * <ul>
 *   <li>{@code call} ends what never does, however steadily it drips; {@code read} ends silence.
 *   <li>{@code bodyBytes} is counted after decompression, where a gzip bomb has its size. It is
 *       more than twice what 100,000 servers in one answer have.
 *   <li>{@code bodyMemory} is what the decoded answer may come to at the very most, since a short
 *       body may stand for many objects. Half of the heap leaves the other half for what is shown.
 * </ul>
 *
 * @param connect longest wait for a TCP connection
 * @param read longest silence of the peer, during the TLS handshake too
 * @param call longest time for one attempt, body included, so that a slow drip ends
 * @param bodyBytes largest body, counted after decompression
 * @param bodyMemory most bytes of heap that a body's values may take, by an estimate that is never
 *     too low
 * @param concurrency calls at one time; more wait their turn
 * @param attempts how often a reading call is sent at most
 * @param backoff pause before the second attempt, doubled for each one after
 * @param maxBackoff longest pause of our own choice
 * @param maxRetryAfter longest pause at the service's request; a call that is asked to wait longer
 *     fails at once and leaves the waiting to its caller
 */
public record TransportLimits(
    Duration connect,
    Duration read,
    Duration call,
    long bodyBytes,
    long bodyMemory,
    int concurrency,
    int attempts,
    Duration backoff,
    Duration maxBackoff,
    Duration maxRetryAfter) {

  public static final TransportLimits DEFAULT =
      new TransportLimits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(60),
          256L << 20,
          Runtime.getRuntime().maxMemory() / 2,
          4,
          3,
          Duration.ofMillis(300),
          Duration.ofSeconds(5),
          Duration.ofSeconds(10));

  public TransportLimits withTimeouts(Duration connecting, Duration reading, Duration calling) {
    return new TransportLimits(
        connecting,
        reading,
        calling,
        bodyBytes,
        bodyMemory,
        concurrency,
        attempts,
        backoff,
        maxBackoff,
        maxRetryAfter);
  }

  public TransportLimits withBodyBytes(long bytes) {
    return new TransportLimits(
        connect,
        read,
        call,
        bytes,
        bodyMemory,
        concurrency,
        attempts,
        backoff,
        maxBackoff,
        maxRetryAfter);
  }

  public TransportLimits withBodyMemory(long bytes) {
    return new TransportLimits(
        connect,
        read,
        call,
        bodyBytes,
        bytes,
        concurrency,
        attempts,
        backoff,
        maxBackoff,
        maxRetryAfter);
  }

  public TransportLimits withAttempts(int count) {
    return new TransportLimits(
        connect,
        read,
        call,
        bodyBytes,
        bodyMemory,
        concurrency,
        count,
        backoff,
        maxBackoff,
        maxRetryAfter);
  }
}
