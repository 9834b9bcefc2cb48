package dev.fleetglass.ui.monitoring;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.service.AppSettings;
import dev.fleetglass.service.Connections;
import dev.fleetglass.service.LoadState;
import dev.fleetglass.service.MetricChoice;
import dev.fleetglass.service.MetricSnapshot;
import dev.fleetglass.service.MetricWatch;
import dev.fleetglass.service.Metrics;
import dev.fleetglass.service.Preferences;
import dev.fleetglass.service.SeriesData;
import dev.fleetglass.service.Subscription;
import dev.fleetglass.ui.chart.ChartSeries;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/**
 * Watches one metric from the start of the program, so that its chart is filled when the screen
 * opens. Used on the JavaFX thread only; services are heard through the gate.
 */
public final class MonitoringViewModel implements AutoCloseable {
  /** Time ranges on offer. */
  public static final List<Duration> RANGES =
      List.of(
          Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(3));

  private static final String LAYOUT = "monitoring";

  private final Metrics metrics;
  private final Preferences preferences;
  private final FxGate gate;
  private final Clock clock;
  private final MetricEditorViewModel editor;
  private final SeriesColours colours = new SeriesColours();
  private final Subscription choicesSubscription;
  private final Subscription settingsSubscription;

  private final ObservableList<MetricItem> all = FXCollections.observableArrayList();
  private final ObservableList<ConnectionItem> connections = FXCollections.observableArrayList();
  private final ObservableList<MetricItem> offered = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable MetricItem> metric = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Duration> range;
  private final ObservableSet<String> hidden = FXCollections.observableSet(new LinkedHashSet<>());
  private final ReadOnlyObjectWrapper<List<ChartSeries>> series =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<WatchStatus> status =
      new ReadOnlyObjectWrapper<>(WatchStatus.NONE);
  private final ReadOnlyObjectWrapper<@Nullable Instant> pausedAt = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ZoneId> zone =
      new ReadOnlyObjectWrapper<>(ZoneId.systemDefault());

  private MonitoringMemory wanted;
  private @Nullable MetricWatch watch;
  private int generation;
  private long sequence;
  private @Nullable MetricSnapshot unseen;
  private boolean active;

  /**
   * Begins to watch the metric that was chosen last, or the default one.
   *
   * @param preferences where the choice is remembered and the zone for times comes from
   */
  public MonitoringViewModel(
      Metrics metrics, Connections connections, Preferences preferences, FxGate gate, Clock clock) {
    this.metrics = metrics;
    this.preferences = preferences;
    this.gate = gate;
    this.clock = clock;
    this.wanted =
        preferences.layout(LAYOUT).map(MonitoringMemory::parse).orElse(MonitoringMemory.NONE);
    this.range = new ReadOnlyObjectWrapper<>(wanted.range());
    this.editor = new MetricEditorViewModel(metrics, connections, gate);
    this.settingsSubscription =
        preferences.subscribe(settings -> gate.run(() -> zone.set(zoneOf(settings))));
    this.choicesSubscription =
        metrics.subscribe(choices -> gate.run(() -> choicesChanged(choices)));
  }

  /** Connections that have metrics, in the services' order. */
  public ObservableList<ConnectionItem> connections() {
    return connections;
  }

  /** Metrics of the chosen connection. */
  public ObservableList<MetricItem> metrics() {
    return offered;
  }

