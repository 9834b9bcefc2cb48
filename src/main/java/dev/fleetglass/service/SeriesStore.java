package dev.fleetglass.service;

import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.MetricSample;
import dev.fleetglass.store.history.StoredSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The series of one query in memory, bounded in number, length and age. Not safe for several
 * threads; the budget may take series away on any.
 */
final class SeriesStore {
  /** A sample from further ahead than clocks are wrong would make all later ones old. */
  private static final Duration FURTHEST_AHEAD = Duration.ofDays(1);

  private final MetricQuery query;
  private final int mostSamples;
  private final int mostSeries;
  private final long span;
  private final SeriesBudget budget;
  private final Runnable robbed;

  /** Keys compare as maps do: without regard to the order of labels. */
  private final Map<Map<String, String>, StoreSeries> series = new HashMap<>();

  /** In the order of their names; made anew when another set of series has to be shown. */
  private List<StoreSeries> shown = List.of();

  private List<SeriesData> data = List.of();
  private boolean otherSet;
  private boolean changed;

  private boolean tooFarAhead;
  private Duration aheadOfAll = Duration.ZERO;

  /** By how many milliseconds the service's newest sample was ahead of our clock. */
  private long ahead;

  /**
   * Makes a store without series.
   *
   * @param robbed told on any thread, under the budget's lock, when {@link #sweep} is due
   */
  SeriesStore(MetricQuery query, Retention retention, SeriesBudget budget, Runnable robbed) {
    this.query = query;
    this.budget = budget;
    this.robbed = robbed;
    mostSamples = retention.samples(query.interval());
    mostSeries = retention.series();
    span = retention.span(query.interval()).toMillis();
  }

  /**
   * Adds the samples of one poll. Series beyond the bounds push out those silent for longest; those
   * silent for longer than the store goes back are forgotten. Samples of more than a day ahead are
   * not taken; a series that ends so far ahead, since the clock was set back, begins anew.
   *
   * @return the samples that were not known before
   */
  List<MetricSample> add(List<MetricSample> samples, Instant now) {
    long latest = now.plus(FURTHEST_AHEAD).toEpochMilli();
    long newest = Long.MIN_VALUE;
    long farthest = Long.MIN_VALUE;
    List<MetricSample> fresh = new ArrayList<>(samples.size());
    sweep();
    for (StoreSeries each : series.values()) {
      each.silent = true;
    }
    for (MetricSample sample : samples) {
      long time = sample.timestamp().toEpochMilli();
      farthest = Math.max(farthest, time);
      if (time <= latest) {
        newest = Math.max(newest, time);
        StoreSeries known = series.get(sample.labels());
        if (known != null) {
          known.silent = false;
        }
      }
    }
    for (MetricSample sample : samples) {
      long time = sample.timestamp().toEpochMilli();
      if (time <= latest) {
        StoreSeries into = series(sample.labels());
        if (into == null || into.add(time, sample.value(), latest)) {
          fresh.add(sample);
          changed |= into != null;
        }
      }
    }
    tooFarAhead = newest == Long.MIN_VALUE && farthest != Long.MIN_VALUE;
    if (tooFarAhead) {
      aheadOfAll = Duration.ofMillis(farthest - now.toEpochMilli());
    }
    if (newest != Long.MIN_VALUE) {
      ahead = newest - now.toEpochMilli();
    }
    forgetBefore(now.toEpochMilli() + ahead - span);
    return fresh;
  }

  /** Whether the last answer had only samples of too far ahead, so that none was taken. */
  boolean isAhead() {
    return tooFarAhead;
  }

  /** How far ahead those were. */
  Duration ahead() {
    return aheadOfAll;
  }

  /** Takes what was kept of earlier runs, before anything was added; reduced samples are not. */
  void restore(List<StoredSeries> kept) {
    for (StoredSeries each : kept) {
      if (each.stretchMillis() == 0 && !each.samples().isEmpty()) {
        StoreSeries into = series(each.labels());
        if (into != null) {
          into.silent = true;
          for (int i = 0; i < each.samples().size(); i++) {
            changed |= into.add(each.samples().time(i), each.samples().value(i));
          }
        }
      }
    }
  }

  /** Forgets the series that the budget has taken away. */
  void sweep() {
    if (series.values().removeIf(each -> each.evicted)) {
      otherSet = true;
    }
  }

  /** Forgets everything and gives its room back. */
  void clear() {
    series.values().forEach(budget::give);
    series.clear();
    otherSet = true;
  }

  /** All series sorted by name; the same list until something was added or forgotten. */
  List<SeriesData> data() {
    if (otherSet) {
      sort();
    }
    if (otherSet || changed) {
      data = List.of(shown.stream().map(StoreSeries::data).toArray(SeriesData[]::new));
    }
    otherSet = false;
    changed = false;
    return data;
  }

  private @Nullable StoreSeries series(Map<String, String> labels) {
    StoreSeries known = series.get(labels);
    if (known != null || !makeRoom()) {
      return known;
    }
    StoreSeries next =
        new StoreSeries(labels, SeriesNames.name(query, labels), mostSamples, robbed);
    if (!budget.take(next)) {
      return null;
    }
    series.put(labels, next);
    otherSet = true;
    return next;
  }

  private boolean makeRoom() {
    if (series.size() < mostSeries) {
      return true;
    }
    return series.values().stream()
        .filter(StoreSeries::silent)
        .min(Comparator.comparingLong(StoreSeries::lastTime))
        .map(silent -> {
          budget.give(silent);
          return series.remove(silent.labels()) != null;
        })
        .orElse(false);
  }

  private void forgetBefore(long oldest) {
    otherSet |=
        series
            .values()
            .removeIf(each -> {
              boolean old = each.silent && each.lastTime() < oldest;
              if (old) {
                budget.give(each);
              }
              return old;
            });
  }

  private void sort() {
    Map<String, Integer> uses = new HashMap<>();
    series.values().forEach(each -> uses.merge(each.name(), 1, Integer::sum));
    List<StoreSeries> all = new ArrayList<>(series.values());
    for (StoreSeries each : all) {
      boolean unique = uses.getOrDefault(each.name(), 0) == 1;
      each.show(unique ? each.name() : SeriesNames.distinct(each.name(), each.labels()));
    }
    all.sort(Comparator.comparing(StoreSeries::shown));
    shown = all;
  }
}
