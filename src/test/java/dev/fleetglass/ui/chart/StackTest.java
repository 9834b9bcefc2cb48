package dev.fleetglass.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fleetglass.series.SampleLog;
import dev.fleetglass.series.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Areas on each other, against adding up lines point by point. */
class StackTest {
  private static final long JOIN = 2500;

  private final Random random = new Random(4);

  @Test
  void addsUpTheLinesAtEverySampleTimeOfAny() {
    for (int round = 0; round < 300; round++) {
      List<ChartSeries> series = series(1 + random.nextInt(5));
      List<Samples> edges = Stack.computed(series, one -> JOIN);
      assertThat(edges).hasSameSizeAs(series);
      for (ChartSeries timesOf : series) {
        for (int i = 0; i < timesOf.samples().size(); i++) {
          check(series, edges, timesOf.samples().time(i));
        }
      }
    }
  }

  @Test
  void lowersTheAreasAboveAtOnceWhereASeriesEnds() {
    ChartSeries below =
        series(Samples.of(new long[] {0, 1000, 9000, 10_000}, new double[] {5, 5, 5, 5}), 0);
    ChartSeries above = series(Samples.of(new long[] {0, 10_000}, new double[] {1, 1}), 1);
    List<Samples> edges =
        Stack.computed(List.of(below, above), one -> one.equals(above) ? 20_000 : JOIN);

    Samples lower = edges.getFirst();
    Samples upper = edges.getLast();
    assertThat(upper.value(upper.nearest(1000))).isEqualTo(6);
    assertThat(upper.value(upper.nearest(1001))).isEqualTo(1);
    assertThat(upper.value(upper.nearest(8999))).isEqualTo(1);
    assertThat(upper.value(upper.nearest(9000))).isEqualTo(6);
    assertThat(lower.value(lower.nearest(1001))).isNaN();
  }

  @Test
  void isComputedAnewOnlyForOtherSamples() {
    Stack stack = new Stack();
    List<ChartSeries> series = series(3);
    List<Samples> edges = stack.edges(series, one -> JOIN);

    assertThat(stack.edges(List.copyOf(series), one -> JOIN)).isSameAs(edges);
    assertThat(stack.edges(series, one -> 0)).as("another distance").isNotSameAs(edges);
    assertThat(stack.edges(series.subList(0, 2), one -> JOIN)).hasSize(2);
  }

  private void check(List<ChartSeries> series, List<Samples> edges, long time) {
    double sum = 0;
    for (int i = 0; i < series.size(); i++) {
      double value = lineAt(series.get(i).samples(), time);
      Samples edge = edges.get(i);
      int at = edge.atOrAfter(time);
      assertThat(edge.time(at)).isEqualTo(time);
      if (Double.isNaN(value)) {
        assertThat(edge.value(at)).isNaN();
      } else {
        sum += value;
        assertThat(edge.value(at)).isCloseTo(sum, within(1e-6));
      }
    }
  }

  private static double lineAt(Samples samples, long time) {
    for (int i = 0; i < samples.size(); i++) {
      if (samples.time(i) == time) {
        return samples.value(i);
      }
      if (i > 0 && samples.time(i - 1) < time && samples.time(i) > time) {
        long length = samples.time(i) - samples.time(i - 1);
        double share = (time - samples.time(i - 1)) / (double) length;
        return length > JOIN
            ? Double.NaN
            : samples.value(i - 1) * (1 - share) + samples.value(i) * share;
      }
    }
    return Double.NaN;
  }

  private List<ChartSeries> series(int count) {
    List<ChartSeries> all = new ArrayList<>();
    for (int s = 0; s < count; s++) {
      SampleLog log = new SampleLog(100);
      long time = random.nextInt(3) * 500L;
      int size = random.nextInt(60);
      for (int i = 0; i < size; i++) {
        log.add(time, random.nextInt(12) == 0 ? Double.NaN : random.nextDouble() * 10);
        time += random.nextInt(10) == 0 ? 4000 : 500 + random.nextInt(3) * 500L;
      }
      all.add(series(log.view(), s));
    }
    return all;
  }

  private static ChartSeries series(Samples samples, int number) {
    return new ChartSeries("k" + number, "s" + number, number, samples);
  }
}
