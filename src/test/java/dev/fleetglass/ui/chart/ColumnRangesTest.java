package dev.fleetglass.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.series.SampleLog;
import dev.fleetglass.series.Samples;
import dev.fleetglass.ui.chart.ColumnRanges.Part;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is drawn of a series, column by column, against looking at every point of its line. */
class ColumnRangesTest {
  private static final ValueScale LINEAR = new ValueScale(-1000, 1000, 100);
  private static final ValueScale LOG = new ValueScale(1e-6, 1e6, 10, true);

  private final Random random = new Random(7);
  private final ColumnRanges ranges = new ColumnRanges();

  @Test
  void holdsExactlyTheLevelsThatTheLineHasInEachColumn() {
    for (int round = 0; round < 400; round++) {
      ValueScale scale = random.nextInt(3) == 0 ? LOG : LINEAR;
      // Among more values that have no place the smallest that has one is not searched to the end.
      int most = scale.logarithmic() ? 100 : 3000;
      Samples samples = samples(2 + random.nextInt(most), random.nextInt(3) == 0);
      long join = random.nextLong(1500, 3000);
      Part part = random.nextInt(3) == 0 ? Part.STEP : Part.RANGE;
      ChartGeometry plot = window(samples, scale);
      // So few samples in a column that its edges are exact.
      int columns = 1 + most / 20 + random.nextInt(300);
      ranges.reset(plot, columns);
      ranges.add(samples, join, part);
      Naive naive = new Naive(plot, columns);
      naive.add(samples, join, part);
      naive.compare(ranges);
    }
  }

  @Test
  void putsEverySampleIntoItsColumnButForAnEighthAtTheEdgesWhereThereAreMany() {
    for (int round = 0; round < 300; round++) {
      Samples samples = samples(2000 + random.nextInt(20_000), random.nextInt(3) == 0);
      long join = random.nextLong(1500, 3000);
      Part part = random.nextInt(3) == 0 ? Part.STEP : Part.RANGE;
      ChartGeometry plot = window(samples, LINEAR);
      int columns = 1 + random.nextInt(100);
      ranges.reset(plot, columns);
      ranges.add(samples, join, part);
      int parts = 8;
      Naive naive = new Naive(plot, columns * parts);
      naive.add(samples, join, part);
      for (int c = 0; c < columns; c++) {
        // All that is surely in the column, and not more than is within an eighth around it.
        for (int at = c * parts + 1; at < (c + 1) * parts - 1; at++) {
          if (naive.min[at] <= naive.max[at]) {
            assertThat(ranges.min(c)).isLessThanOrEqualTo(naive.min[at] + 1e-6);
            assertThat(ranges.max(c)).isGreaterThanOrEqualTo(naive.max[at] - 1e-6);
          }
        }
        int first = Math.max(0, c * parts - 1);
        int end = Math.min(columns * parts, (c + 1) * parts + 1);
        double min = Arrays.stream(naive.min, first, end).min().orElseThrow();
        double max = Arrays.stream(naive.max, first, end).max().orElseThrow();
        if (ranges.covers(c)) {
          assertThat(ranges.min(c)).isGreaterThanOrEqualTo(min - 1e-6);
          assertThat(ranges.max(c)).isLessThanOrEqualTo(max + 1e-6);
        }
      }
      // What is near an edge is on one side of it at least.
      for (int edge = 1; edge < columns; edge++) {
        for (int at = edge * parts - 1; at <= edge * parts; at++) {
          if (naive.min[at] <= naive.max[at]) {
            assertThat(Math.min(ranges.min(edge - 1), ranges.min(edge)))
                .isLessThanOrEqualTo(naive.min[at] + 1e-6);
            assertThat(Math.max(ranges.max(edge - 1), ranges.max(edge)))
                .isGreaterThanOrEqualTo(naive.max[at] - 1e-6);
          }
        }
      }
    }
  }

