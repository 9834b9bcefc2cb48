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
      List<Stack.Layer> layers = Stack.computed(series, one -> JOIN);
      assertThat(layers).hasSameSizeAs(series);
      for (ChartSeries timesOf : series) {
        for (int i = 0; i < timesOf.samples().size(); i++) {
          check(series, layers, timesOf.samples().time(i));
        }
      }
    }
  }

  @Test
  void leavesAHoleWhereASeriesHasAGapAndTheAreasAboveWhereTheyAre() {
    ChartSeries below =
        series(Samples.of(new long[] {0, 1000, 9000, 10_000}, new double[] {5, 5, 7, 7}), 0);
    ChartSeries above = series(Samples.of(new long[] {0, 10_000}, new double[] {1, 1}), 1);
    List<Stack.Layer> layers =
        Stack.computed(List.of(below, above), one -> one.equals(above) ? 20_000 : JOIN);

    Samples upper = layers.getLast().edge();
    assertThat(upper.value(upper.nearest(1000))).isEqualTo(6);
    assertThat(upper.value(upper.nearest(1001))).isCloseTo(6, within(0.001));
    assertThat(upper.value(upper.nearest(8999))).isCloseTo(8, within(0.001));
    assertThat(upper.value(upper.nearest(9000))).isEqualTo(8);
    Stack.Layer lower = layers.getFirst();
    assertThat(lower.edge().value(lower.edge().nearest(1001))).isNaN();
    assertThat(lower.hole().value(lower.hole().nearest(1001))).isCloseTo(5, within(0.001));
    assertThat(lower.hole().value(lower.hole().nearest(1000))).isNaN();
    assertThat(layers.getLast().hole().isEmpty()).isTrue();
  }

  @Test
  void lowersTheAreasAboveAtOnceWhereASeriesEnds() {
    ChartSeries below = series(Samples.of(new long[] {0, 1000}, new double[] {5, 5}), 0);
    ChartSeries above = series(Samples.of(new long[] {0, 10_000}, new double[] {1, 1}), 1);
    List<Stack.Layer> layers =
        Stack.computed(List.of(below, above), one -> one.equals(above) ? 20_000 : JOIN);

    Samples upper = layers.getLast().edge();
    assertThat(upper.value(upper.nearest(1000))).isEqualTo(6);
    assertThat(upper.value(upper.nearest(1001))).isEqualTo(1);
    assertThat(layers.getFirst().hole().isEmpty()).isTrue();
  }

  @Test
  void isComputedAnewOnlyForOtherSamples() {
    Stack stack = new Stack();
    List<ChartSeries> series = series(3);
    List<Stack.Layer> layers = stack.layers(series, one -> JOIN);

    assertThat(stack.layers(List.copyOf(series), one -> JOIN)).isSameAs(layers);
    assertThat(stack.layers(series, one -> 0)).as("another distance").isNotSameAs(layers);
    assertThat(stack.layers(series.subList(0, 2), one -> JOIN)).hasSize(2);
  }

  private void check(List<ChartSeries> series, List<Stack.Layer> layers, long time) {
    double sum = 0;
    for (int i = 0; i < series.size(); i++) {
      double value = lineAt(series.get(i).samples(), time, JOIN);
      Samples edge = layers.get(i).edge();
      Samples hole = layers.get(i).hole();
      int at = edge.atOrAfter(time);
      assertThat(edge.time(at)).isEqualTo(time);
      if (!Double.isNaN(value)) {
        sum += value;
        assertThat(edge.value(at)).isCloseTo(sum, within(1e-6));
        assertThat(hole.isEmpty() || Double.isNaN(hole.value(at))).isTrue();
        continue;
      }
      assertThat(edge.value(at)).isNaN();
      double bridged = lineAt(numbers(series.get(i).samples()), time, Long.MAX_VALUE);
      if (Double.isNaN(bridged)) {
        assertThat(hole.isEmpty() || Double.isNaN(hole.value(at))).isTrue();
      } else {
        sum += bridged;
        assertThat(hole.value(at)).isCloseTo(sum, within(1e-6));
      }
    }
  }

  private static Samples numbers(Samples samples) {
    SampleLog log = new SampleLog(Math.max(1, samples.size()));
    for (int i = 0; i < samples.size(); i++) {
      if (!Double.isNaN(samples.value(i))) {
        log.add(samples.time(i), samples.value(i));
      }
    }
    return log.view();
  }

  private static double lineAt(Samples samples, long time, long join) {
    for (int i = 0; i < samples.size(); i++) {
      if (samples.time(i) == time) {
        return samples.value(i);
      }
      if (i > 0 && samples.time(i - 1) < time && samples.time(i) > time) {
        long length = samples.time(i) - samples.time(i - 1);
        double share = (time - samples.time(i - 1)) / (double) length;
        return length > join
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
