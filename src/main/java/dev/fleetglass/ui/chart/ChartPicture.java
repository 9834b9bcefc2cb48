package dev.fleetglass.ui.chart;

import dev.fleetglass.model.MetricUnit;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to draw at one moment.
 *
 * @param series all, the hidden ones included
 * @param hidden keys of those not drawn
 * @param highlighted key of the series that stands out; null when none does
 * @param events in no order
 * @param intervalMillis time between two polls
 * @param joinMillis longest distance a line bridges; 0 for the default, which follows the samples
 * @param windowMillis longest time shown while the chart follows
 * @param shared whether other charts show the same time: then the whole window is shown always
 * @param fixed the time shown; null while the chart follows
 * @param now the present moment, or the one at which the chart is paused
 * @param loading whether the first answer is still awaited
 * @param failedSince since when the query fails; null when it does not
 */
record ChartPicture(
    List<ChartSeries> series,
    Set<String> hidden,
    @Nullable String highlighted,
    ValueFormat format,
    MetricUnit unit,
    ChartLook look,
    List<ChartEvent> events,
    Comparison comparison,
    ZoneId zone,
    long intervalMillis,
    long joinMillis,
    long windowMillis,
    boolean shared,
    @Nullable TimeSpan fixed,
    long now,
    boolean loading,
    @Nullable Long failedSince) {
  /** With more lines than this the eye needs help to follow one. */
  static final int MANY = 12;

  private static final long POLLS = 5;
  private static final double INTERVALS_UNTIL_STALE = 3;

  boolean shows(ChartSeries one) {
    return !hidden.contains(one.key());
  }

  /** Those that are not hidden. */
  List<ChartSeries> visible() {
    return series.stream().filter(this::shows).toList();
  }

  /** Left edge of what may be shown. */
  long fromMillis() {
    return fixed == null ? now - windowMillis : fixed.fromMillis();
  }

  /** Right edge of what is shown, but for the rest of the present's pixel column. */
  long toMillis() {
    return fixed == null ? now : fixed.toMillis();
  }

  /** Time shown on a plot so many pixels wide. */
  TimeSpan span(double width) {
    return fixed == null ? TimeSpan.at(now, first(), shortest(), windowMillis, width) : fixed;
  }

  /** Time of the oldest sample, in the terms of {@link TimeSpan#at}. */
  private long first() {
    if (shared) {
      return Long.MIN_VALUE;
    }
    long first = Long.MAX_VALUE;
    for (ChartSeries one : series) {
      first = Math.min(first, one.samples().firstTime());
    }
    return first == Long.MAX_VALUE && !loading ? Long.MIN_VALUE : first;
  }

  /** Time that a few polls take, in milliseconds: the axis is never shorter. */
  private long shortest() {
    return Math.clamp(POLLS * intervalMillis, 10_000, 60_000);
  }

  long joinOf(ChartSeries one) {
    return joinMillis > 0
        ? joinMillis
        : SampleSpacing.typicalMillis(one.samples(), intervalMillis) * 5 / 2;
  }

  /** Whether its samples have stopped coming; never while the chart shows the past only. */
  boolean stale(ChartSeries one) {
    return toMillis() >= now
        && now - one.lastMillis()
            > SampleSpacing.typicalMillis(one.samples(), intervalMillis) * INTERVALS_UNTIL_STALE;
  }

  /** Whether samples have stopped or come back since these rows were made. */
  boolean differsInStaleness(List<LegendRow> rows) {
    for (int i = 0; i < Math.min(rows.size(), series.size()); i++) {
      if (rows.get(i).stale() != stale(series.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Figures of every series over the time shown. */
  List<LegendRow> legend() {
    List<LegendRow> rows = new ArrayList<>(series.size());
    for (ChartSeries one : series) {
      SeriesStats stats = SeriesStats.of(one.samples(), fromMillis(), toMillis());
      rows.add(
          new LegendRow(
              one.key(), one.name(), one.colour(), stats, hidden.contains(one.key()), stale(one)));
    }
    return List.copyOf(rows);
  }
}
