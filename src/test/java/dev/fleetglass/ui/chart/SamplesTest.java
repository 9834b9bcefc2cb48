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
            Samples.of(
                new long[] {0, 10, 20, 30, 40}, new double[] {100, 1, Double.NaN, 5, -100}),
            10,
            30);

    assertThat(stats).isEqualTo(new SeriesStats(5, 1, 5, 3));
    assertThat(SeriesStats.of(Samples.of(new long[] {5}, new double[] {1}), 6, 9)).isEqualTo(SeriesStats.EMPTY);
  }

  @Test
  void keepsEverySampleAndEveryPointOfTheLineInItsColumn() {
    ColumnRanges ranges = new ColumnRanges();
    for (int round = 0; round < 300; round++) {
      long[] times = times(2 + random.nextInt(400));
      double[] values = values(times.length, false);
      long from = random.nextLong(30_000);
      long to = from + 1 + random.nextLong(200_000);
      int columns = 1 + random.nextInt(300);
      ranges.reset(from, to, columns);
      ranges.addRun(Samples.of(times, values), 0, times.length);
      double[] low = new double[columns];
      double[] high = new double[columns];
      java.util.Arrays.fill(low, Double.POSITIVE_INFINITY);
      java.util.Arrays.fill(high, Double.NEGATIVE_INFINITY);
      double scale = columns / (double) (to - from);
      for (int i = 0; i < times.length; i++) {
        note(low, high, (times[i] - from) * scale, values[i]);
        if (i > 0) {
          for (int part = 1; part < 20; part++) {
            double share = part / 20.0;
            note(
                low,
                high,
                (times[i - 1] + (times[i] - times[i - 1]) * share - from) * scale,
                values[i - 1] + (values[i] - values[i - 1]) * share);
          }
        }
      }
      double most = 0;
      for (double value : values) {
        most = Math.max(most, Math.abs(value));
      }
      for (int c = 0; c < columns; c++) {
        if (low[c] <= high[c]) {
          assertThat(ranges.covers(c)).isTrue();
          assertThat(ranges.min(c)).isLessThanOrEqualTo(low[c] + most * 1e-9);
          assertThat(ranges.max(c)).isGreaterThanOrEqualTo(high[c] - most * 1e-9);
        }
      }
    }
  }

  @Test
  void showsASpikeOneSampleWideAtEveryZoom() {
    int count = 200_000;
    long[] times = new long[count];
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      times[i] = i * 1000L;
      values[i] = 1;
    }
    int spike = 123_457;
    values[spike] = 1000;
    Samples samples = Samples.of(times, values);
    ColumnRanges ranges = new ColumnRanges();
    for (long window = 60_000; window < times[count - 1]; window *= 3) {
      long from = times[spike] - window / 3;
      ranges.reset(from, from + window, 700);
      ranges.addRun(samples, 0, count);
      int column = (int) ((times[spike] - from) * 700 / window);
      assertThat(ranges.max(column)).isEqualTo(1000);
      assertThat(ranges.max(Math.max(0, column - 650))).isEqualTo(1);
    }
  }

  @Test
  void ordersReadingsByValueAndAlwaysShowsTheOneUnderThePointer() {
    List<ChartSeries> series = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      series.add(
          new ChartSeries("k" + i, "s" + i, i, Samples.of(new long[] {1000, 2000}, new double[] {0, i})));
    }
    series.add(new ChartSeries(
            "far", "far", 30, Samples.of(new long[] {9000}, new double[] {99})));

    ChartCursor cursor = ChartCursor.at(series, 1900, 0, 10_000, 500, 2.2, 5).orElseThrow();

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

  private static void note(double[] low, double[] high, double x, double value) {
    int column = (int) Math.floor(x);
    // Rounding may put a point on an edge into either column.
    if (column >= 0 && column < low.length && Math.abs(x - Math.rint(x)) > 1e-6) {
      low[column] = Math.min(low[column], value);
      high[column] = Math.max(high[column], value);
    }
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
