package dev.fleetglass.service;

import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.store.history.History;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The newest events in memory; all go on to the history and to who watches. */
final class EventLog {
  /** As many as are ever read at once. */
  static final int MOST = 1_000;

  private final History history;
  private final Publisher<List<FleetEvent>> publisher;
  private final Deque<FleetEvent> newest = new ArrayDeque<>();

  EventLog(History history, Executor workers) {
    this.history = history;
    publisher =
        new Publisher<>(
            workers,
            (waiting, later) ->
                Stream.concat(waiting.stream(), later.stream())
                    .skip(Math.max(0, waiting.size() + later.size() - MOST))
                    .toList());
  }

  synchronized void add(List<FleetEvent> events) {
    for (FleetEvent event : events) {
      newest.addLast(event);
      if (newest.size() > MOST) {
        newest.removeFirst();
      }
    }
    history.add(events);
    publisher.publish(events);
  }

  /** Events in memory between two moments, both included, in the order in which they came. */
  synchronized List<FleetEvent> between(Instant from, Instant to) {
    return newest.stream()
        .filter(event -> !event.at().isBefore(from) && !event.at().isAfter(to))
        .toList();
  }

  synchronized Subscription subscribe(Consumer<List<FleetEvent>> listener) {
    return publisher.subscribe(listener);
  }

  int listeners() {
    return publisher.listeners();
  }
}
