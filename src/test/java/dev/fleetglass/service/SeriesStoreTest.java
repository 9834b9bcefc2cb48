package dev.fleetglass.service;

import static dev.fleetglass.service.Samples.query;
import static dev.fleetglass.service.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.MetricSample;
import dev.fleetglass.model.MetricUnit;
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

  private static SeriesStore store(int series) {
    Retention retention =
        new Retention(Duration.ofSeconds(100), 1, 100, series, 1_000, Duration.ZERO);
    return new SeriesStore(QUERY, retention, new SeriesBudget(retention.overall()), () -> {});
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
