package dev.fleetglass.ui.chart.heat;

import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.ui.chart.ChartEvent;
import dev.fleetglass.ui.chart.ChartRedraw;
import dev.fleetglass.ui.chart.ChartSeries;
import dev.fleetglass.ui.chart.SampleSpacing;
import dev.fleetglass.ui.chart.SeriesStats;
import dev.fleetglass.ui.chart.TimeSpan;
import dev.fleetglass.ui.chart.ValueFormat;
import dev.fleetglass.ui.chart.part.NaturalOrder;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a heat map was told to show. Setters say whether anything changed. */
final class HeatState implements ChartRedraw.Time {
  private static final long POLLS = 5;
  private static final double INTERVALS_UNTIL_STALE = 3;

  final Texts texts;
  private final InstantSource clock;
  private List<ChartSeries> series = List.of();
  private List<ChartSeries> latest = List.of();
  Set<String> hidden = Set.of();
  @Nullable String highlighted;
  HeatOrder order = HeatOrder.NAME;
  MetricUnit unit = MetricUnit.NONE;
  ValueFormat format;
  boolean zeroBased = true;
  ZoneId zone = ZoneId.systemDefault();
  Duration window = Duration.ofMinutes(15);
  Duration interval = Duration.ofSeconds(15);
  Duration join = Duration.ZERO;
  List<ChartEvent> events = List.of();
  boolean loading;

  /** Whether other charts show the same time: then the whole window is shown always. */
  boolean shared;

  @Nullable TimeSpan span;
  @Nullable Instant pausedAt;
  @Nullable Instant failedSince;
  String failureWords = "";

  HeatState(Texts texts, InstantSource clock) {
    this.texts = texts;
    this.clock = clock;
    this.format = format(unit);
  }

  /** Whether the rows changed now: while paused those of the same series are kept for later. */
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

  boolean unit(MetricUnit value) {
    boolean changed = unit != value;
    if (changed) {
      unit = value;
      format = format(value);
    }
    return changed;
  }

  boolean order(HeatOrder value) {
    boolean changed = order != value;
    order = value;
    return changed;
  }

  boolean zeroBased(boolean value) {
    boolean changed = zeroBased != value;
    zeroBased = value;
    return changed;
  }

  boolean zone(ZoneId value) {
    boolean changed = !zone.equals(value);
    zone = value;
    return changed;
  }

  boolean window(Duration value) {
    boolean changed = !window.equals(value);
    window = value;
    return changed;
  }

  /** Takes the time to show; null to follow. */
  boolean span(@Nullable TimeSpan value) {
    boolean changed = !Objects.equals(span, value);
    span = value;
    return changed;
  }

  boolean shared(boolean value) {
    boolean changed = shared != value;
    shared = value;
    return changed;
  }

  boolean interval(Duration value) {
    boolean changed = !interval.equals(value);
    interval = value;
    return changed;
  }

  boolean join(Duration value) {
    boolean changed = !join.equals(value);
    join = value;
    return changed;
  }

  boolean hidden(Set<String> value) {
    boolean changed = !hidden.equals(value);
    hidden = Set.copyOf(value);
    return changed;
  }

  boolean highlighted(@Nullable String value) {
    boolean changed = !Objects.equals(highlighted, value);
    highlighted = value;
    return changed;
  }

  boolean events(List<ChartEvent> value) {
    boolean changed = !events.equals(value);
    events = List.copyOf(value);
    return changed;
  }

  boolean loading(boolean value) {
    boolean changed = loading != value;
    loading = value;
    return changed;
  }

  boolean failure(@Nullable Instant since, String words) {
    boolean changed = !Objects.equals(failedSince, since) || !failureWords.equals(words);
    failedSince = since;
    failureWords = words;
    return changed;
  }

  /** The moment shown, in epoch milliseconds. */
  @Override
  public long now() {
    return (pausedAt == null ? clock.instant() : pausedAt).toEpochMilli();
  }

  /** How long the view has been frozen; null when it follows. */
  @Nullable Duration behind() {
    return pausedAt == null ? null : Duration.between(pausedAt, clock.instant());
  }

  @Override
  public boolean still() {
    return pausedAt != null || span != null;
  }

  /** The API's own words while the query fails; null when it does not. */
  @Nullable String failure() {
    return failedSince == null ? null : failureWords;
  }

  /** What to show on so many columns. */
  TimeSpan shown(double columns) {
    TimeSpan asked = span;
    if (asked != null) {
      return asked;
    }
    long first = shared ? Long.MIN_VALUE : Long.MAX_VALUE;
    for (ChartSeries one : series) {
      first = Math.min(first, one.samples().firstTime());
    }
    if (first == Long.MAX_VALUE && !loading) {
      first = Long.MIN_VALUE;
    }
    long shortest = Math.clamp(POLLS * interval.toMillis(), 10_000, 60_000);
    return TimeSpan.at(now(), first, shortest, window.toMillis(), columns);
  }

  /** The series that are not hidden, in the order of their rows. */
  List<ChartSeries> ordered(TimeSpan shown) {
    List<ChartSeries> visible = new ArrayList<>(series.size());
    Map<String, Double> figures = new HashMap<>();
    for (ChartSeries one : series) {
      if (!hidden.contains(one.key())) {
        visible.add(one);
        if (order != HeatOrder.NAME) {
          figures.put(one.key(), figure(one, shown));
        }
      }
    }
    Comparator<ChartSeries> byName =
        Comparator.comparing(ChartSeries::name, NaturalOrder.INSTANCE)
            .thenComparing(ChartSeries::key);
    visible.sort(
        order == HeatOrder.NAME
            ? byName
            : Comparator.<ChartSeries>comparingDouble(
                    one -> -figures.getOrDefault(one.key(), Double.NEGATIVE_INFINITY))
                .thenComparing(byName));
    return visible;
  }

  boolean allHidden() {
    return !series.isEmpty() && series.stream().allMatch(one -> hidden.contains(one.key()));
  }

  long typical(ChartSeries one) {
    return SampleSpacing.typicalMillis(one.samples(), interval.toMillis());
  }

  long joinOf(long typical) {
    return join.isZero() ? typical * 5 / 2 : join.toMillis();
  }

  /** Whether its samples have stopped coming. */
  boolean stale(ChartSeries one) {
    return now() - one.lastMillis() > typical(one) * INTERVALS_UNTIL_STALE;
  }

  private double figure(ChartSeries one, TimeSpan shown) {
    SeriesStats stats =
        SeriesStats.of(one.samples(), shown.fromMillis(), Math.min(shown.toMillis(), now()));
    double figure = order == HeatOrder.LAST ? stats.last() : stats.max();
    return Double.isNaN(figure) ? Double.NEGATIVE_INFINITY : figure;
  }

  private ValueFormat format(MetricUnit of) {
    return new ValueFormat(of, texts.locale(), texts.get("chart.unit.cores"));
  }
}
