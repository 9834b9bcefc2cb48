package dev.fleetglass.service;

import static dev.fleetglass.service.Samples.rateLimited;
import static dev.fleetglass.service.Samples.serverFault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiFailure;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private final Backoff backoff = new Backoff(new Random(5));
  private final ApiFailure failure = serverFault().failure();

  @Test
  void doublesAroundTheIntervalUpToFiveMinutes() {
    Set<Duration> seen = new HashSet<>();
    for (int failures = 1; failures < 60; failures++) {
      Duration delay = backoff.delay(Duration.ofSeconds(15), failures, failure);
      double plain = Math.min(300, 15 * Math.pow(2, Math.min(failures - 1, 30)));
      assertThat(delay.toMillis() / 1_000.0)
          .isBetween(plain * 0.9 - 0.001, Math.min(300, plain * 1.1));
      seen.add(delay);
    }
    assertThat(seen).hasSizeGreaterThan(20);
  }

  @Test
  void neverAsksMoreOftenThanALongInterval() {
    Duration hour = Duration.ofHours(1);
    for (int failures = 1; failures < 20; failures++) {
      assertThat(backoff.delay(hour, failures, failure)).isBetween(Duration.ofMinutes(54), hour);
    }
  }

  @Test
  void neverComesBackBeforeTheServiceAllows() {
    Duration asked = Duration.ofMinutes(30);
    for (int failures = 1; failures < 20; failures++) {
      assertThat(backoff.delay(Duration.ofSeconds(15), failures, rateLimited(asked).failure()))
          .isBetween(asked, asked.plusSeconds(2));
    }
  }
}