  @Test
  void drawsJumpsBetweenColumnsOfManySamplesWithoutAGap() {
    SampleLog log = new SampleLog(20_000);
    for (int i = 0; i < 20_000; i++) {
      log.add(i * 1000L, i / 500 % 2 * 100);
    }
    for (int round = 0; round < 200; round++) {
      long from = random.nextInt(500_000);
      int columns = 20 + random.nextInt(200);
      ChartGeometry plot = new ChartGeometry(0, 0, 100, 100, from, 19_000_000, LINEAR);
      ranges.reset(plot, columns);
      ranges.add(log.view(), 2500, round % 2 == 0 ? Part.RANGE : Part.STEP);
      for (int c = 1; c < columns; c++) {
        assertThat(ranges.min(c)).isLessThanOrEqualTo(ranges.max(c - 1));
        assertThat(ranges.max(c)).isGreaterThanOrEqualTo(ranges.min(c - 1));
      }
    }
  }

  @Test
  void showsASpikeOneSampleWideAtEveryZoomOfRawAndOfReducedSamples() {
    for (boolean reduced : new boolean[] {false, true}) {
      int count = 200_000;
      int spike = 123_457;
      SampleLog log = reduced ? SampleLog.reduced(count) : new SampleLog(count);
      for (int i = 0; i < count; i++) {
        // The mean of a stretch hardly shows what happened in it.
        log.add(i * 1000L, 1, 1, i == spike ? 900 : 1);
        if (!reduced && i == spike - 1) {
          log.add(spike * 1000L, 900);
        }
      }
      Samples samples = log.view();
      for (double window = 3_000; window < count * 1000L; window *= 1.7) {
        long from = spike * 1000L - (long) (window / 3);
        ChartGeometry plot = new ChartGeometry(0, 0, 700, 300, from, from + (long) window, LINEAR);
        ranges.reset(plot, 700);
        ranges.add(samples, 2500, Part.RANGE);
        int column = (int) ((spike * 1000L - from) * 700 / (long) window);
        double near = Math.max(ranges.max(column - 1), ranges.max(column + 1));
        assertThat(
                window < 700 * 64 * 1000L ? ranges.max(column) : Math.max(near, ranges.max(column)))
            .as("window of " + window)
            .isEqualTo(900);
        double before = ranges.max(0);
        assertThat(before).as("calm before").isLessThanOrEqualTo(window < 6_000 ? 900 : 1);
      }
    }
  }

  @Test
  void drawsTheMeanOfReducedSamplesWithinTheirRange() {
    for (int round = 0; round < 100; round++) {
      Samples samples = samples(2 + random.nextInt(3000), true);
      ChartGeometry plot = window(samples, LINEAR);
      int columns = 150 + random.nextInt(300);
      ColumnRanges means = new ColumnRanges();
      means.reset(plot, columns);
      means.add(samples, 2000, Part.MEAN);
      ranges.reset(plot, columns);
      ranges.add(samples, 2000, Part.RANGE);
      for (int c = 0; c < columns; c++) {
        int from = samples.atOrAfter(edge(plot, columns, c));
        int to = samples.atOrAfter(edge(plot, columns, c + 1));
        double sum = 0;
        int numbers = 0;
        for (int i = from; i < to; i++) {
          double value = samples.value(i);
          sum += Double.isNaN(value) ? 0 : value;
          numbers += Double.isNaN(value) ? 0 : 1;
        }
        if (numbers > 0) {
          double mean = sum / numbers;
          assertThat(means.min(c)).isLessThanOrEqualTo(mean + 1e-6);
          assertThat(means.max(c)).isGreaterThanOrEqualTo(mean - 1e-6);
          assertThat(ranges.min(c)).isLessThanOrEqualTo(mean + 1e-6);
          assertThat(ranges.max(c)).isGreaterThanOrEqualTo(mean - 1e-6);
        }
      }
    }
  }

  @Test
  void leavesAGapEmptyAndKnowsASampleWithoutNeighbours() {
    Samples samples =
        Samples.of(new long[] {0, 1000, 5000, 9000, 10_000}, new double[] {1, 1, 2, 1, 1});
    ranges.reset(new ChartGeometry(0, 0, 100, 100, 0, 10_000, LINEAR), 100);
    ranges.add(samples, 1000, Part.RANGE);

    assertThat(ranges.covers(5)).isTrue();
    assertThat(ranges.covers(30)).isFalse();
    assertThat(ranges.alone(50)).isTrue();
    assertThat(ranges.covers(51)).isFalse();
    assertThat(ranges.covers(95)).isTrue();
    assertThat(ranges.alone(95)).isFalse();
  }

