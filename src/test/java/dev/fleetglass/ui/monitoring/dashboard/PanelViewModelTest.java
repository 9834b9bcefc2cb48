package dev.fleetglass.ui.monitoring.dashboard;

import static dev.fleetglass.ui.monitoring.dashboard.Desk.CPU;
import static dev.fleetglass.ui.monitoring.dashboard.Desk.MEMORY;
import static dev.fleetglass.ui.monitoring.dashboard.Desk.NOW;
import static dev.fleetglass.ui.monitoring.dashboard.Desk.panel;
import static dev.fleetglass.ui.monitoring.dashboard.Desk.series;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.model.Tone;
import dev.fleetglass.model.dashboard.Panel;
import dev.fleetglass.model.dashboard.PanelKind;
import dev.fleetglass.model.dashboard.PanelOptions;
import dev.fleetglass.model.dashboard.PanelQuery;
import dev.fleetglass.service.LoadState;
import dev.fleetglass.service.SeriesData;
import dev.fleetglass.ui.chart.ChartSeries;
import dev.fleetglass.ui.dialog.Failures;
import dev.fleetglass.ui.monitoring.FakeMetrics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PanelViewModelTest {
  private final Desk desk = new Desk();

  @Test
  void watchesOnlyWhileActiveAndKeepsWhatItHas() {
    PanelViewModel panel = made(panel("a", 0, 0, Map.of()));
    assertThat(desk.metrics.watches).as("hidden").isEmpty();
    panel.activate();
    newest().tell(1, new LoadState.Ready(NOW), series(Map.of("node", "n1"), 1, 2));
    assertThat(names(panel)).containsExactly("n1");

    panel.deactivate();
    assertThat(desk.open()).isEmpty();
    assertThat(names(panel)).containsExactly("n1");
    panel.activate();
    assertThat(desk.open()).hasSize(1);
    panel.close();
    assertThat(desk.open()).isEmpty();
  }

  @Test
  void showsOnlySeriesWithTheLabelsAndTheVariablesValue() {
    PanelViewModel panel = shown(panel("a", 0, 0, Map.of("cluster", "$cluster", "os", "linux")));
    SeriesData[] all = {
      series(Map.of("cluster", "c", "os", "linux", "node", "n1"), 1),
      series(Map.of("cluster", "d", "os", "linux", "node", "n2"), 1),
      series(Map.of("cluster", "c", "os", "windows", "node", "n3"), 1)
    };
    newest().tell(1, new LoadState.Ready(NOW), all);
    assertThat(names(panel)).as("all clusters").containsExactly("c n1 linux", "d n2 linux");
    int colour = panel.dataProperty().get().series().get(1).colour();

    panel.setVariables(Map.of("cluster", "d"), Set.of());
    assertThat(names(panel)).containsExactly("d n2 linux");
    assertThat(panel.dataProperty().get().series().getFirst().colour())
        .as("it keeps its colour")
        .isEqualTo(colour);
    panel.setVariables(Map.of("cluster", "gone"), Set.of());
    assertThat(names(panel)).isEmpty();
  }

  @Test
  void offersTheValuesThatTheOtherVariablesLeave() {
    PanelViewModel panel = shown(panel("a", 0, 0, Map.of("cluster", "$cluster", "node", "$node")));
    newest()
        .tell(
            1,
            new LoadState.Ready(NOW),
            series(Map.of("cluster", "c", "node", "n1"), 1),
            series(Map.of("cluster", "d", "node", "n2"), 1));
    panel.setVariables(Map.of("cluster", "d", "node", "n2"), Set.of("cluster", "node"));

    assertThat(panel.dataProperty().get().labels())
        .isEqualTo(Map.of("cluster", Set.of("d"), "node", Set.of("n2")));
  }

  @Test
  void tellsNoDataStaleAndFailedApartAndKeepsTheLastData() {
    PanelViewModel panel = shown(panel("a", 0, 0, Map.of()));
    assertThat(panel.statusProperty().get().loading()).isTrue();
    newest().tell(1, new LoadState.Ready(NOW));
    assertThat(panel.statusProperty().get().loading()).isFalse();
    assertThat(panel.statusProperty().get().lastSampleAt()).as("no data").isNull();

    newest().tell(2, new LoadState.Ready(NOW), series(Map.of("node", "n1"), 1));
    ApiFailure failure = Failures.silent();
    newest().tell(3, new LoadState.Failed(failure, NOW), series(Map.of("node", "n1"), 1));
    assertThat(panel.statusProperty().get().failure()).isEqualTo(failure);
    assertThat(panel.statusProperty().get().lastGoodAt()).isEqualTo(NOW);
    assertThat(names(panel)).containsExactly("n1");

    newest().tell(4, new LoadState.Loading(0, -1, NOW), series(Map.of("node", "n1"), 1));
    assertThat(panel.statusProperty().get().failure())
        .as("the mark stays while the next try is under way")
        .isEqualTo(failure);
    newest().tell(5, new LoadState.Ready(NOW), series(Map.of("node", "n1"), 1));
    assertThat(panel.statusProperty().get().failure()).isNull();
  }

  @Test
  void computesNothingWhenOnlyTheStateOfThePollHasChanged() {
    PanelViewModel panel = shown(panel("a", 0, 0, Map.of()));
    SeriesData same = series(Map.of("node", "n1"), 1, 2);
    newest().tell(1, new LoadState.Ready(NOW), same);
    PanelData data = panel.dataProperty().get();

    newest().tell(2, new LoadState.Loading(0, -1, NOW), same);
    newest().tell(3, new LoadState.Failed(Failures.silent(), NOW), same);
    assertThat(panel.dataProperty().get()).isSameAs(data);
    assertThat(panel.statusProperty().get().failure()).as("but says so").isNotNull();

    newest().tell(4, new LoadState.Ready(NOW), series(Map.of("node", "n1"), 1, 2, 3));
    assertThat(panel.dataProperty().get()).isNotSameAs(data);
  }

  @Test
  void saysWhenItCannotBeComputedAndGoesOnWithTheNext() {
    PanelViewModel panel = shown(panel("a", 0, 0, Map.of()));
    Map<String, String> unsorted = new HashMap<>();
    unsorted.put(null, "a label without a name");
    SeriesData good = series(Map.of("node", "n1"), 1, 2);
    newest().tell(1, new LoadState.Ready(NOW), new SeriesData("bad", unsorted, good.samples()));
    assertThat(panel.statusProperty().get().broken()).contains("NullPointerException");
    assertThat(names(panel)).isEmpty();

    newest().tell(2, new LoadState.Ready(NOW), good);
    assertThat(names(panel)).containsExactly("n1");
    assertThat(panel.statusProperty().get().broken()).isEmpty();
  }

  @Test
  void doesNothingWhileNobodySeesIt() {
    PanelViewModel panel = shown(panel("a", 0, 0, Map.of()));
    desk.past.newest().answer().complete(List.of());
    panel.setSeen(false);
    int readings = desk.past.readings.size();
    newest().tell(1, new LoadState.Ready(NOW), series(Map.of("node", "n1"), 1, 2));
    panel.setTime(TimeChoice.last(Duration.ofDays(2)));
    assertThat(names(panel)).isEmpty();
    assertThat(desk.past.readings).hasSize(readings);

    panel.setSeen(true);
    assertThat(names(panel)).containsExactly("n1");
    assertThat(desk.past.readings).hasSize(readings + 1);
  }

  @Test
  void looksForValuesOfVariablesThoughNobodySeesIt() {
    PanelViewModel panel = shown(panel("a", 0, 0, Map.of("cluster", "$cluster")));
    panel.setSeen(false);
    panel.setVariables(Map.of("cluster", "c"), Set.of("node"));
    newest().tell(1, new LoadState.Ready(NOW), series(Map.of("cluster", "c", "node", "n1"), 1));
    assertThat(panel.dataProperty().get().labels()).isEqualTo(Map.of("node", Set.of("n1")));
    PanelData once = panel.dataProperty().get();

    newest().tell(2, new LoadState.Ready(NOW), series(Map.of("cluster", "c", "node", "n1"), 1, 2));
    assertThat(panel.dataProperty().get()).as("once is enough").isSameAs(once);
    panel.setVariables(Map.of("cluster", "d"), Set.of("node"));
    assertThat(panel.dataProperty().get().labels()).isEqualTo(Map.of("node", Set.of()));
  }

  @Test
  void forgetsWhatItJoinedForSeriesThatAreGone() {
    PanelMemory memory = new PanelMemory();
    List<SeriesData> past = List.of();
    for (int generation = 0; generation < 50; generation++) {
      SeriesData before = series(Map.of("pod", "p" + generation), 1, 2);
      past = List.of(before);
      assertThat(
              Joined.series("m", past, List.of(series(Map.of("pod", "p" + generation), 3)), memory))
          .hasSize(1);
      memory.settle(1);
    }
    assertThat(memory.joins()).isEqualTo(1);
  }

  @Test
  void saysWhichConnectionOrMetricIsMissingAndFindsAConnectionByItsName() {
    Panel elsewhere =
        queries(
            new PanelQuery("other-id", "Name of c1", "cpu", Map.of()),
            new PanelQuery("other-id", "Seoul", "cpu", Map.of()),
            new PanelQuery("c1", "", "disk", Map.of()),
            new PanelQuery("", "", "disk", Map.of()));
    PanelViewModel panel = shown(elsewhere);

    assertThat(desk.open().stream().map(watch -> watch.choice)).containsExactly(CPU);
    assertThat(panel.statusProperty().get().missing())
        .containsExactly(
            new PanelStatus.Missing("Seoul", "cpu", false),
            new PanelStatus.Missing("c1", "disk", true),
            new PanelStatus.Missing("", "disk", false));
  }

  @Test
  void readsThePastWhereMemoryDoesNotReachAndJoinsTheLiveTail() {
    PanelViewModel panel = shown(panel("a", 0, 0, Map.of()));
    FakePast.Reading reading = desk.past.newest();
    assertThat(reading.from()).isEqualTo(NOW.minus(Duration.ofHours(1)));
    assertThat(reading.to()).isEqualTo(NOW);
    SeriesData old =
        new SeriesData(
            "n1",
            Map.of("node", "n1"),
            dev.fleetglass.series.Samples.of(
                new long[] {at(-3_000), at(-1_500), at(-15)}, new double[] {7, 8, 9}));
    SeriesData gone =
        new SeriesData(
            "n9",
            Map.of("node", "n9"),
            dev.fleetglass.series.Samples.of(new long[] {at(-3_000)}, new double[] {1}));
    SeriesData live = series(Map.of("node", "n1"), 1, 2, 3);
    newest().tell(1, new LoadState.Ready(NOW), live);
    reading.answer().complete(List.of(old, gone));

    assertThat(names(panel)).as("what is no longer there too").containsExactly("n1", "n9");
    assertThat(values(panel)).containsExactly(7, 8, 9, 2, 3);
    int before = desk.past.readings.size();
    PanelData same = panel.dataProperty().get();
    newest().tell(2, new LoadState.Loading(0, -1, NOW), live);
    assertThat(panel.dataProperty().get()).as("nothing to draw anew").isEqualTo(same);
    newest().tell(3, new LoadState.Ready(NOW), series(Map.of("node", "n1"), 1, 2, 3, 4));
    assertThat(desk.past.readings).as("memory joins what was read").hasSize(before);
  }

  @Test
  void readsNothingWhenMemoryReachesFarEnough() {
    PanelViewModel panel = made(panel("a", 0, 0, Map.of()));
    panel.setTime(TimeChoice.last(Duration.ofSeconds(20)));
    panel.activate();
    desk.past.newest().answer().complete(List.of());
    newest().tell(1, new LoadState.Ready(NOW), series(Map.of("node", "n1"), 1, 2, 3, 4));
    int before = desk.past.readings.size();
    desk.now = NOW.plusSeconds(100);
    panel.setTime(TimeChoice.last(Duration.ofSeconds(110)));

    assertThat(desk.past.readings).hasSize(before);
  }

  @Test
  void readsAFixedSpanOnceAndWaitsForOneReadingAtATime() {
    PanelViewModel panel = shown(panel("a", 0, 0, Map.of()));
    FakePast.Reading first = desk.past.newest();
    for (int step = 1; step <= 5; step++) {
      panel.setTime(fixed(-600 - step, -300 - step));
    }
    assertThat(desk.past.readings).as("no burst while one is under way").hasSize(1);
    first.answer().complete(List.of());
    assertThat(desk.past.readings).hasSize(2);
    assertThat(desk.past.newest().from()).as("the last wish").isEqualTo(NOW.minusSeconds(605));
    desk.past.newest().answer().complete(List.of());
    newest().tell(1, new LoadState.Ready(NOW), series(Map.of("node", "n1"), 1));
    assertThat(desk.past.readings).hasSize(2);
  }

  @Test
  void saysWhyThePastCouldNotBeReadAndShowsTheLiveData() {
    PanelViewModel panel = shown(panel("a", 0, 0, Map.of()));
    newest().tell(1, new LoadState.Ready(NOW), series(Map.of("node", "n1"), 1));
    desk.past.newest().answer().completeExceptionally(new IllegalStateException("disk is full"));

    assertThat(panel.statusProperty().get().unread()).isEqualTo("disk is full");
    assertThat(names(panel)).containsExactly("n1");
  }

  @Test
  void readsTheEarlierPeriodWithTheSameKeys() {
    Panel plain = panel("a", 0, 0, Map.of());
    PanelOptions usual = PanelOptions.DEFAULT;
    PanelOptions options =
        new PanelOptions(
            null, false, true, usual.join(), Duration.ofDays(1), List.of(), true, true);
    PanelViewModel panel =
        shown(new Panel("a", "", PanelKind.LINE, plain.place(), plain.queries(), options));
    FakePast.Reading earlier = desk.past.newest();
    assertThat(earlier.from()).isEqualTo(NOW.minus(Duration.ofHours(25)));
    newest().tell(1, new LoadState.Ready(NOW), series(Map.of("node", "n1"), 5));
    earlier.answer().complete(List.of(series(Map.of("node", "n1"), 4)));

    PanelData data = panel.dataProperty().get();
    assertThat(data.earlier()).hasSize(1);
    assertThat(data.earlier().getFirst().key()).isEqualTo(data.series().getFirst().key());
    assertThat(data.earlier().getFirst().colour()).isEqualTo(data.series().getFirst().colour());
  }

  @Test
  void addsUpASingleValueAndNamesSeriesOfSeveralMetrics() {
    Panel plain = panel("a", 0, 0, Map.of());
    PanelViewModel total =
        shown(
            new Panel(
                "a", "", PanelKind.STAT, plain.place(), plain.queries(), PanelOptions.DEFAULT));
    newest()
        .tell(
            1,
            new LoadState.Ready(NOW),
            series(Map.of("node", "n1"), 1, 2),
            series(Map.of("node", "n2"), 10, Double.NaN),
            series(Map.of("node", "n3"), 100));
    assertThat(values(total)).containsExactly(11, 102);
    assertThat(total.dataProperty().get().name()).isEqualTo("Node CPU");

    PanelViewModel both =
        shown(
            queries(
                new PanelQuery("c1", "", "cpu", Map.of()),
                new PanelQuery("c1", "", "memory", Map.of())));
    for (FakeMetrics.Watch watch : desk.open()) {
      watch.tell(1, new LoadState.Ready(NOW), series(Map.of("node", "n1"), 1));
    }
    assertThat(names(both)).containsExactly("n1 · Node CPU", "n1 · Node memory");
    assertThat(both.metrics().stream().map(MetricOption::metric))
        .containsExactly(CPU.query().id(), MEMORY.query().id());
    assertThat(Total.isMean(MetricUnit.PERCENT)).isTrue();
  }

  @Test
  void concernsItselfOnlyWithEventsOfItsConnectionsAndItsCluster() {
    PanelViewModel panel = shown(panel("a", 0, 0, Map.of("cluster", "$cluster")));
    assertThat(panel.concerns(event("c1", "seoul"))).as("all clusters").isTrue();
    assertThat(panel.concerns(event("c2", "seoul"))).as("another connection").isFalse();
    panel.setVariables(Map.of("cluster", "busan"), Set.of());
    assertThat(panel.concerns(event("c1", "seoul"))).isFalse();
    assertThat(panel.concerns(event("c1", "busan"))).isTrue();
  }

  private static FleetEvent event(String connection, String cluster) {
    return new FleetEvent(
        NOW, FleetEvent.Kind.CLUSTER, connection, cluster, cluster, "A", "B", Tone.OFF);
  }

  private PanelViewModel made(Panel panel) {
    PanelViewModel model =
        new PanelViewModel(
            panel,
            new PanelEnvironment(
                desk.metrics, desk.past, Runnable::run, Runnable::run, () -> desk.now));
    model.setChoices(desk.metrics.choices());
    return model;
  }

  private PanelViewModel shown(Panel panel) {
    PanelViewModel model = made(panel);
    model.activate();
    return model;
  }

  private FakeMetrics.Watch newest() {
    return desk.metrics.newest();
  }

  private static Panel queries(PanelQuery... queries) {
    Panel plain = panel("a", 0, 0, Map.of());
    return new Panel(
        "a", "", PanelKind.LINE, plain.place(), List.of(queries), PanelOptions.DEFAULT);
  }

  private static TimeChoice fixed(long from, long to) {
    Span span = new Span(NOW.plusSeconds(from), NOW.plusSeconds(to));
    return TimeChoice.of(Duration.ofHours(1), span);
  }

  private static long at(long seconds) {
    return NOW.plusSeconds(seconds).toEpochMilli();
  }

  private static List<String> names(PanelViewModel panel) {
    return panel.dataProperty().get().series().stream().map(ChartSeries::name).toList();
  }

  private static double[] values(PanelViewModel panel) {
    var samples = panel.dataProperty().get().series().getFirst().samples();
    double[] values = new double[samples.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = samples.value(i);
    }
    return values;
  }
}
