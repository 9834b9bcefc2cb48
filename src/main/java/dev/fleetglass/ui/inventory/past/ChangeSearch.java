package dev.fleetglass.ui.inventory.past;

import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.service.Past;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Finds when a list changed last before a moment, or next after it. It looks at ever longer
 * stretches, since most changes are near; a stretch with more events than are told at once is
 * looked at in parts. Safe for use from any thread.
 */
final class ChangeSearch {
  /** Events told at once, see {@link Past#events}. */
  private static final int MOST = 1000;

  private static final List<Duration> STRETCHES =
      List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(30));

  private final Past past;
  private final FleetEvent.Kind kind;

  /**
   * A search for changes of one list.
   *
   * @param kind of the events that are changes of it
   */
  ChangeSearch(Past past, FleetEvent.Kind kind) {
    this.past = past;
    this.kind = kind;
  }

  /** The last change before a moment; empty when none is known. */
  CompletableFuture<Optional<Instant>> before(Instant moment) {
    return before(moment.minusMillis(1), 0);
  }

  /** The first change after a moment and until another; empty when none is known. */
  CompletableFuture<Optional<Instant>> after(Instant moment, Instant until) {
    return after(moment.plusMillis(1), until, 0);
  }

  private CompletableFuture<Optional<Instant>> before(Instant to, int stretch) {
    if (to.isBefore(Instant.EPOCH)) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    Instant from = Instant.EPOCH;
    if (stretch < STRETCHES.size()) {
      Instant start = to.minus(STRETCHES.get(stretch));
      from = start.isBefore(from) ? from : start;
    }
    Instant start = from;
    return lastWithin(start, to)
        .thenCompose(found ->
            found.isPresent()
                ? CompletableFuture.completedFuture(found)
                : before(start.minusMillis(1), stretch + 1));
  }

  private CompletableFuture<Optional<Instant>> lastWithin(Instant from, Instant to) {
    return past.events(from, to)
        .thenCompose(events -> {
          Optional<Instant> last = moments(events).reduce((_, later) -> later);
          if (last.isPresent() || events.size() < MOST) {
            return CompletableFuture.completedFuture(last);
          }
          Instant rest = events.getFirst().at().minusMillis(1);
          return rest.isBefore(from)
              ? CompletableFuture.completedFuture(last)
              : lastWithin(from, rest);
        });
  }

  private CompletableFuture<Optional<Instant>> after(Instant from, Instant until, int stretch) {
    if (from.isAfter(until)) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    Instant end = stretch < STRETCHES.size() ? from.plus(STRETCHES.get(stretch)) : until;
    Instant to = end.isAfter(until) ? until : end;
    return firstWithin(from, to)
        .thenCompose(found ->
            found.isPresent()
                ? CompletableFuture.completedFuture(found)
                : after(to.plusMillis(1), until, stretch + 1));
  }

  /**
   * The newest events are told first, so where there are too many the earlier half is looked at.
   */
  private CompletableFuture<Optional<Instant>> firstWithin(Instant from, Instant to) {
    return past.events(from, to)
        .thenCompose(events -> {
          Duration half = Duration.between(from, to).dividedBy(2);
          if (events.size() < MOST || half.toMillis() < 1) {
            return CompletableFuture.completedFuture(moments(events).findFirst());
          }
          Instant middle = from.plus(half);
          return firstWithin(from, middle)
              .thenCompose(found ->
                  found.isPresent()
                      ? CompletableFuture.completedFuture(found)
                      : firstWithin(middle.plusMillis(1), to));
        });
  }

  private Stream<Instant> moments(List<FleetEvent> events) {
    return events.stream().filter(event -> event.kind() == kind).map(FleetEvent::at);
  }
}
