package dev.fleetglass.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Status and headers of an answer.
 *
 * @param headers names in any case, values in wire order
 * @param received by the transport's clock
 */
public record AnswerHead(int status, Map<String, List<String>> headers, Instant received) {
  public AnswerHead {
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(headers);
    headers = copy;
  }

  /** The first value of a header. */
  public Optional<String> header(String name) {
    List<String> values = headers.get(name);
    return values == null || values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
  }

  /** The service's own clock, as far as it tells; whole seconds. */
  public Optional<Instant> date() {
    return header("Date").flatMap(HttpDates::parse);
  }

  /** How long the service asks to wait: seconds or an HTTP date, never negative. */
  public Optional<Duration> retryAfter() {
    return header("Retry-After").flatMap(value -> HttpDates.wait(value, date().orElse(received)));
  }
}