  private static long edge(ChartGeometry plot, int columns, int column) {
    long length = plot.toMillis() - plot.fromMillis();
    return plot.fromMillis() + Math.ceilDiv(column * length, (long) columns);
  }

  private ChartGeometry window(Samples samples, ValueScale scale) {
    long length = samples.lastTime() - samples.firstTime() + 1;
    long from = samples.firstTime() - 1000 + random.nextLong(length);
    long to = from + 10 + random.nextLong(random.nextBoolean() ? length : length / 10 + 1);
    return new ChartGeometry(0, 0, 100, 100, from, to, scale);
  }

  private Samples samples(int count, boolean reduced) {
    SampleLog log = reduced ? SampleLog.reduced(count) : new SampleLog(count);
    long time = random.nextLong(5000);
    double holes = random.nextInt(3) == 0 ? 0 : 0.02;
    for (int i = 0; i < count; i++) {
      double value = random.nextDouble() < holes ? Double.NaN : random.nextGaussian() * 100;
      double spread = Double.isNaN(value) ? Double.NaN : random.nextDouble() * 50;
      log.add(time, reduced ? value - spread : value, value, reduced ? value + spread : value);
      time += 1 + random.nextInt(2000);
    }
    return log.view();
  }

  /** The same by looking at every sample and at every crossing of a column's edge. */
  private static final class Naive {
    private final double[] min;
    private final double[] max;
    private final ChartGeometry plot;

    Naive(ChartGeometry plot, int columns) {
      this.plot = plot;
      min = new double[columns];
      max = new double[columns];
      Arrays.fill(min, Double.POSITIVE_INFINITY);
      Arrays.fill(max, Double.NEGATIVE_INFINITY);
    }

    void add(Samples samples, long join, Part part) {
      for (int i = 0; i < samples.size(); i++) {
        if (!drawn(samples, i)) {
          continue;
        }
        double low = low(samples, i);
        double high = high(samples, i);
        long column = column(samples.time(i));
        include(column, low, high);
        if (i == 0 || !drawn(samples, i - 1) || samples.time(i) - samples.time(i - 1) > join) {
          continue;
        }
        double lowBefore = low(samples, i - 1);
        double highBefore = high(samples, i - 1);
        double before = x(samples.time(i - 1));
        double length = x(samples.time(i)) - before;
        for (long c = Math.max(-1, column(samples.time(i - 1)));
            c < Math.min(column, min.length);
            c++) {
          double share = part == Part.STEP ? 0 : (c + 1 - before) / length;
          double lower = lowBefore + (low - lowBefore) * share;
          double upper = highBefore + (high - highBefore) * share;
          include(c, lower, upper);
          include(c + 1, lower, upper);
        }
        if (part == Part.STEP && column != column(samples.time(i - 1))) {
          include(column, lowBefore, highBefore);
        }
      }
    }

    void compare(ColumnRanges ranges) {
      for (int c = 0; c < min.length; c++) {
        assertThat(ranges.covers(c)).isEqualTo(min[c] <= max[c]);
        if (min[c] <= max[c]) {
          double slack = 1e-6 * (1 + Math.abs(min[c]) + Math.abs(max[c]));
          assertThat(ranges.min(c)).isBetween(min[c] - slack, min[c] + slack);
          assertThat(ranges.max(c)).isBetween(max[c] - slack, max[c] + slack);
        }
      }
    }

    private double low(Samples samples, int index) {
      double low = samples.low(index);
      double value = samples.value(index);
      double above = plot.scale().above();
      return plot.scale().level(low > above ? low : value > above ? value : samples.high(index));
    }

    private boolean drawn(Samples samples, int index) {
      return samples.high(index) > plot.scale().above();
    }

    private double high(Samples samples, int index) {
      return plot.scale().level(samples.high(index));
    }

    private long column(long millis) {
      long length = plot.toMillis() - plot.fromMillis();
      return Math.floorDiv((millis - plot.fromMillis()) * min.length, length);
    }

    private double x(long millis) {
      return (millis - plot.fromMillis())
          * (double) min.length
          / (plot.toMillis() - plot.fromMillis());
    }

    private void include(long column, double low, double high) {
      if (column >= 0 && column < min.length) {
        min[(int) column] = Math.min(min[(int) column], low);
        max[(int) column] = Math.max(max[(int) column], high);
      }
    }
  }
}
