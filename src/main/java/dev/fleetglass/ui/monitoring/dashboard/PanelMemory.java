package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.series.Samples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a panel made of its samples last, so that what did not change stays the same object and is
 * not drawn anew. One computation at a time.
 */
final class PanelMemory {
  private final SeriesPalette palette = new SeriesPalette();
  private final Map<String, Join> joins = new HashMap<>();
  private @Nullable Sum sum;

  /** Samples of the past and the live ones that were put behind them. */
  private record Join(Samples past, Samples live, Samples joined) {}

  /** What was added up. */
  private record Sum(List<Samples> of, MetricUnit unit, long patience, Samples total) {}

  int colour(String key) {
    return palette.colour(key);
  }

  /** The live samples behind those of the past; see {@link Joined}. */
  Samples joined(String key, Samples past, Samples live) {
    Join known = joins.get(key);
    if (known == null || known.past != past || known.live != live) {
      known = new Join(past, live, Joined.samples(past, live));
      joins.put(key, known);
    }
    return known.joined;
  }

  /** Many series as one; see {@link Total}. */
  Samples total(List<Samples> series, MetricUnit unit, long patience) {
    Sum known = sum;
    // Samples are equal only to themselves.
    if (known == null
        || known.unit != unit
        || known.patience != patience
        || !known.of.equals(series)) {
      known = new Sum(List.copyOf(series), unit, patience, Total.of(series, unit, patience));
      sum = known;
    }
    return known.total;
  }

  /** Forgets what was joined when nothing is joined any more. */
  void forgetJoins() {
    joins.clear();
  }
}
