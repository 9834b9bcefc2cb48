package dev.fleetglass.ui.monitoring;

import static dev.fleetglass.ui.monitoring.FakeMetrics.NOW;
import static dev.fleetglass.ui.monitoring.FakeMetrics.choice;
import static dev.fleetglass.ui.monitoring.FakeMetrics.series;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.MetricSample;
import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.service.LoadState;
import dev.fleetglass.service.MetricChoice;
import dev.fleetglass.ui.chart.ChartSeries;
import dev.fleetglass.ui.connections.FakeConnections;
import dev.fleetglass.ui.settings.FakePreferences;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class MonitoringViewModelTest {
  private static final MetricChoice REQUESTS =
      choice("c1", "ingress", "Ingress requests", MetricUnit.REQUESTS_PER_SECOND);
  private static final MetricChoice CPU = choice("c1", "cpu", "Node CPU", MetricUnit.CORES);
  private static final MetricChoice OTHER = choice("c2", "mem", "Memory", MetricUnit.BYTES);

  private final FakePreferences preferences = new FakePreferences();
  private final FakeConnections connections = new FakeConnections();
  private final FakeMetrics metrics = new FakeMetrics(CPU, REQUESTS, OTHER);

  @Test
  void watchesRequestsFromTheStartThoughTheScreenIsNotOpen() {
    MonitoringViewModel model = model();

    assertThat(metrics.newest().choice).isEqualTo(REQUESTS);
    metrics.newest().tell(1, new LoadState.Ready(NOW), series("n1", 1, 2));
    assertThat(model.seriesProperty().get()).as("nothing is computed while hidden").isEmpty();

    model.activate();
    assertThat(names(model)).containsExactly("n1");
    assertThat(model.statusProperty().get().lastSampleAt()).isEqualTo(NOW);
  }

  @Test
  void closesTheOldWatchAndForgetsItsDataWhenTheMetricChanges() {
    MonitoringViewModel model = shown();
    FakeMetrics.Watch old = metrics.newest();
    old.tell(1, new LoadState.Ready(NOW), series("n1", 1));
    model.choose(item(CPU));

    assertThat(old.closed).isTrue();
    assertThat(model.seriesProperty().get()).isEmpty();
    old.tell(9, new LoadState.Ready(NOW), series("late", 1));
    assertThat(model.seriesProperty().get()).as("a late word of the old watch").isEmpty();
    metrics.newest().tell(1, new LoadState.Ready(NOW), series("r1", 1));
    assertThat(names(model)).containsExactly("r1");
  }

  @Test
  void dropsOlderSnapshots() {
    MonitoringViewModel model = shown();
    metrics.newest().tell(5, new LoadState.Ready(NOW), series("new", 1));
    metrics.newest().tell(4, new LoadState.Ready(NOW), series("old", 1));

    assertThat(names(model)).containsExactly("new");
  }

  @Test
  void keepsTheSeriesWhenAPollFails() {
    MonitoringViewModel model = shown();
    metrics.newest().tell(1, new LoadState.Ready(NOW), series("n1", 1));
    ApiFailure failure = FakeMetrics.failure("Not Authorized.");
    metrics.newest().tell(2, new LoadState.Failed(failure, NOW), series("n1", 1));

    assertThat(names(model)).containsExactly("n1");
    assertThat(model.statusProperty().get().failure()).isEqualTo(failure);
    assertThat(model.statusProperty().get().lastGoodAt()).isEqualTo(NOW);
  }

  @Test
  void keepsColoursWhileSeriesComeAndGo() {
    MonitoringViewModel model = shown();
    metrics.newest().tell(1, new LoadState.Ready(NOW), series("b", 1), series("c", 1));
    metrics.newest().tell(2, new LoadState.Ready(NOW), series("a", 1), series("c", 1));

    assertThat(model.seriesProperty().get().stream().map(ChartSeries::colour))
        .containsExactly(2, 1);
  }

  @Test
  void pausesTheViewWhileCollectionGoesOn() {
    MonitoringViewModel model = shown();
    model.pause();
    metrics.newest().tell(1, new LoadState.Ready(NOW), series("n1", 1));

    assertThat(model.pausedAtProperty().get()).isEqualTo(NOW);
    assertThat(names(model)).containsExactly("n1");
    model.resume();
    assertThat(model.pausedAtProperty().get()).isNull();
  }

  @Test
  void remembersConnectionMetricRangeAndHiddenSeries() {
    MonitoringViewModel first = shown();
    first.choose(item(OTHER));
    first.chooseRange(Duration.ofHours(3));
    first.hide(Set.of("{node=a&b}", "{node=n=2}"));
    first.close();

    MonitoringViewModel second = shown();
    assertThat(second.metricProperty().get()).isEqualTo(item(OTHER));
    assertThat(second.rangeProperty().get()).isEqualTo(Duration.ofHours(3));
    assertThat(second.hidden()).containsExactlyInAnyOrder("{node=a&b}", "{node=n=2}");
    second.choose(item(CPU));
    assertThat(second.hidden()).as("they belong to another metric").isEmpty();
  }

  @Test
  void waitsForTheRememberedConnectionAndTakesWhatIsThereMeanwhile() {
    shown().choose(item(OTHER));
    metrics.change(REQUESTS);
    MonitoringViewModel later = shown();
    assertThat(later.metricProperty().get()).isEqualTo(item(REQUESTS));

    metrics.change(REQUESTS, OTHER);
    assertThat(later.metricProperty().get()).isEqualTo(item(OTHER));
    metrics.change();
    assertThat(later.metricProperty().get()).isNull();
    assertThat(later.seriesProperty().get()).isEmpty();
  }

  @Test
  void watchesAnewWhenTheMetricWasEdited() {
    MonitoringViewModel model = shown();
    model.choose(item(CPU));
    FakeMetrics.Watch old = metrics.newest();
    MetricChoice edited = choice("c1", "cpu", "Node CPU", MetricUnit.PERCENT);
    metrics.change(REQUESTS, edited, OTHER);

    assertThat(old.closed).isTrue();
    assertThat(metrics.newest().choice).isEqualTo(edited);
    assertThat(model.metricProperty().get()).isEqualTo(item(edited));
    int before = metrics.watches.size();
    metrics.change(REQUESTS, edited);
    assertThat(metrics.watches).as("others' changes do not disturb").hasSize(before);
  }

  @Test
  void tellsTheFailureOfAPollTheOperatorAskedFor() {
    MonitoringViewModel model = shown();
    List<ApiFailure> told = new ArrayList<>();
    model.poll(told::add);
    ApiFailure failure = FakeMetrics.failure("Not Authorized.");
    metrics.newest().polled.complete(Optional.of(failure));

    assertThat(told).containsExactly(failure);
  }

  @Test
  void triesAQueryAndTellsSamplesOrTheFailure() {
    MonitoringViewModel model = shown();
    List<Object> told = new ArrayList<>();
    MetricSample sample = new MetricSample(Map.of("node", "n1"), NOW, 0.5);
    var _ = model.editor().tryOut("c1", CPU.query(), told::addAll, told::add, told::add);
    metrics.answer.complete(List.of(sample));
    ApiFailure failure = FakeMetrics.failure("Not Authorized.");
    metrics.answer = CompletableFuture.failedFuture(new ApiException(failure));
    var _ = model.editor().tryOut("c1", CPU.query(), told::addAll, told::add, told::add);

    assertThat(told).containsExactly(sample, failure);
  }

  @Test
  void savesTheQueriesIntoTheConnection() {
    connections.saved.add(FakeConnections.connection("c1", "Name of c1"));
    CompletableFuture<Optional<String>> done = new CompletableFuture<>();
    List<MetricQuery> queries = List.of(CPU.query());
    MonitoringViewModel model = shown();
    assertThat(model.editor().hasOwnQueries("c1")).isFalse();
    model.editor().save("c1", queries, done::complete);

    assertThat(done.join()).isEmpty();
    assertThat(connections.saved.getFirst().metrics()).isEqualTo(queries);
    assertThat(model.editor().hasOwnQueries("c1")).isTrue();
  }

  @Test
  void findsWhatIsWrongWithADraft() {
    MetricDraft bad =
        new MetricDraft(" ", "v1/x?y", "span", MetricUnit.NONE, "0.5", "{cluster {node}");
    assertThat(bad.problems(Set.of()).keySet()).containsExactly(MetricDraft.Field.values());

    MetricDraft good =
        new MetricDraft("CPU ", "/v1/x", "a=1\n\n b = 2=3", MetricUnit.CORES, "5", "{node}");
    assertThat(good.problems(Set.of())).isEmpty();
    assertThat(good.problems(Set.of("cpu"))).containsOnlyKeys(MetricDraft.Field.NAME);
    MetricQuery query = good.query("custom-1");
    assertThat(query.parameters()).containsExactly(Map.entry("a", "1"), Map.entry("b", "2=3"));
    assertThat(MetricDraft.of(query).query("custom-1")).isEqualTo(query);
  }

  private MonitoringViewModel model() {
    return new MonitoringViewModel(
        metrics, connections, preferences, Runnable::run, Clock.fixed(NOW, ZoneId.of("UTC")));
  }

  private MonitoringViewModel shown() {
    MonitoringViewModel model = model();
    model.activate();
    return model;
  }

  private static MetricItem item(MetricChoice choice) {
    return new MetricItem(
        new ConnectionItem(choice.connectionId(), choice.connection()), choice.query());
  }

  private static List<String> names(MonitoringViewModel model) {
    return model.seriesProperty().get().stream().map(ChartSeries::name).toList();
  }
}
