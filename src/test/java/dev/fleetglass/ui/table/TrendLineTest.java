package dev.fleetglass.ui.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrendLineTest {
  private static final long FROM = 1_000_000;
  private static final long TO = FROM + 900_000;

  @Test
  void putsSamplesWhereTheyWere() {
    TrendLine line = line(new long[] {FROM, FROM + 450_000, TO}, 10, 30, 20);

    assertThat(line.across()).containsExactly(new float[] {0, 0.5f, 1}, within(1e-4f));
    assertThat(line.up()).containsExactly(new float[] {0, 1, 0.5f}, within(1e-4f));
  }

  @Test
  void leavesHolesOpen() {
    long[] times = {FROM, FROM + 30_000, FROM + 60_000, FROM + 400_000, FROM + 430_000};
    assertThat(holes(line(times, 1, 2, 3, 4, 5))).isEqualTo(1);
    assertThat(holes(line(times, 1, Double.NaN, 3, 4, 5))).isEqualTo(2);
  }

  @Test
  void hasNoLineWithoutValues() {
    assertThat(TrendLine.of(new long[0], new double[0], FROM, TO)).isNull();
    assertThat(TrendLine.of(new long[] {FROM - 1}, new double[] {1}, FROM, TO)).isNull();
    assertThat(TrendLine.of(new long[] {FROM}, new double[] {Double.NaN}, FROM, TO)).isNull();
  }

  @Test
  void staysWithinItsFrameAndItsPoints() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int count = random.nextInt(1, 2_000);
      long[] times = new long[count];
      double[] values = new double[count];
      long at = FROM - 100_000;
      for (int i = 0; i < count; i++) {
        at += random.nextLong(1, 3_000);
        times[i] = at;
        values[i] = random.nextInt(20) == 0 ? Double.NaN : random.nextGaussian() * 1e6;
      }
      TrendLine line = TrendLine.of(times, values, FROM, TO);
      if (line == null) {
        continue;
      }
      assertThat(line.across().length).isLessThanOrEqualTo(2 * Trend.MOST_POINTS + 4);
      for (int i = 0; i < line.across().length; i++) {
        assertThat(line.across()[i]).isBetween(0f, 1f);
        assertThat(Float.isNaN(line.up()[i]) || (line.up()[i] >= 0 && line.up()[i] <= 1)).isTrue();
        assertThat(i == 0 || line.across()[i] >= line.across()[i - 1]).isTrue();
      }
    }
  }

  @Test
  void connectsSamplesThatAreCloserThanPixels() {
    long[] times = new long[450];
    double[] values = new double[450];
    for (int i = 0; i < times.length; i++) {
      times[i] = FROM + i * 2_000L;
      values[i] = i;
    }
    assertThat(holes(Objects.requireNonNull(TrendLine.of(times, values, FROM, TO)))).isZero();
  }

  @Test
  void saysWhereItGoes() {
    assertThat(TrendLine.direction(new double[] {1, 1, 2, 2, 3, 3}))
        .isEqualTo(Trend.Direction.RISING);
    assertThat(TrendLine.direction(new double[] {3, 3, 2, 2, 1, 1}))
        .isEqualTo(Trend.Direction.FALLING);
    assertThat(TrendLine.direction(new double[] {100, 99, 101, 100, 102, 101}))
        .isEqualTo(Trend.Direction.STEADY);
    assertThat(TrendLine.direction(new double[] {0, 0, 0})).isEqualTo(Trend.Direction.STEADY);
    assertThat(TrendLine.direction(new double[] {5})).isEqualTo(Trend.Direction.STEADY);
  }

  private static TrendLine line(long[] times, double... values) {
    return Objects.requireNonNull(TrendLine.of(times, values, FROM, TO));
  }

  private static int holes(TrendLine line) {
    int holes = 0;
    for (float up : line.up()) {
      holes += Float.isNaN(up) ? 1 : 0;
    }
    return holes;
  }
}
