package dev.fleetglass.ui.monitoring.dashboard;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param to after {@code from}
 */
public record Span(Instant from, Instant to) {
  public Span {
    if (!to.isAfter(from)) {
      throw new IllegalArgumentException(from + " to " + to);
    }
  }

  public Duration length() {
    return Duration.between(from, to);
  }
}
