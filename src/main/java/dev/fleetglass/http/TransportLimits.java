package dev.fleetglass.http;

import java.time.Duration;

/**
 * Bounds of a connection's calls.
 *
 * @param connect longest wait for a TCP connection
 * @param read longest silence of the peer, during the TLS handshake too
 * @param call longest time for one attempt, body included, so that a slow drip ends
 * @param bodyBytes largest body, counted after decompression
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
        concurrency,
        attempts,
        backoff,
        maxBackoff,
        maxRetryAfter);
  }

  public TransportLimits withBodyBytes(long bytes) {
    return new TransportLimits(
        connect, read, call, bytes, concurrency, attempts, backoff, maxBackoff, maxRetryAfter);
  }

  public TransportLimits withAttempts(int count) {
    return new TransportLimits(
        connect, read, call, bodyBytes, concurrency, count, backoff, maxBackoff, maxRetryAfter);
  }
}
