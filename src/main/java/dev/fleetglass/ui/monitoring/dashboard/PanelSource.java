package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.dashboard.PanelQuery;
import dev.fleetglass.service.MetricChoice;
import dev.fleetglass.service.MetricSnapshot;
import dev.fleetglass.service.MetricWatch;
import dev.fleetglass.service.SeriesData;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One metric of a panel: its watch, what of its past was read, and the earlier period it is
 * compared with. JavaFX thread only.
 */
final class PanelSource implements AutoCloseable {
  private final PanelQuery query;
  private final MetricChoice choice;
  private final PanelEnvironment environment;
  private final Runnable changed;
  private final PastReading past;
  private final PastReading earlier;
  private @Nullable MetricWatch watch;
  private @Nullable MetricSnapshot snapshot;
  private boolean closed;

  PanelSource(
      PanelQuery query, MetricChoice choice, PanelEnvironment environment, Runnable changed) {
    this.query = query;
    this.choice = choice;
    this.environment = environment;
    this.changed = changed;
    this.past = new PastReading(choice, environment, changed);
    this.earlier = new PastReading(choice, environment, changed);
  }

  PanelQuery query() {
    return query;
  }

  MetricChoice choice() {
    return choice;
  }

  /** The newest word of the watch; null before the first. */
  @Nullable MetricSnapshot snapshot() {
    return snapshot;
  }

  List<SeriesData> past() {
    return past.series();
  }

  /** The series of the earlier period, with the times they had. */
  List<SeriesData> earlier() {
    return earlier.series();
  }

  /** Why the past could not be read; empty when it could. */
  String unread() {
    return past.problem().isEmpty() ? earlier.problem() : past.problem();
  }

  void watch() {
    if (watch == null) {
      watch =
          environment.metrics().watch(choice, told -> environment.gate().run(() -> heard(told)));
    }
  }

  /** The panel is hidden: nothing is polled for it. What was told stays. */
  void unwatch() {
    MetricWatch old = watch;
    watch = null;
    if (old != null) {
      old.close();
    }
    past.cancel();
    earlier.cancel();
  }

  void poll() {
    past.retry();
    earlier.retry();
    MetricWatch current = watch;
    if (current != null) {
      var _ = current.poll();
    }
  }

  /**
   * Reads of the past what the present does not have.
   *
   * @param points wanted per series
   * @param compared how much earlier the other period is; zero for none
   */
  void read(TimeChoice time, int points, Duration compared) {
    Instant now = environment.clock().instant();
    Span span = time.span(now);
    Duration pace = longer(span.length().dividedBy(1_000), choice.query().interval());
    if (time.fixed() != null || !covers(span.from())) {
      past.read(span, points, time.follows(), pace, liveFromAll());
    } else {
      past.clear();
    }
    if (!compared.isZero()) {
      // A little ahead, so that following does not read anew at every step.
      Duration ahead = time.follows() ? span.length().dividedBy(10) : Duration.ZERO;
      Span before = new Span(span.from().minus(compared), span.to().minus(compared).plus(ahead));
      earlier.read(before, points, time.follows(), longer(pace, ahead), Instant.MAX);
    } else {
      earlier.clear();
    }
  }

  @Override
  public void close() {
    closed = true;
    unwatch();
  }

  private void heard(MetricSnapshot told) {
    MetricSnapshot before = snapshot;
    if (closed || watch == null || (before != null && told.sequence() <= before.sequence())) {
      return;
    }
    snapshot = told;
    changed.run();
  }

  private boolean covers(Instant from) {
    return !liveFrom().isAfter(from);
  }

  /** The oldest sample in memory; {@link Instant#MAX} when there is none. */
  private Instant liveFrom() {
    MetricSnapshot told = snapshot;
    if (told == null) {
      return Instant.MAX;
    }
    long first = Long.MAX_VALUE;
    for (SeriesData one : told.series()) {
      first = Math.min(first, one.samples().firstTime());
    }
    return first == Long.MAX_VALUE ? Instant.MAX : Instant.ofEpochMilli(first);
  }

  /** From when on memory has all of its series; {@link Instant#MAX} when there are none. */
  private Instant liveFromAll() {
    MetricSnapshot told = snapshot;
    long first = Long.MIN_VALUE;
    for (SeriesData one : told == null ? List.<SeriesData>of() : told.series()) {
      if (!one.samples().isEmpty()) {
        first = Math.max(first, one.samples().firstTime());
      }
    }
    return first == Long.MIN_VALUE ? Instant.MAX : Instant.ofEpochMilli(first);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
