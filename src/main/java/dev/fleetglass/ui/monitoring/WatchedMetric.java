package dev.fleetglass.ui.monitoring;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.service.LoadState;
import dev.fleetglass.service.MetricChoice;
import dev.fleetglass.service.MetricSnapshot;
import dev.fleetglass.service.MetricWatch;
import dev.fleetglass.service.Metrics;
import dev.fleetglass.service.SeriesData;
import dev.fleetglass.ui.chart.ChartSeries;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What one metric at a time has told. Collects whether or not anybody looks; computes for the
 * screen only while it is active. JavaFX thread only.
 */
final class WatchedMetric {
  private final Metrics metrics;
  private final FxGate gate;
  private final MetricColours colours = new MetricColours();
  private final ReadOnlyObjectWrapper<List<ChartSeries>> series =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<WatchStatus> status =
      new ReadOnlyObjectWrapper<>(WatchStatus.NONE);
  private @Nullable MetricWatch watch;
  private @Nullable MetricSnapshot unseen;
  private List<SeriesData> shown = List.of();
  private int generation;
  private long sequence = Long.MIN_VALUE;
  private boolean active;

  WatchedMetric(Metrics metrics, FxGate gate) {
    this.metrics = metrics;
    this.gate = gate;
  }

  ReadOnlyObjectProperty<List<ChartSeries>> seriesProperty() {
    return series.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<WatchStatus> statusProperty() {
    return status.getReadOnlyProperty();
  }

  void activate() {
    active = true;
    MetricSnapshot missed = unseen;
    if (missed != null) {
      apply(missed);
    }
  }

  void deactivate() {
    active = false;
  }

  /** Forgets all of the metric before and watches this one. */
  void watch(MetricItem item) {
    close();
    colours.clear();
    shown = List.of();
    series.set(List.of());
    status.set(new WatchStatus(true, null, null, null, null));
    int mine = generation;
    MetricChoice choice =
        new MetricChoice(item.connection().id(), item.connection().name(), item.query());
    watch = metrics.watch(choice, snapshot -> gate.run(() -> heard(mine, snapshot)));
  }

  /** Watches nothing. */
  void clear() {
    close();
    shown = List.of();
    series.set(List.of());
    status.set(WatchStatus.NONE);
  }

  /** Ends the watch; its data stay. */
  void close() {
    generation++;
    sequence = Long.MIN_VALUE;
    unseen = null;
    MetricWatch old = watch;
    watch = null;
    if (old != null) {
      old.close();
    }
  }

  void poll(Consumer<ApiFailure> failed) {
    MetricWatch current = watch;
    if (current != null) {
      var _ =
          current
              .poll()
              .thenAccept(
                  answer -> answer.ifPresent(failure -> gate.run(() -> failed.accept(failure))));
    }
  }

  /** Keys of the series shown that do not have the label. */
  Set<String> keysWithout(String label, String value) {
    return shown.stream()
        .filter(data -> !value.equals(data.labels().get(label)))
        .map(data -> MetricColours.key(data.labels()))
        .collect(Collectors.toUnmodifiableSet());
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
    shown = snapshot.series();
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
      newest = Math.max(newest, data.samples().lastTime());
    }
    return newest == Long.MIN_VALUE ? null : Instant.ofEpochMilli(newest);
  }
}
