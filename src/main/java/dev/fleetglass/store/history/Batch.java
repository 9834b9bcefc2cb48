package dev.fleetglass.store.history;

import dev.fleetglass.model.FleetEvent;
import java.util.List;

/** What is written together. */
record Batch(List<Poll> polls, List<FleetEvent> events, List<Rows<?>> lists) {
  boolean isEmpty() {
    return polls.isEmpty() && events.isEmpty() && lists.isEmpty();
  }
}
