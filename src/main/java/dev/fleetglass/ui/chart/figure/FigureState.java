package dev.fleetglass.ui.chart.figure;

import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.model.dashboard.Threshold;
import dev.fleetglass.ui.chart.ChartSeries;
import dev.fleetglass.ui.chart.TimeSpan;
import dev.fleetglass.ui.chart.ValueFormat;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a panel of figures was told to show. */
final class FigureState {
  final Texts texts;
  private final InstantSource clock;
  List<ChartSeries> series = List.of();
  List<ChartSeries> earlier = List.of();
  Duration shift = Duration.ZERO;
  MetricUnit unit = MetricUnit.NONE;
  ValueFormat format;
  List<Threshold> thresholds = List.of();
  Duration window = Duration.ofMinutes(15);
  Duration interval = Duration.ofSeconds(15);
  Duration join = Duration.ZERO;
  double lowest = Double.NaN;
  double highest = Double.NaN;
  boolean loading;
  @Nullable TimeSpan span;
  @Nullable Instant pausedAt;
  @Nullable String failure;

  private List<ChartSeries> latest = List.of();

  FigureState(Texts texts, InstantSource clock) {
    this.texts = texts;
    this.clock = clock;
    this.format = format(unit);
  }

  /** Whether what is shown changed now: while paused news of the same series is kept for later. */
  boolean series(List<ChartSeries> lines) {
    latest = List.copyOf(lines);
    if (pausedAt != null && ChartSeries.sameKeys(series, latest)) {
      return false;
    }
    boolean changed = !series.equals(latest);
    series = latest;
    return changed;
  }

  boolean pausedAt(@Nullable Instant moment) {
    boolean changed = !Objects.equals(pausedAt, moment);
    pausedAt = moment;
    if (moment == null) {
      series = latest;
    }
    return changed;
  }

  void unit(MetricUnit value) {
    unit = value;
    format = format(value);
  }

  /** The moment shown, in epoch milliseconds. */
  long now() {
    TimeSpan fixed = span;
    if (fixed != null) {
      return Math.min(fixed.toMillis(), clock.millis());
    }
    return (pausedAt == null ? clock.instant() : pausedAt).toEpochMilli();
  }

  /** Length of the recent past that is looked at, in milliseconds, at least 1. */
  long length() {
    TimeSpan fixed = span;
    return Math.max(1, fixed == null ? window.toMillis() : fixed.millis());
  }

  /** Whether the passing of time moves nothing. */
  boolean still() {
    return pausedAt != null || (span != null && span.toMillis() <= clock.millis());
  }

  private ValueFormat format(MetricUnit of) {
    return new ValueFormat(of, texts.locale(), texts.get("chart.unit.cores"));
  }
}