  /** The watched metric; null when no connection has one. */
  public ReadOnlyObjectProperty<@Nullable MetricItem> metricProperty() {
    return metric.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Duration> rangeProperty() {
    return range.getReadOnlyProperty();
  }

  /** Keys of the series that are switched off. The legend changes it through this model. */
  public ObservableSet<String> hidden() {
    return hidden;
  }

  /** What the watch has, sorted by name; kept when a poll fails. */
  public ReadOnlyObjectProperty<List<ChartSeries>> seriesProperty() {
    return series.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<WatchStatus> statusProperty() {
    return status.getReadOnlyProperty();
  }

  /** The moment the view was frozen at; null while it follows. Collection goes on meanwhile. */
  public ReadOnlyObjectProperty<@Nullable Instant> pausedAtProperty() {
    return pausedAt.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<ZoneId> zoneProperty() {
    return zone.getReadOnlyProperty();
  }

  public MetricEditorViewModel editor() {
    return editor;
  }

  public Instant now() {
    return clock.instant();
  }

  /** The screen is shown: bring it up to date and keep it so. */
  public void activate() {
    active = true;
    MetricSnapshot missed = unseen;
    if (missed != null) {
      apply(missed);
    }
  }

  /** The screen is hidden: the watch goes on, nothing is computed for the screen. */
  public void deactivate() {
    active = false;
  }

  /** Shows the connection's default metric, unless one of that connection is shown already. */
  public void choose(ConnectionItem connection) {
    MetricItem current = metric.get();
    if (current == null || !current.connection().equals(connection)) {
      DefaultMetric.of(metricsOf(connection)).ifPresent(this::choose);
    }
  }

  public void choose(MetricItem item) {
    wanted = new MonitoringMemory(item.connection().id(), item.query().id(), range.get(), Set.of());
    show(item, Set.of());
    remember();
  }

  public void chooseRange(Duration value) {
    range.set(value);
    remember();
  }

  /** Switches series off, and all others on. */
  public void hide(Set<String> keys) {
    Set<String> wish = new HashSet<>(keys);
    hidden.retainAll(wish);
    hidden.addAll(wish);
    remember();
  }

  public void pause() {
    if (pausedAt.get() == null) {
      pausedAt.set(clock.instant());
    }
  }

  public void resume() {
    pausedAt.set(null);
  }

  /**
   * Polls now, as the operator wishes.
   *
   * @param failed told on the JavaFX thread when it did not go well
   */
  public void poll(Consumer<ApiFailure> failed) {
    MetricWatch current = watch;
    if (current != null) {
      var _ =
          current
              .poll()
              .thenAccept(
                  answer -> answer.ifPresent(failure -> gate.run(() -> failed.accept(failure))));
    }
  }

  @Override
  public void close() {
    choicesSubscription.close();
    settingsSubscription.close();
    stopWatching();
  }

  private void choicesChanged(List<MetricChoice> choices) {
    List<MetricItem> items = new ArrayList<>();
    Set<ConnectionItem> owners = new LinkedHashSet<>();
    for (MetricChoice choice : choices) {
      ConnectionItem owner = new ConnectionItem(choice.connectionId(), choice.connection());
      owners.add(owner);
      items.add(new MetricItem(owner, choice.query()));
    }
    all.setAll(items);
    if (!connections.equals(List.copyOf(owners))) {
      connections.setAll(owners);
    }
    MetricItem next = wantedOf(items);
    if (next == null) {
      stopWatching();
      metric.set(null);
      offered.clear();
      series.set(List.of());
      status.set(WatchStatus.NONE);
    } else if (next.equals(metric.get())) {
      offer(next.connection());
    } else {
      show(next, matches(next) ? wanted.hidden() : Set.of());
    }
  }

  /** What the operator chose, when it is there; else what is shown; else the default. */
  private @Nullable MetricItem wantedOf(List<MetricItem> items) {
    MetricItem current = metric.get();
    return items.stream()
        .filter(this::matches)
        .findFirst()
        .or(() ->
            items.stream().filter(item -> current != null && item.sameMetric(current)).findFirst())
        .or(() -> DefaultMetric.of(items))
        .orElse(null);
  }

  private boolean matches(MetricItem item) {
    return item.connection().id().equals(wanted.connectionId())
        && item.query().id().equals(wanted.metricId());
  }

  private void show(MetricItem item, Set<String> switchedOff) {
    if (item.equals(metric.get())) {
      return;
    }
    stopWatching();
    colours.clear();
    pausedAt.set(null);
    hidden.clear();
    hidden.addAll(switchedOff);
    series.set(List.of());
    status.set(new WatchStatus(true, null, null, null, null));
    offer(item.connection());
    metric.set(item);
    int mine = generation;
    MetricChoice choice =
        new MetricChoice(item.connection().id(), item.connection().name(), item.query());
    watch = metrics.watch(choice, snapshot -> gate.run(() -> heard(mine, snapshot)));
  }

  private void offer(ConnectionItem connection) {
    List<MetricItem> items = metricsOf(connection);
    if (!offered.equals(items)) {
      offered.setAll(items);
    }
  }

  private List<MetricItem> metricsOf(ConnectionItem connection) {
    return all.stream().filter(item -> item.connection().equals(connection)).toList();
  }

  private void stopWatching() {
    generation++;
    sequence = Long.MIN_VALUE;
    unseen = null;
    MetricWatch old = watch;
    watch = null;
    if (old != null) {
      old.close();
    }
  }

  private void heard(int origin, MetricSnapshot snapshot) {
    if (origin != generation || snapshot.sequence() <= sequence) {
      return;
    }
    sequence = snapshot.sequence();
    if (active) {
      apply(snapshot);
    } else {
      unseen = snapshot;
    }
  }

  private void apply(MetricSnapshot snapshot) {
    unseen = null;
    series.set(colours.chartSeries(snapshot.series()));
    LoadState state = snapshot.state();
    status.set(
        new WatchStatus(
            state instanceof LoadState.Loading,
            state instanceof LoadState.Failed failed ? failed.failure() : null,
            lastGoodAt(state),
            lastSampleAt(snapshot.series()),
            snapshot.nextAt()));
  }

  private static @Nullable Instant lastGoodAt(LoadState state) {
    return switch (state) {
      case LoadState.Idle idle -> null;
      case LoadState.Loading loading -> loading.lastGoodAt();
      case LoadState.Ready ready -> ready.at();
      case LoadState.Failed failed -> failed.lastGoodAt();
    };
  }

  private static @Nullable Instant lastSampleAt(List<SeriesData> series) {
    long newest = Long.MIN_VALUE;
    for (SeriesData data : series) {
      long[] times = data.epochMillis();
      if (times.length > 0) {
        newest = Math.max(newest, times[times.length - 1]);
      }
    }
    return newest == Long.MIN_VALUE ? null : Instant.ofEpochMilli(newest);
  }

  private void remember() {
    MetricItem current = metric.get();
    if (current != null) {
      wanted =
          new MonitoringMemory(
              current.connection().id(), current.query().id(), range.get(), hidden);
      preferences.saveLayout(LAYOUT, wanted.text());
    }
  }

  private static ZoneId zoneOf(AppSettings settings) {
    try {
      return settings.zone().isEmpty() ? ZoneId.systemDefault() : ZoneId.of(settings.zone());
    } catch (DateTimeException unknown) {
      return ZoneId.systemDefault();
    }
  }
}
