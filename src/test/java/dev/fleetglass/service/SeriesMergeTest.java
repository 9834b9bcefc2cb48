package dev.fleetglass.service;

import static dev.fleetglass.service.Samples.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.series.Samples;
import dev.fleetglass.store.history.StoredSeries;
import java.time.Duration;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The seam between history and memory, against plain lists. */
class SeriesMergeTest {
  private static final MetricQuery QUERY = query("q", Duration.ofSeconds(5));
  private static final Map<String, String> LABELS = Map.of("host", "h");

  /** One sample of the truth. */
  private record Point(long time, double value) {}

  static Stream<Integer> seeds() {
    return Stream.iterate(1, seed -> seed + 1).limit(300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void hasEverySampleOnceWhereverTheSeamIs(int seed) {
    Random random = new Random(seed);
    List<Point> truth = truth(random);
    int memoryFrom = random.nextInt(truth.size());
    int historyTo = memoryFrom + random.nextInt(truth.size() - memoryFrom + 1);
    long from = truth.getFirst().time + random.nextInt(50_000) - 20_000;
    long to = from + random.nextInt(600_000);
    List<Point> kept = between(truth.subList(0, historyTo), from, to);
    List<Point> newest = truth.subList(memoryFrom, truth.size());

    List<SeriesData> merged =
        new SeriesMerge(from, to, truth.size())
            .merge(QUERY, stored(samples(kept), 0), memory(newest));

    List<Point> wanted = between(truth, from, to);
    assertThat(points(merged)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void continuesSummedUpStretchesWithWhatTheMemoryHas(int seed) {
    Random random = new Random(seed);
    List<Point> truth = truth(random);
    long stretch = 1_000L * (1 + random.nextInt(60));
    int memoryFrom = random.nextInt(truth.size());
    // Mostly the history has all, what waits included; it lacks the end when it had to drop some.
    int historyTo =
        random.nextInt(3) == 0
            ? memoryFrom + random.nextInt(truth.size() - memoryFrom + 1)
            : truth.size();
    long from = truth.getFirst().time + random.nextInt(50_000) - 20_000;
    long to = from + random.nextInt(600_000);
    Samples kept =
        Reduction.reduce(samples(between(truth.subList(0, historyTo), from, to)), stretch);

    List<SeriesData> merged =
        new SeriesMerge(from, to, 10)
            .merge(QUERY, stored(kept, stretch), memory(truth.subList(memoryFrom, truth.size())));

    TreeMap<Long, DoubleSummaryStatistics> wanted = new TreeMap<>();
    for (Point each : between(truth, from, to)) {
      wanted
          .computeIfAbsent(
              Math.floorDiv(each.time, stretch) * stretch, _ -> new DoubleSummaryStatistics())
          .accept(each.value);
    }
    if (kept.isEmpty()) {
      assertThat(merged.isEmpty()).isEqualTo(wanted.isEmpty());
    } else {
      check(merged, wanted, historyTo == truth.size());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void sumsUpWhatIsMoreThanThreeTimesThePoints(int seed) {
    Random random = new Random(seed);
    List<Point> truth = truth(random);
    int points = 1 + random.nextInt(20);
    long from = truth.getFirst().time;
    long to = truth.getLast().time;

    List<SeriesData> merged =
        new SeriesMerge(from, to, points).merge(QUERY, List.of(), memory(truth));

    Samples samples = merged.getFirst().samples();
    assertThat(samples.size()).isLessThanOrEqualTo(3 * points);
    if (samples.isReduced()) {
      double most = truth.stream().mapToDouble(Point::value).max().orElseThrow();
      double shown = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < samples.size(); i++) {
        shown = Math.max(shown, samples.high(i));
      }
      assertThat(shown).as("a spike stays visible").isEqualTo(most);
    } else {
      assertThat(points(merged)).isEqualTo(truth);
    }
  }

  @Test
  void namesSeriesOfFileAndMemoryLikeTheLiveOnes() {
    Map<String, String> one = Map.of("host", "b", "zone", "1");
    Map<String, String> two = Map.of("host", "b", "zone", "2");
    Map<String, String> three = Map.of("host", "a");
    Samples some = Samples.of(new long[] {5}, new double[] {1});

    List<SeriesData> merged =
        new SeriesMerge(0, 10, 10)
            .merge(
                QUERY,
                List.of(new StoredSeries(one, some, 0), new StoredSeries(three, some, 0)),
                Map.of(two, some, Map.of("host", "silent"), Samples.EMPTY));

    assertThat(merged)
        .extracting(SeriesData::name)
        .containsExactly("a", "b {host=b, zone=1}", "b {host=b, zone=2}");
  }

  private static void check(
      List<SeriesData> merged, SortedMap<Long, DoubleSummaryStatistics> wanted, boolean whole) {
    Samples samples = merged.getFirst().samples();
    assertThat(samples.size()).isEqualTo(wanted.size());
    int i = 0;
    for (Map.Entry<Long, DoubleSummaryStatistics> each : wanted.entrySet()) {
      assertThat(samples.time(i)).isEqualTo(each.getKey());
      assertThat(samples.low(i)).isEqualTo(each.getValue().getMin());
      assertThat(samples.high(i)).isEqualTo(each.getValue().getMax());
      if (whole) {
        assertThat(samples.value(i)).isCloseTo(each.getValue().getAverage(), within(1e-9));
      }
      i++;
    }
  }

  private static List<Point> truth(Random random) {
    List<Point> truth = new ArrayList<>();
    long time = random.nextLong(1_000_000, 1_100_000);
    int size = 1 + random.nextInt(200);
    for (int i = 0; i < size; i++) {
      truth.add(new Point(time, random.nextInt(1_000)));
      time += 1 + random.nextInt(random.nextInt(10) == 0 ? 90_000 : 6_000);
    }
    return truth;
  }

  private static List<Point> between(List<Point> points, long from, long to) {
    return points.stream().filter(each -> each.time >= from && each.time <= to).toList();
  }

  private static Samples samples(List<Point> points) {
    return Samples.of(
        points.stream().mapToLong(Point::time).toArray(),
        points.stream().mapToDouble(Point::value).toArray());
  }

  private static List<StoredSeries> stored(Samples samples, long stretch) {
    return samples.isEmpty() ? List.of() : List.of(new StoredSeries(LABELS, samples, stretch));
  }

  private static Map<Map<String, String>, Samples> memory(List<Point> points) {
    return Map.of(LABELS, samples(points));
  }

  private static List<Point> points(List<SeriesData> merged) {
    if (merged.isEmpty()) {
      return List.of();
    }
    assertThat(merged).hasSize(1);
    Samples samples = merged.getFirst().samples();
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      points.add(new Point(samples.time(i), samples.value(i)));
    }
    return points;
  }
}
