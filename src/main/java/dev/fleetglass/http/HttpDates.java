package dev.fleetglass.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The dates of HTTP headers (RFC 9110 section 5.6.7). */
final class HttpDates {
  private HttpDates() {}

  static Optional<Instant> parse(String text) {
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.trim(), Instant::from));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  static Optional<Duration> wait(String retryAfter, Instant now) {
    String text = retryAfter.trim();
    if (text.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    return parse(text)
        .map(until -> until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO);
  }
}
