package dev.fleetglass.ui.chart.heat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.series.SampleLog;
import dev.fleetglass.series.Samples;
import dev.fleetglass.ui.chart.TimeSpan;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The cells of one series against a loop over all samples for every cell. */
class SeriesCellsTest {
  private static final long BEGIN = 1_763_870_400_123L;

  private final SeriesCells.Bench bench = new SeriesCells.Bench();

  @RepeatedTest(40)
  void cellsAreWhatALoopFinds(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    int count = 1 + random.nextInt(round.getCurrentRepetition() % 4 == 0 ? 20_000 : 600);
    boolean reduced = random.nextInt(4) == 0;
    Samples samples = samples(random, count, reduced);
    long last = samples.lastTime();
    for (int i = 0; i < 8; i++) {
      long from = BEGIN - 5000 + (long) (random.nextDouble() * (last - BEGIN + 6000));
      long length = 1 + (long) (random.nextDouble() * (last - BEGIN + 20_000));
      HeatColumns columns = HeatColumns.of(new TimeSpan(from, from + length), 1 + random.nextInt(90));
      SeriesCells cells = new SeriesCells();
      cells.update(samples, columns, 2500, 1000, bench);
      same(cells, samples, columns, 2500, 1000);
    }
  }

  @RepeatedTest(20)
  void whatIsKeptIsWhatWouldBeReadAnew(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    SampleLog log = new SampleLog(400);
    SeriesCells cells = new SeriesCells();
    long time = BEGIN;
    for (int frame = 0; frame < 120; frame++) {
      for (int i = random.nextInt(4); i > 0; i--) {
        time += 200 + random.nextInt(random.nextInt(10) == 0 ? 6000 : 1500);
        log.add(time, random.nextInt(9) == 0 ? Double.NaN : random.nextInt(100));
      }
      if (random.nextInt(30) == 0) {
        log.dropBefore(time - 30_000);
      }
      long now = time + random.nextInt(3000);
      TimeSpan span = TimeSpan.at(now, Long.MIN_VALUE, 0, 90_000, 73);
      HeatColumns columns = HeatColumns.of(span, 73);
      cells.update(log.view(), columns, 2500, 1000, bench);
      same(cells, log.view(), columns, 2500, 1000);
    }
  }

  @Test
  void historyThatComesLaterIsReadToo() {
    HeatColumns columns = HeatColumns.of(new TimeSpan(BEGIN, BEGIN + 10_000), 10);
    SeriesCells cells = new SeriesCells();
    Samples young = Samples.of(new long[] {BEGIN + 8000, BEGIN + 9000}, new double[] {1, 2});
    cells.update(young, columns, 2500, 1000, bench);
    Samples filled =
        Samples.of(
            new long[] {BEGIN + 1000, BEGIN + 8000, BEGIN + 9000}, new double[] {7, 1, 2});
    cells.update(filled, columns, 2500, 1000, bench);
    same(cells, filled, columns, 2500, 1000);
  }

  @Test
  void spikeOfOneSampleShowsAtEveryZoom() {
    int count = 50_000;
    long[] times = new long[count];
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      times[i] = BEGIN + i * 1000L;
      values[i] = i == 31_337 ? 99 : 1;
    }
    Samples samples = Samples.of(times, values);
    for (long length = 50_000_000; length > 2000; length = length * 2 / 3) {
      long from = Math.max(BEGIN, times[31_337] - length / 2);
      HeatColumns columns = HeatColumns.of(new TimeSpan(from, from + length), 700);
      SeriesCells cells = new SeriesCells();
      cells.update(samples, columns, 2500, 1000, bench);
      double most = 0;
      for (double value : cells.values()) {
        most = Math.max(most, Double.isNaN(value) ? 0 : value);
      }
      assertThat(most).as("%d ms shown", length).isEqualTo(99);
    }
  }

  @Test
  void columnsAreTheSameWhateverPartOfThemIsShown() {
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      long length = 1 + random.nextInt(2_000_000_000);
      int count = 1 + random.nextInt(3000);
      HeatColumns one = HeatColumns.of(new TimeSpan(BEGIN, BEGIN + length), count);
      assertThat(one.bound(0)).isLessThanOrEqualTo(BEGIN);
      assertThat(one.bound(0)).isGreaterThan(BEGIN - length / count - 2);
      HeatColumns other = new HeatColumns(one.first() + 3, count, length);
      assertThat(other.bound(0)).isEqualTo(one.bound(3));
    }
  }

  private static void same(
      SeriesCells cells, Samples samples, HeatColumns columns, long join, long hold) {
    for (int c = 0; c < columns.count(); c++) {
      assertThat(cells.values()[c])
          .as("column %d of %s", c, columns)
          .isEqualTo((Double) naive(samples, columns.bound(c), columns.bound(c + 1), join, hold));
    }
  }

  private static double naive(Samples samples, long from, long to, long join, long hold) {
    double largest = Double.NaN;
    for (int i = 0; i < samples.size(); i++) {
      long begin = samples.time(i);
      long end = begin + hold;
      if (i + 1 < samples.size() && samples.time(i + 1) - begin <= join) {
        end = samples.time(i + 1);
      }
      double value = samples.high(i);
      boolean inside = begin < to && (end > from || begin >= from);
      if (inside && !Double.isNaN(value) && !(largest >= value)) {
        largest = value;
      }
    }
    return largest;
  }

  private static Samples samples(Random random, int count, boolean reduced) {
    SampleLog log = reduced ? SampleLog.reduced(count) : new SampleLog(count);
    long time = BEGIN;
    for (int i = 0; i < count; i++) {
      time += 1 + random.nextInt(random.nextInt(20) == 0 ? 9000 : 1200);
      double value = random.nextInt(12) == 0 ? Double.NaN : random.nextInt(1000);
      if (reduced) {
        log.add(time, value - 3, value, value + random.nextInt(50));
      } else {
        log.add(time, value);
      }
    }
    return log.view();
  }
}
