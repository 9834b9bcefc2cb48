package dev.fleetglass.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

  /** Media type in lower case without parameters; empty text when the service sent none. */
  public String mediaType() {
    String type = header("Content-Type").orElse("");
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).trim().toLowerCase(Locale.ROOT);
  }

  /** How long the service asks to wait: seconds or an HTTP date, never negative. */
  public Optional<Duration> retryAfter() {
    return header("Retry-After").flatMap(value -> HttpDates.wait(value, date().orElse(received)));
  }
}
