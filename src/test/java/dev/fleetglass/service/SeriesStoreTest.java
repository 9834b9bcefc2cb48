package dev.fleetglass.service;

import static dev.fleetglass.service.Samples.query;
import static dev.fleetglass.service.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.MetricSample;
import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.store.history.StoredSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeriesStoreTest {
  private static final Instant T = Instant.ofEpochSecond(1_000_000);
  private static final MetricQuery QUERY = query("q", Duration.ofSeconds(10));

  private final SeriesBudget budget = new SeriesBudget(1_000);
  private int robbed;

  @Test
  void knowsASeriesByItsLabelsWhateverTheirOrder() {
    SeriesStore store = store(10);
    Map<String, String> oneWay = new LinkedHashMap<>();
    oneWay.put("host", "h");
    oneWay.put("zone", "z");
    Map<String, String> otherWay = new LinkedHashMap<>();
    otherWay.put("zone", "z");
    otherWay.put("host", "h");

    store.add(List.of(new MetricSample(oneWay, T, 1)), T);
    store.add(List.of(new MetricSample(otherWay, T.plusSeconds(1), 2)), T);

    assertThat(store.data()).hasSize(1);
    assertThat(values(store.data())).containsExactly(1, 2);
  }

  @Test
  void dropsSamplesThatAreNotNewer() {
    SeriesStore store = store(10);
    store.add(List.of(sample("h", T, 1)), T);
    List<SeriesData> before = store.data();

    store.add(List.of(sample("h", T, 2), sample("h", T.minusSeconds(5), 3)), T);

    assertThat(store.data()).isSameAs(before);
    assertThat(values(before)).containsExactly(1);
  }

  /** Times that follow our own clock. */
  @Test
  void goesOnAfterTheClockWasSetBackByDays() {
    SeriesStore store = store(10);
    store.add(List.of(sample("h", T, 1)), T);
    Instant back = T.minus(Duration.ofDays(3));

    List<MetricSample> fresh = store.add(List.of(sample("h", back, 2)), back);

    assertThat(fresh).hasSize(1);
    assertThat(values(store.data())).containsExactly(2);
    assertThat(store.isAhead()).isFalse();
  }

  /** Times of the service, which is right. */
  @Test
  void saysThatAllSamplesAreTooFarAhead() {
    SeriesStore store = store(10);
    store.add(List.of(sample("h", T, 1)), T);
    Instant back = T.minus(Duration.ofDays(3));

    store.add(List.of(sample("h", T.plusSeconds(10), 2)), back);
    assertThat(store.isAhead()).isTrue();
    assertThat(store.ahead()).isEqualTo(Duration.ofDays(3).plusSeconds(10));
    store.add(List.of(), back);
    assertThat(store.isAhead()).as("an answer without samples").isFalse();
    store.add(List.of(sample("h", T.plusSeconds(20), 3)), T.plusSeconds(20));
    assertThat(store.isAhead()).isFalse();
    assertThat(values(store.data())).containsExactly(1, 3);
  }

  @Test
  void keepsNotANumberApartFromAGap() {
    SeriesStore store = store(10);
    store.add(List.of(sample("h", T, Double.NaN)), T);
    assertThat(values(store.data())).containsExactly(Double.NaN);
  }

  @Test
  void pushesOutTheSeriesThatIsSilentForLongest() {
    SeriesStore store = store(2);
    store.add(List.of(sample("old", T, 1)), T);
    store.add(List.of(sample("older", T.minusSeconds(9), 1)), T);

    store.add(List.of(sample("new", T.plusSeconds(1), 1)), T);

    assertThat(store.data()).extracting(SeriesData::name).containsExactly("new", "old");
  }

  @Test
  void doesNotThrashWhenOneAnswerHasMoreSeriesThanAreKept() {
    SeriesStore store = store(2);
    for (int i = 0; i < 3; i++) {
      Instant at = T.plusSeconds(i);
      store.add(List.of(sample("a", at, i), sample("b", at, i), sample("c", at, i)), T);
    }
    assertThat(store.data()).extracting(SeriesData::name).containsExactly("a", "b");
    assertThat(values(store.data())).hasSize(3);
  }

  @Test
  void keepsASeriesThatWentAwayForAsLongAsTheStoreGoesBack() {
    SeriesStore store = store(10);
    store.add(List.of(sample("gone", T, 1), sample("stays", T, 1)), T);
    for (int i = 1; i <= 10; i++) {
      Instant at = T.plusSeconds(10L * i);
      store.add(List.of(sample("stays", at, i)), at);
    }
    assertThat(store.data()).extracting(SeriesData::name).containsExactly("gone", "stays");

    Instant later = T.plusSeconds(101);
    store.add(List.of(), later);
    assertThat(store.data()).extracting(SeriesData::name).containsExactly("stays");
    assertThat(budget.used()).as("room of one series").isEqualTo(10);
  }

  @Test
  void goesBackByTheClockOfTheServiceWhoseSamplesTheyAre() {
    SeriesStore store = store(10);
    Instant skewed = T.minus(Duration.ofHours(5));
    store.add(List.of(sample("h", skewed, 1)), T);
    store.add(List.of(sample("h", skewed.plusSeconds(10), 2)), T.plusSeconds(10));
    assertThat(values(store.data())).containsExactly(1, 2);
  }

  @Test
  void leavesOutASampleThatWouldMakeAllLaterOnesOld() {
    SeriesStore store = store(10);
    store.add(List.of(sample("h", Instant.parse("9999-12-31T00:00:00Z"), 1)), T);
    assertThat(store.add(List.of(sample("h", T, 2)), T)).hasSize(1);
    assertThat(values(store.data())).containsExactly(2);
  }

  @Test
  void tellsWhichSamplesAreNew() {
    SeriesStore store = store(1);
    store.add(List.of(sample("a", T, 1)), T);
    assertThat(
            store.add(
                List.of(sample("a", T, 1), sample("a", T.plusSeconds(1), 2), sample("b", T, 3)), T))
        .as("a known one is not, one without room is")
        .extracting(MetricSample::value)
        .containsExactly(2.0, 3.0);
  }

  @Test
  void sharesOneBudgetAmongAllMetricsAndTakesFromTheSilent() {
    SeriesStore one = store(100);
    SeriesStore other = store(100);
    one.add(samples("a", 60, T), T);
    other.add(samples("b", 40, T), T);
    assertThat(budget.used()).isEqualTo(1_000);

    other.add(samples("b", 60, T.plusSeconds(1)), T);
    assertThat(other.data()).as("nobody is silent").hasSize(40);

    one.add(samples("a", 50, T.plusSeconds(10)), T);
    other.add(samples("b", 60, T.plusSeconds(11)), T);
    assertThat(other.data()).hasSize(50);
    assertThat(robbed).isEqualTo(10);
    one.sweep();
    assertThat(one.data()).hasSize(50);
    assertThat(budget.used()).isEqualTo(1_000);

    one.clear();
    assertThat(budget.used()).isEqualTo(500);
  }

  @Test
  void restoresWhatWasKeptAsItCameAndGoesOn() {
    SeriesStore store = store(10);
    Map<String, String> h = Map.of("host", "h");
    dev.fleetglass.series.Samples raw =
        dev.fleetglass.series.Samples.of(
            new long[] {T.toEpochMilli() - 5_000, T.toEpochMilli()}, new double[] {1, 2});
    store.restore(
        List.of(
            new StoredSeries(h, raw, 0),
            new StoredSeries(Map.of("host", "reduced"), Reduction.reduce(raw, 1_000), 1_000)));
    assertThat(store.add(List.of(sample("h", T, 2), sample("h", T.plusSeconds(5), 3)), T))
        .hasSize(1);
    assertThat(values(store.data())).containsExactly(1, 2, 3);
  }

  @Test
  void doesNotMakeUnchangedSeriesAnew() {
    SeriesStore store = store(10);
    store.add(List.of(sample("a", T, 1), sample("b", T, 1)), T);
    List<SeriesData> before = store.data();
    store.add(List.of(sample("b", T.plusSeconds(1), 1)), T);
    assertThat(store.data().getFirst()).isSameAs(before.getFirst());
    assertThat(store.data().getLast()).isNotSameAs(before.getLast());
  }

  @Test
  void namesSeriesByThePatternAndKeepsNamesApart() {
    MetricQuery pattern = named("{host} on {zone}");
    assertThat(SeriesNames.name(pattern, Map.of("host", "h1", "zone", "z"))).isEqualTo("h1 on z");
    assertThat(SeriesNames.name(QUERY, Map.of("zone", "z"))).isEqualTo("z");
    assertThat(SeriesNames.name(QUERY, Map.of())).isEqualTo("Query q");
    assertThat(SeriesNames.name(QUERY, Map.of("host", "$1\\"))).isEqualTo("$1\\");
    assertThat(SeriesNames.name(named("{host} {node}"), Map.of("host", "h", "node", "h-w1")))
        .as("the host is in the node's name already")
        .isEqualTo("h-w1");
    assertThat(SeriesNames.name(named("{host} {node}"), Map.of("host", "h", "node", "h1")))
        .isEqualTo("h h1");

    SeriesStore store = store(10);
    store.add(
        List.of(
            new MetricSample(Map.of("host", "h", "zone", "1"), T, 1),
            new MetricSample(Map.of("host", "h", "zone", "2"), T, 1)),
        T);
    assertThat(store.data())
        .extracting(SeriesData::name)
        .containsExactly("h {host=h, zone=1}", "h {host=h, zone=2}");
  }

  private SeriesStore store(int series) {
    Retention retention =
        new Retention(Duration.ofSeconds(100), 1, 100, series, 1_000, Duration.ZERO);
    return new SeriesStore(QUERY, retention, budget, () -> robbed++);
  }

  private static List<MetricSample> samples(String name, int count, Instant at) {
    return IntStream.range(0, count).mapToObj(i -> sample(name + i, at, i)).toList();
  }

  private static double[] values(List<SeriesData> data) {
    return IntStream.range(0, data.getFirst().samples().size())
        .mapToDouble(data.getFirst().samples()::value)
        .toArray();
  }

  private static MetricQuery named(String pattern) {
    return new MetricQuery(
        "q", "Query", "/", Map.of(), MetricUnit.NONE, Duration.ofSeconds(1), pattern);
  }
}
