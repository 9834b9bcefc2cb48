package dev.fleetglass.store.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fleetglass.model.MetricKey;
import dev.fleetglass.model.MetricSample;
import dev.fleetglass.series.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the file, over windows, tiers and restarts, against lists of what was added. */
class HistoryFilePropertyTest {
  private static final Instant BEGIN = Instant.parse("2026-10-31T22:13:20Z");
  private static final MetricKey METRIC = new MetricKey("c", "cpu");
  private static final HistoryRetention LONG =
      new HistoryRetention(Duration.ofDays(400), Duration.ofDays(800));

  private final Map<Map<String, String>, TreeMap<Long, Double>> model =
      new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void givesBackWhatWasAddedAndSumsItUpExactly(long seed) throws Exception {
    Random random = new Random(seed);
    HandClock clock = new HandClock(BEGIN);
    HistoryFile history = open(clock);
    int[] steps = {10, 30, 60, 300, 7};
    int step = steps[random.nextInt(steps.length)];
    Instant now = BEGIN;
    for (int round = 0; round < 90; round++) {
      int polls = 1 + random.nextInt(300);
      for (int poll = 0; poll < polls; poll++) {
        now = now.plusSeconds(step);
        clock.set(now);
        history.add(METRIC, poll(random, now));
      }
      if (random.nextInt(3) == 0) {
        history.flush();
      }
      if (random.nextInt(20) == 0) {
        now = now.plusSeconds(random.nextInt(200_000));
        clock.set(now);
      }
      if (random.nextInt(15) == 0) {
        history.close();
        history = open(clock);
      }
      if (random.nextInt(4) == 0) {
        check(history, random, now);
      }
    }
    history.flush();
    check(history, random, now);
    history.close();
    history = open(clock);
    for (int i = 0; i < 20; i++) {
      check(history, random, now);
    }
    assertThat(history.status().problem()).isNull();
    history.close();
  }

  private HistoryFile open(HandClock clock) {
    HistoryFile history =
        HistoryFile.open(folder.resolve("history.db"), clock, HistoryOptions.DEFAULT);
    history.retain(LONG);
    return history;
  }

  private List<MetricSample> poll(Random random, Instant now) {
    List<MetricSample> samples = new ArrayList<>();
    for (int series = 0; series < 4; series++) {
      if (random.nextInt(20) != 0) {
        Map<String, String> labels = Map.of("node", "n" + series);
        Instant time = now.minusMillis(random.nextInt(12) == 0 ? random.nextInt(400_000) : 0);
        double value = value(random, series);
        TreeMap<Long, Double> known = model.computeIfAbsent(labels, _ -> new TreeMap<>());
        if (known.isEmpty() || known.lastKey() < time.toEpochMilli()) {
          known.put(time.toEpochMilli(), value);
        }
        samples.add(new MetricSample(labels, time, value));
      }
    }
    return samples;
  }

  private static double value(Random random, int series) {
    return switch (series) {
      case 0 -> random.nextInt(2000) / 1000.0;
      case 1 -> random.nextInt(50) == 0 ? odd(random) : random.nextInt(6000) / 60.0;
      case 2 -> random.nextGaussian();
      default -> 4096.0 * random.nextInt(1 << 20);
    };
  }

  private static double odd(Random random) {
    double[] odd = {Double.NaN, -0.0, Double.POSITIVE_INFINITY, Double.MIN_VALUE, 1e300};
    return odd[random.nextInt(odd.length)];
  }

  private void check(HistoryFile history, Random random, Instant now) throws HistoryException {
    long span = now.toEpochMilli() - BEGIN.toEpochMilli();
    long a = BEGIN.toEpochMilli() + random.nextLong(span + 1);
    long length = random.nextLong(random.nextBoolean() ? span + 1 : Math.min(span + 1, 7_200_000));
    long from = random.nextInt(10) == 0 ? Long.MIN_VALUE / 4000 : a;
    long to = random.nextInt(10) == 0 ? Long.MAX_VALUE / 4000 : a + length;
    int points = 1 + random.nextInt(500);
    List<StoredSeries> found =
        history.series(METRIC, Instant.ofEpochMilli(from), Instant.ofEpochMilli(to), points);
    Map<Map<String, String>, StoredSeries> byLabels =
        new TreeMap<>((x, y) -> x.toString().compareTo(y.toString()));
    found.forEach(series -> byLabels.put(series.labels(), series));
    model.forEach((labels, samples) -> {
      Map<Long, Double> wanted = samples.subMap(from, true, to, true);
      StoredSeries series = byLabels.get(labels);
      if (series == null) {
        assertThat(wanted).isEmpty();
      } else {
        assertThat(series.samples().size()).isLessThanOrEqualTo(3 * points);
        if (series.stretchMillis() == 0) {
          same(series.samples(), wanted);
        } else {
          summedUp(series, samples, from, to);
        }
      }
    });
  }

  private static void same(Samples samples, Map<Long, Double> wanted) {
    assertThat(samples.isReduced()).isFalse();
    assertThat(samples.size()).isEqualTo(wanted.size());
    int i = 0;
    for (Map.Entry<Long, Double> one : wanted.entrySet()) {
      assertThat(samples.time(i)).isEqualTo(one.getKey());
      assertThat(Double.doubleToRawLongBits(samples.value(i)))
          .isEqualTo(Double.doubleToRawLongBits(one.getValue()));
      i++;
    }
  }

  /** At the ends it depends on the tier whether the whole stretch or what is in range counts. */
  private static void summedUp(
      StoredSeries series, NavigableMap<Long, Double> all, long from, long to) {
    Samples samples = series.samples();
    assertThat(samples.isReduced()).isTrue();
    long stretch = series.stretchMillis();
    int seen = 0;
    for (int i = 0; i < samples.size(); i++) {
      long start = samples.time(i);
      assertThat(start % stretch).isZero();
      Map<Long, Double> wanted = all.subMap(start, true, start + stretch - 1, true);
      assertThat(wanted).isNotEmpty();
      boolean inside = start >= from && start + stretch - 1 <= to;
      double[] numbers =
          wanted.values().stream().mapToDouble(d -> d).filter(d -> !Double.isNaN(d)).toArray();
      if (inside && numbers.length == 0) {
        assertThat(samples.value(i)).isNaN();
      } else if (inside) {
        seen++;
        double low = java.util.Arrays.stream(numbers).min().getAsDouble();
        double high = java.util.Arrays.stream(numbers).max().getAsDouble();
        assertThat(samples.low(i)).isEqualTo(low);
        assertThat(samples.high(i)).isEqualTo(high);
        double mean = java.util.Arrays.stream(numbers).sum() / numbers.length;
        if (Double.isFinite(high - low)) {
          assertThat(samples.value(i))
              .isCloseTo(mean, within((high - low) / 10_000 + 1e-9 * Math.abs(high)));
        }
      }
    }
    long first = Math.floorDiv(Math.max(from, all.firstKey()) + stretch - 1, stretch) * stretch;
    long last = Math.floorDiv(Math.min(to, all.lastKey()), stretch) * stretch;
    if (first < last) {
      long wanted =
          all.subMap(first, true, last - 1, true).keySet().stream()
              .map(time -> Math.floorDiv(time, stretch))
              .distinct()
              .count();
      assertThat((long) seen).isGreaterThanOrEqualTo(wanted - 1);
    }
  }
}
