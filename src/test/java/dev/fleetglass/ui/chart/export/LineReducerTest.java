package dev.fleetglass.ui.chart.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fleetglass.series.SampleLog;
import dev.fleetglass.series.Samples;
import dev.fleetglass.ui.chart.ValueScale;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Reduced lines against all samples. */
class LineReducerTest {
  private static final ValueScale SCALE = new ValueScale(0, 1000, 100);

  @RepeatedTest(40)
  void noValueIsHigherOrLowerThanItsLineAndPointsAreFew(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    SampleLog log = new SampleLog(100_000);
    long time = 0;
    int count = 50 + random.nextInt(60_000);
    for (int i = 0; i < count; i++) {
      time += random.nextInt(200) == 0 ? 5000 : 1 + random.nextInt(900);
      log.add(time, random.nextInt(300) == 0 ? Double.NaN : random.nextInt(1000));
    }
    Samples samples = log.view();
    long from = (long) (random.nextDouble() * time / 2);
    long to = from + 1 + (long) (random.nextDouble() * time);
    Frame frame = new Frame(40, 10, 300, 200, from, to, SCALE);
    double[] top = new double[302];
    double[] bottom = new double[302];
    Arrays.fill(top, Double.POSITIVE_INFINITY);
    Arrays.fill(bottom, Double.NEGATIVE_INFINITY);
    int[] points = new int[1];
    new LineReducer()
        .read(
            samples,
            1000,
            frame,
            false,
            (xs, ys, n) -> {
              points[0] += n;
              for (int i = 0; i < n; i++) {
                int column = (int) Math.floor(xs[i] - 40);
                if (column >= 0 && column < 300) {
                  top[column] = Math.min(top[column], ys[i]);
                  bottom[column] = Math.max(bottom[column], ys[i]);
                }
              }
            });

    assertThat(points[0]).isLessThanOrEqualTo(2 * 300 + 8);
    for (int i = samples.atOrAfter(from); i < samples.atOrAfter(to); i++) {
      double value = samples.value(i);
      int column = (int) Math.floor(frame.x(samples.time(i)) - 40);
      if (!Double.isNaN(value) && column < 300) {
        assertThat(top[column]).isLessThanOrEqualTo(frame.y(value) + 1e-6);
        assertThat(bottom[column]).isGreaterThanOrEqualTo(frame.y(value) - 1e-6);
      }
    }
  }

  @RepeatedTest(10)
  void gapsPartLinesAtEveryZoom(RepetitionInfo round) {
    int count = 200 << round.getCurrentRepetition();
    SampleLog log = new SampleLog(count);
    for (int i = 0; i < count; i++) {
      log.add(i * 1000L + (i >= count / 2 ? count * 1000L : 0), 5);
    }
    Frame frame = new Frame(0, 0, 400, 100, 0, 2L * count * 1000, SCALE);
    int[] lines = new int[1];
    new LineReducer()
        .read(
            log.view(),
            2500,
            frame,
            false,
            (xs, ys, n) -> {
              lines[0]++;
              assertThat(xs[n - 1] - xs[0]).isCloseTo(100, within(2.0));
            });
    assertThat(lines[0]).isEqualTo(2);
  }

  @RepeatedTest(10)
  void aGapWithinOneColumnPartsTheLineToo(RepetitionInfo round) {
    SampleLog log = new SampleLog(10_000);
    for (int i = 0; i < 10_000; i++) {
      // Twenty-five samples a column: the gap begins anywhere in its column and ends there.
      long gap = i > 5000 + round.getCurrentRepetition() ? 4000 : 0;
      log.add(i * 1000L + gap, 5);
    }
    Frame frame = new Frame(0, 0, 400, 100, 0, 10_000_000, SCALE);
    int[] lines = new int[1];
    new LineReducer().read(log.view(), 2500, frame, false, (xs, ys, n) -> lines[0]++);
    assertThat(lines[0]).isEqualTo(2);
  }
}
