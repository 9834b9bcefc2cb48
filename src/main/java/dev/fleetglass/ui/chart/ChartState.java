package dev.fleetglass.ui.chart;

import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a chart was told to show. Setters say whether anything changed. */
final class ChartState implements ChartRedraw.Time {
  private final Texts texts;
  private final InstantSource clock;
  private List<ChartSeries> series = List.of();
  private List<ChartSeries> latest = List.of();
  private Set<String> hidden = Set.of();
  private @Nullable String highlighted;
  private @Nullable String pointed;
  private MetricUnit unit = MetricUnit.NONE;
  private ValueFormat format;
  private ChartLook look = ChartLook.DEFAULT;
  private List<ChartEvent> events = List.of();
  private Comparison comparison = Comparison.NONE;
  private @Nullable TimeSpan span;
  private ZoneId zone = ZoneId.systemDefault();
  private Duration window = Duration.ofMinutes(15);
  private Duration interval = Duration.ofSeconds(15);
  private Duration join = Duration.ZERO;
  private @Nullable Instant pausedAt;
  private @Nullable Instant failedSince;
  private String failureWords = "";
  private boolean shared;
  private boolean loading;

  ChartState(Texts texts, InstantSource clock) {
    this.texts = texts;
    this.clock = clock;
    this.format = format(unit);
  }

  ChartPicture picture() {
    String front = pointed == null ? highlighted : pointed;
    return new ChartPicture(
        series,
        hidden,
        front == null || hidden.contains(front) ? null : front,
        format,
        unit,
        look,
        events,
        comparison,
        zone,
        interval.toMillis(),
        join.toMillis(),
        window.toMillis(),
        shared,
        span,
        (pausedAt == null ? clock.instant() : pausedAt).toEpochMilli(),
        loading,
        failedSince == null ? null : failedSince.toEpochMilli());
  }

  /**
   * Whether the lines changed now: while paused those of the same series are kept for later; other
   * series are shown at once.
   */
  boolean series(List<ChartSeries> lines) {
    latest = List.copyOf(lines);
    if (pausedAt != null && ChartSeries.sameKeys(series, latest)) {
      return false;
    }
    series = latest;
    return true;
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

  /** What the chart is told about its look starts from this. */
  ChartLook look() {
    return look;
  }

  boolean look(ChartLook value) {
    boolean changed = !look.equals(value);
    look = value;
    return changed;
  }

  boolean events(List<ChartEvent> value) {
    boolean changed = !events.equals(value);
    events = List.copyOf(value);
    return changed;
  }

  boolean comparison(Comparison value) {
    boolean changed = !comparison.isEmpty() || !value.isEmpty();
    comparison = value;
    return changed;
  }

  /** Takes the time to show; null to follow. */
  boolean span(@Nullable TimeSpan value) {
    boolean changed = !Objects.equals(span, value);
    span = value;
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

  boolean hidden(Set<String> keys) {
    boolean changed = !hidden.equals(keys);
    hidden = Set.copyOf(keys);
    return changed;
  }

  boolean highlighted(@Nullable String key) {
    boolean changed = !Objects.equals(highlighted, key);
    highlighted = key;
    return changed;
  }

  /** Takes the key of the series under the pointer; null when there is none. */
  boolean pointed(@Nullable String key) {
    boolean changed = !Objects.equals(pointed, key);
    pointed = key;
    return changed;
  }

  boolean shared(boolean value) {
    boolean changed = shared != value;
    shared = value;
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

  ValueFormat format() {
    return format;
  }

  @Override
  public boolean still() {
    return pausedAt != null || span != null;
  }

  /** How long the view has been frozen; null when it follows. */
  @Nullable Duration behind() {
    return pausedAt == null ? null : Duration.between(pausedAt, clock.instant());
  }

  /** The API's own words while the query fails; null when it does not. */
  @Nullable String failure() {
    return failedSince == null ? null : failureWords;
  }

  @Override
  public long now() {
    return clock.instant().toEpochMilli();
  }

  private ValueFormat format(MetricUnit of) {
    return new ValueFormat(of, texts.locale(), texts.get("chart.unit.cores"));
  }
}
