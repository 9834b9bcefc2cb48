package dev.fleetglass.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fleetglass.model.MetricUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Arithmetic of both axes, for very many of them. */
class SpanAndScaleTest {
  private final Random random = new Random(9);

  @Test
  void zoomsKeepThePointedInstantWhereItIs() {
    for (int round = 0; round < 5000; round++) {
      long from = 1_700_000_000_000L + random.nextLong(100_000_000_000L);
      TimeSpan span = new TimeSpan(from, from + 1000 + random.nextLong(10_000_000_000L));
      long around = from + random.nextLong(span.millis());
      double factor = Math.pow(10, random.nextDouble() * 4 - 2);
      TimeSpan zoomed = span.zoomed(around, factor);

      double before = (around - span.fromMillis()) / (double) span.millis();
      double after = (around - zoomed.fromMillis()) / (double) zoomed.millis();
      assertThat(after).isCloseTo(before, within(1.0 / zoomed.millis()));
      assertThat(zoomed.millis()).isBetween(TimeSpan.SHORTEST, TimeSpan.LONGEST);
      assertThat(zoomed.shifted(77).shifted(-77)).isEqualTo(zoomed);
    }
  }

  @Test
  void aDragInEitherDirectionIsTheSameSpanAndNeverTooShort() {
    assertThat(TimeSpan.ofDrag(5_000, 9_000)).isEqualTo(TimeSpan.ofDrag(9_000, 5_000));
    assertThat(TimeSpan.ofDrag(5_000, 9_000)).isEqualTo(new TimeSpan(5_000, 9_000));
    assertThat(TimeSpan.ofDrag(5_000, 5_010).millis()).isEqualTo(TimeSpan.SHORTEST);
  }

  @Test
  void logarithmicAxesHoldAllValuesBetweenRoundMarks() {
    MetricUnit[] units = MetricUnit.values();
    for (int round = 0; round < 5000; round++) {
      double min = Math.pow(10, random.nextDouble() * 16 - 6);
      double max = min * Math.pow(10, random.nextDouble() * random.nextInt(10));
      MetricUnit unit = units[random.nextInt(units.length)];
      int most = 2 + random.nextInt(8);
      ValueScale scale = LogScale.of(min, max, unit, most);

      assertThat(scale.lower()).isPositive().isLessThanOrEqualTo(min * (1 + 1e-6));
      assertThat(scale.upper()).isGreaterThanOrEqualTo(max * (1 - 1e-6));
      assertThat(scale.ticks()).isBetween(2, most + 1);
      assertThat(scale.tick(0)).isCloseTo(scale.lower(), within(scale.lower() * 1e-9));
      assertThat(scale.tick(scale.ticks() - 1))
          .isCloseTo(scale.upper(), within(scale.upper() * 1e-9));
      for (int i = 1; i < scale.ticks(); i++) {
        assertThat(scale.tick(i)).isGreaterThan(scale.tick(i - 1));
      }
      double share = random.nextDouble();
      assertThat(scale.share(scale.valueAt(share))).isCloseTo(share, within(1e-9));
      assertThat(scale.share(0)).isNaN();
      assertThat(scale.share(-1)).isNaN();
    }
  }

  @Test
  void logarithmicMarksAreOneTwoFiveWhereThereIsRoom() {
    ValueScale fine = LogScale.of(1, 90, MetricUnit.NONE, 7);
    assertThat(fine.ticks()).isEqualTo(7);
    assertThat(fine.tick(1)).isEqualTo(2);
    assertThat(fine.tick(2)).isEqualTo(5);
    ValueScale coarse = LogScale.of(1, 90_000, MetricUnit.NONE, 7);
    assertThat(coarse.tick(1)).isEqualTo(10);
    assertThat(coarse.ticks()).isEqualTo(6);
    ValueScale bytes = LogScale.of(1, 1 << 20, MetricUnit.BYTES, 3);
    assertThat(bytes.tick(1)).isEqualTo(1024);
    assertThat(LogScale.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, MetricUnit.NONE, 4))
        .as("without data")
        .isEqualTo(new ValueScale(1, 100, 10, true));
  }
}
