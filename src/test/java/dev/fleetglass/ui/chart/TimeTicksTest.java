package dev.fleetglass.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeTicksTest {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  @Test
  void standsOnRoundMinutesOfTheZone() {
    TimeTicks ticks =
        TimeTicks.between(
            millis("2026-11-23T05:03:27Z"),
            millis("2026-11-23T05:18:27Z"),
            ZoneId.of("Asia/Kathmandu"),
            6);

    assertThat(ticks.stepMillis()).isEqualTo(300_000);
    // Kathmandu is 5:45 ahead.
    assertThat(local(ticks, ZoneId.of("Asia/Kathmandu")))
        .containsExactly(LocalTime.of(10, 50), LocalTime.of(10, 55), LocalTime.of(11, 0));
  }

  @Test
  void staysOnRoundHoursWhenClocksChange() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    TimeTicks ticks =
        TimeTicks.between(
            millis("2026-10-24T20:00:00Z"), millis("2026-10-25T08:00:00Z"), berlin, 5);

    assertThat(ticks.stepMillis()).isEqualTo(3 * 3_600_000L);
    assertThat(local(ticks, berlin))
        .containsExactly(
            LocalTime.of(0, 0), LocalTime.of(3, 0), LocalTime.of(6, 0), LocalTime.of(9, 0));
  }

  @Test
  void isAscendingAlignedAndNeverTooDense() {
    Random random = new Random(7);
    ZoneId[] zones = {SEOUL, ZoneId.of("UTC"), ZoneId.of("America/St_Johns"), ZoneId.of("+05:45")};
    for (int i = 0; i < 2000; i++) {
      ZoneId zone = zones[random.nextInt(zones.length)];
      long from = millis("2026-01-01T00:00:00Z") + random.nextLong(400L * 86_400_000);
      long span = 1000 + (long) Math.pow(10, 3 + random.nextDouble() * 7);
      int most = 1 + random.nextInt(12);
      TimeTicks ticks = TimeTicks.between(from, from + span, zone, most);

      long before = Long.MIN_VALUE;
      for (long tick : ticks.epochMillis()) {
        assertThat(tick).isBetween(from, from + span).isGreaterThan(before);
        long offset =
            zone.getRules().getOffset(Instant.ofEpochMilli(tick)).getTotalSeconds() * 1000L;
        assertThat(Math.floorMod(tick + offset, ticks.stepMillis())).isZero();
        before = tick;
      }
      // A clock set back gives one hour twice, and with it at most as many marks more.
      assertThat(ticks.epochMillis().length).isLessThanOrEqualTo(most + 2);
    }
  }

  private static LocalTime[] local(TimeTicks ticks, ZoneId zone) {
    LocalTime[] times = new LocalTime[ticks.epochMillis().length];
    for (int i = 0; i < times.length; i++) {
      times[i] = Instant.ofEpochMilli(ticks.epochMillis()[i]).atZone(zone).toLocalTime();
    }
    return times;
  }

  private static long millis(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }
}
