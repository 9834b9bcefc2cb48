package dev.fleetglass.ui.monitoring;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.service.Connections;
import dev.fleetglass.service.MetricChoice;
import dev.fleetglass.service.Metrics;
import dev.fleetglass.service.Preferences;
import dev.fleetglass.service.Subscription;
import dev.fleetglass.ui.chart.ChartSeries;
import dev.fleetglass.ui.common.Target;
import java.time.Clock;
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

  private final MonitoringChoices choices;
  private final WatchedMetric watched;
  private final Clock clock;
  private final MetricEditorViewModel editor;
  private final Subscription choicesSubscription;
  private final Subscription settingsSubscription;

  private final ObservableList<MetricItem> all = FXCollections.observableArrayList();
  private final ObservableList<ConnectionItem> connections = FXCollections.observableArrayList();
  private final ObservableList<MetricItem> offered = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable MetricItem> metric = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Duration> range;
  private final ObservableSet<String> hidden = FXCollections.observableSet(new LinkedHashSet<>());
  private final ReadOnlyObjectWrapper<@Nullable Instant> pausedAt = new ReadOnlyObjectWrapper<>();
  private Target.@Nullable Metric only;
  private final ReadOnlyObjectWrapper<ZoneId> zone =
      new ReadOnlyObjectWrapper<>(ZoneId.systemDefault());

  /**
   * Begins to watch the metric that was chosen last, or the default one.
   *
   * @param preferences where the choice is remembered and the zone for times comes from
   */
  public MonitoringViewModel(
      Metrics metrics, Connections connections, Preferences preferences, FxGate gate, Clock clock) {
    this.clock = clock;
    this.choices = new MonitoringChoices(preferences);
    this.watched = new WatchedMetric(metrics, gate);
    this.range = new ReadOnlyObjectWrapper<>(choices.range());
    watched.seriesProperty().addListener((_, _, _) -> showOnly());
    this.editor = new MetricEditorViewModel(metrics, connections, gate);
    this.settingsSubscription =
        preferences.subscribe(settings -> gate.run(() -> zone.set(settings.zoneId())));
    this.choicesSubscription = metrics.subscribe(offers -> gate.run(() -> offersChanged(offers)));
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
    return watched.seriesProperty();
  }

  public ReadOnlyObjectProperty<WatchStatus> statusProperty() {
    return watched.statusProperty();
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
    watched.activate();
  }

  /** The screen is hidden: the watch goes on, nothing is computed for the screen. */
  public void deactivate() {
    watched.deactivate();
  }

  /** Shows the connection's default metric, unless one of that connection is shown already. */
  public void choose(ConnectionItem connection) {
    MetricItem current = metric.get();
    if (current == null || !current.connection().equals(connection)) {
      DefaultMetric.of(metricsOf(connection)).ifPresent(this::choose);
    }
  }

  public void choose(MetricItem item) {
    show(item, Set.of());
    remember();
  }

  /** Shows a metric with all its series, if it is there. */
  public void show(String connectionId, String metricId) {
    all.stream()
        .filter(item ->
            item.connection().id().equals(connectionId) && item.query().id().equals(metricId))
        .findFirst()
        .ifPresent(this::choose);
  }

  /** Shows a metric, with only the series switched on that have a label. */
  public void open(Target.Metric target) {
    all.stream()
        .filter(item ->
            item.connection().id().equals(target.connectionId())
                && item.query().id().equals(target.metricId()))
        .findFirst()
        .ifPresent(item -> {
          choose(item);
          only = target;
          showOnly();
        });
  }

  /** The series may be a poll away yet. */
  private void showOnly() {
    Target.Metric wish = only;
    if (wish != null && !watched.seriesProperty().get().isEmpty()) {
      only = null;
      hide(watched.keysWithout(wish.label(), wish.value()));
    }
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
    watched.poll(failed);
  }

  @Override
  public void close() {
    choicesSubscription.close();
    settingsSubscription.close();
    watched.close();
  }

  private void offersChanged(List<MetricChoice> offers) {
    List<MetricItem> items = new ArrayList<>();
    Set<ConnectionItem> owners = new LinkedHashSet<>();
    for (MetricChoice choice : offers) {
      ConnectionItem owner = new ConnectionItem(choice.connectionId(), choice.connection());
      owners.add(owner);
      items.add(new MetricItem(owner, choice.query()));
    }
    all.setAll(items);
    if (!connections.equals(List.copyOf(owners))) {
      connections.setAll(owners);
    }
    MetricItem next = choices.of(items, metric.get());
    if (next == null) {
      watched.clear();
      metric.set(null);
      offered.clear();
    } else if (next.equals(metric.get())) {
      offer(next.connection());
    } else {
      show(next, choices.hidden(next));
    }
  }

  private void show(MetricItem item, Set<String> switchedOff) {
    if (item.equals(metric.get())) {
      return;
    }
    only = null;
    pausedAt.set(null);
    hidden.clear();
    hidden.addAll(switchedOff);
    offer(item.connection());
    // No look at old lines under a new name.
    watched.clear();
    metric.set(item);
    watched.watch(item);
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

  private void remember() {
    MetricItem current = metric.get();
    if (current != null) {
      choices.remember(current, range.get(), hidden);
    }
  }
}
