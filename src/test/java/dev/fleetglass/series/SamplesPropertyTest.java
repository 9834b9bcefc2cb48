package dev.fleetglass.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ring and its pyramid against a list and loops over it. */
class SamplesPropertyTest {
  private record Sample(long millis, double low, double value, double high) {}

  @ParameterizedTest
  @ValueSource(ints = {1, 15, 16, 17, 300, 1024, 1025, 5000, 17_000})
  void sumsUpAnyStretchAsALoopDoes(int capacity) {
    Random random = new Random(capacity);
    for (int round = 0; round < 6; round++) {
      boolean reduced = round % 2 == 1;
      SampleLog log = reduced ? SampleLog.reduced(capacity) : new SampleLog(capacity);
      List<Sample> naive = new ArrayList<>();
      long time = random.nextLong(-500, 500);
      for (int i = 0; i < 3 * capacity + 50; i++) {
        time += 1 + random.nextInt(20);
        Sample sample = sample(random, time, reduced);
        boolean added =
            reduced
                ? log.add(time, sample.low(), sample.value(), sample.high())
                : log.add(time, sample.value());
        assertThat(added).isTrue();
        naive.add(sample);
        if (naive.size() > capacity) {
          naive.removeFirst();
        }
        if (random.nextInt(1 + capacity / 3) == 0) {
          long from = naive.get(random.nextInt(naive.size())).millis();
          log.dropBefore(from);
          naive.removeIf(each -> each.millis() < from);
        }
      }
      same(log.view(), naive, random);
    }
  }

  @Test
  void viewStaysAsItWasWhileTheSeriesGrows() {
    SampleLog log = new SampleLog(3000);
    Random random = new Random(7);
    List<Sample> naive = new ArrayList<>();
    List<Samples> views = new ArrayList<>();
    List<List<Sample>> models = new ArrayList<>();
    for (int i = 0; i < 9000; i++) {
      Sample sample = sample(random, i * 10L, false);
      log.add(sample.millis(), sample.value());
      naive.add(sample);
      if (naive.size() > 3000) {
        naive.removeFirst();
      }
      if (i % 371 == 0) {
        views.add(log.view());
        models.add(List.copyOf(naive));
      }
    }
    for (int i = 0; i < views.size(); i++) {
      same(views.get(i), models.get(i), random);
    }
  }

  @Test
  void refusesWhatIsNotNewer() {
    SampleLog log = new SampleLog(10);
    assertThat(log.add(5, 1)).isTrue();
    Samples before = log.view();
    assertThat(log.add(5, 2)).isFalse();
    assertThat(log.add(4, 2)).isFalse();
    assertThat(log.view()).isSameAs(before);
    assertThat(log.view().value(0)).isEqualTo(1);
  }

  private static Sample sample(Random random, long time, boolean reduced) {
    double value = random.nextInt(12) == 0 ? Double.NaN : random.nextInt(1000) - 500;
    return reduced
        ? new Sample(time, value - random.nextInt(50), value, value + random.nextInt(50))
        : new Sample(time, value, value, value);
  }

  private static void same(Samples samples, List<Sample> naive, Random random) {
    assertThat(samples.size()).isEqualTo(naive.size());
    for (int i = 0; i < naive.size(); i++) {
      assertThat(new Sample(samples.time(i), samples.low(i), samples.value(i), samples.high(i)))
          .isEqualTo(naive.get(i));
    }
    for (int i = 0; i < 300; i++) {
      int from = random.nextInt(naive.size() + 1);
      int to = from + random.nextInt(naive.size() - from + 1);
      Fold fold = new Fold();
      samples.fold(from, to, fold);
      sameFigures(fold, naive, from, to);
      long time = naive.getFirst().millis() + random.nextInt(naive.size() * 11) - 5;
      int index = samples.atOrAfter(time);
      assertThat(index == naive.size() || naive.get(index).millis() >= time).isTrue();
      assertThat(index == 0 || naive.get(index - 1).millis() < time).isTrue();
      int nearest = samples.nearest(time);
      long distance = Math.abs(naive.get(nearest).millis() - time);
      assertThat(naive).noneMatch(each -> Math.abs(each.millis() - time) < distance);
    }
  }

  private static void sameFigures(Fold fold, List<Sample> naive, int from, int to) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    double sum = 0;
    int count = 0;
    long longest = 0;
    for (int i = from; i < to; i++) {
      Sample sample = naive.get(i);
      if (!Double.isNaN(sample.value())) {
        min = Math.min(min, sample.low());
        max = Math.max(max, sample.high());
        sum += sample.value();
        count++;
      }
      if (i > from) {
        Sample before = naive.get(i - 1);
        boolean broken = Double.isNaN(sample.value()) || Double.isNaN(before.value());
        longest = Math.max(longest, broken ? Long.MAX_VALUE : sample.millis() - before.millis());
      }
    }
    assertThat(fold.min()).isEqualTo(min);
    assertThat(fold.max()).isEqualTo(max);
    assertThat(fold.longestStep()).isEqualTo(longest);
    assertThat(fold.count()).isEqualTo(count);
    assertThat(fold.isEmpty()).isEqualTo(count == 0);
    if (count > 0) {
      assertThat(fold.mean()).isCloseTo(sum / count, within(1e-9));
    }
  }
}
