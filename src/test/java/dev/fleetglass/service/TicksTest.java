package dev.fleetglass.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TicksTest {
  @Test
  void staysOnItsGridWhateverTheTimeBetween() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      Duration interval = Duration.ofMillis(1_000 + random.nextInt(100_000));
      Ticks ticks = Ticks.of(interval, "connection-" + i, random.nextInt(20));
      Instant now = Instant.ofEpochMilli(random.nextLong(2_000_000_000_000L));
      long sinceLast = random.nextInt(1_000_000);

      Instant next = ticks.next(now, sinceLast);

      assertThat(next).isAfter(now);
      assertThat(sinceLast + Duration.between(now, next).toMillis())
          .isGreaterThanOrEqualTo(interval.toMillis() / 2);
      assertThat(Math.floorMod(next.toEpochMilli(), interval.toMillis())).isEqualTo(ticks.phase());
      assertThat(next).isBeforeOrEqualTo(now.plus(interval.plus(interval.dividedBy(2))));
    }
  }

  @Test
  void spreadsConnectionsOverTheInterval() {
    Set<Long> tenths = new HashSet<>();
    for (char c = 'a'; c <= 'z'; c++) {
      tenths.add(Ticks.of(Duration.ofSeconds(10), String.valueOf(c), 0).phase() / 1_000);
    }
    assertThat(tenths).hasSizeGreaterThan(6);
  }

  @Test
  void spreadsTheMetricsOfAConnectionOverTheInterval() {
    Duration interval = Duration.ofSeconds(5);
    for (int metrics = 2; metrics <= 40; metrics++) {
      TreeSet<Long> phases = new TreeSet<>();
      for (int ordinal = 0; ordinal < metrics; ordinal++) {
        phases.add(Ticks.of(interval, "seoul", ordinal).phase());
      }
      long before = phases.last() - interval.toMillis();
      for (long phase : phases) {
        assertThat(phase - before)
            .as("closest neighbours of %d metrics", metrics)
            .isGreaterThan(interval.toMillis() / (3L * metrics));
        before = phase;
      }
      assertThat(phases).hasSize(metrics);
    }
  }
}
