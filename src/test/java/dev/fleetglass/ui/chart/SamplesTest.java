package dev.fleetglass.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.series.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Search, runs, figures and reduction, each against the obvious way to do it. */
class SamplesTest {
  private final Random random = new Random(3);

  @Test
  void breaksRunsExactlyAtGapsAndMissingNumbers() {
    for (int round = 0; round < 500; round++) {
      long[] times = times(random.nextInt(40));
      double[] values = values(times.length, true);
      long join = 500L + random.nextInt(1500);
      boolean[] covered = new boolean[times.length];
      boolean[] joined = new boolean[times.length + 1];
      SampleRuns.forEach(
          Samples.of(times, values),
          0,
          times.length,
          join,
          Double.NEGATIVE_INFINITY,
          (start, end) -> {
            for (int i = start; i < end; i++) {
              covered[i] = true;
              joined[i] = i > start;
            }
          });
      for (int i = 0; i < times.length; i++) {
        assertThat(covered[i]).isEqualTo(!Double.isNaN(values[i]));
        boolean shouldJoin =
            i > 0
                && !Double.isNaN(values[i])
                && !Double.isNaN(values[i - 1])
                && times[i] - times[i - 1] <= join;
        assertThat(joined[i]).isEqualTo(shouldJoin);
      }
    }
  }

  @Test
  void countsFiguresOverTheWindowOnly() {
    SeriesStats stats =
        SeriesStats.of(
            Samples.of(new long[] {0, 10, 20, 30, 40}, new double[] {100, 1, Double.NaN, 5, -100}),
            10,
            30);

    assertThat(stats).isEqualTo(new SeriesStats(5, 1, 5, 3));
    assertThat(SeriesStats.of(Samples.of(new long[] {5}, new double[] {1}), 6, 9))
        .isEqualTo(SeriesStats.EMPTY);
  }

  @Test
  void ordersReadingsByValueAndAlwaysShowsTheOneUnderThePointer() {
    List<ChartSeries> series = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      series.add(
          new ChartSeries(
              "k" + i, "s" + i, i, Samples.of(new long[] {1000, 2000}, new double[] {0, i})));
    }
    series.add(new ChartSeries("far", "far", 30, Samples.of(new long[] {9000}, new double[] {99})));

    long at = ChartCursor.snapped(series, 1900, new TimeSpan(0, 10_000)).orElseThrow();
    ChartCursor cursor =
        ChartCursor.read(
            series,
            at,
            new ChartCursor.Aim(500, 2.2, null, 5),
            Comparison.NONE,
            (one, millis, value) -> value);

    assertThat(cursor.millis()).isEqualTo(2000);
    assertThat(cursor.more()).isEqualTo(25);
    assertThat(cursor.readings().stream().map(reading -> reading.series().name()))
        .containsExactly("s29", "s28", "s27", "s26", "s2");
    assertThat(cursor.readings().getLast().closest()).isTrue();
    assertThat(ChartCursor.step(series, 2000, true)).isEqualTo(9000);
    assertThat(ChartCursor.step(series, 2000, false)).isEqualTo(1000);
    assertThat(ChartCursor.step(series, 9000, true)).isEqualTo(9000);
  }

  @Test
  void judgesGapsByTheSamplesOwnPaceWhenItIsSlowerThanThePolls() {
    assertThat(SampleSpacing.typicalMillis(at(0, 60_000, 120_000, 600_000), 10_000))
        .isEqualTo(60_000);
    assertThat(SampleSpacing.typicalMillis(at(0, 1000, 2000), 10_000)).isEqualTo(10_000);
    assertThat(SampleSpacing.typicalMillis(at(), 10_000)).isEqualTo(10_000);
  }

  private static Samples at(long... times) {
    return Samples.of(times, new double[times.length]);
  }

  private long[] times(int count) {
    long[] times = new long[count];
    long time = random.nextLong(5000);
    for (int i = 0; i < count; i++) {
      times[i] = time;
      time += 1 + random.nextInt(2000);
    }
    return times;
  }

  private double[] values(int count, boolean holes) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = holes && random.nextInt(6) == 0 ? Double.NaN : random.nextGaussian() * 100;
    }
    return values;
  }
}
