package dev.fleetglass.store.history;

import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.model.MetricKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What waits to be written, including what is just being written. Any thread. When more samples or
 * events come than may wait, the oldest are dropped and counted.
 */
final class Waiting {
  /** Samples in one transaction; a backlog is written in several. */
  private static final int BATCH = 50_000;

  static final int MOST_EVENTS = 10_000;

  private final int mostSamples;
  private final Deque<Poll> polls = new ArrayDeque<>();
  private final Deque<FleetEvent> events = new ArrayDeque<>();
  private final Map<Rows.Key, Rows<?>> lists = new LinkedHashMap<>();
  private Batch writing = new Batch(List.of(), List.of(), List.of());
  private int samples;
  private long dropped;
  private long lostSamples;
  private long lostEvents;

  Waiting(int mostSamples) {
    this.mostSamples = mostSamples;
  }

  /** Takes the samples that are newer than those before of their series. */
  synchronized void add(Poll poll, long now) {
    Poll news = poll.news(now);
    if (news.size() > 0) {
      polls.addLast(news);
      samples += news.size();
      trim();
    }
  }

  synchronized void add(List<FleetEvent> more) {
    events.addAll(more);
    trimEvents();
  }

  /** A list that waits already is replaced. */
  synchronized void add(Rows<?> rows) {
    lists.remove(rows.key());
    lists.put(rows.key(), rows);
  }

  synchronized boolean isEmpty() {
    return polls.isEmpty() && events.isEmpty() && lists.isEmpty();
  }

  /** Samples and events dropped since this was last asked for with {@code true}. */
  synchronized long dropped(boolean reset) {
    long count = dropped;
    if (reset) {
      dropped = 0;
    }
    return count;
  }

  /** The oldest of what waits; it is still seen by readers until {@link #written}. */
  synchronized Batch next() {
    List<Poll> some = new ArrayList<>();
    int taken = 0;
    while (!polls.isEmpty() && taken < BATCH) {
      Poll poll = polls.removeFirst();
      taken += poll.size();
      some.add(poll);
    }
    samples -= taken;
    writing = new Batch(some, List.copyOf(events), List.copyOf(lists.values()));
    events.clear();
    lists.clear();
    return writing;
  }

  synchronized void written() {
    writing = new Batch(List.of(), List.of(), List.of());
  }

  /** Puts what could not be written back in front. */
  synchronized void notWritten() {
    for (Poll poll : writing.polls().reversed()) {
      polls.addFirst(poll);
      samples += poll.size();
    }
    for (FleetEvent event : writing.events().reversed()) {
      events.addFirst(event);
    }
    trimEvents();
    for (Rows<?> rows : writing.lists()) {
      lists.putIfAbsent(rows.key(), rows);
    }
    written();
    trim();
  }

  /** Polls of a metric, oldest first. */
  synchronized List<Poll> polls(MetricKey metric) {
    List<Poll> found = new ArrayList<>();
    for (Poll poll : writing.polls()) {
      if (poll.metric().key.equals(metric)) {
        found.add(poll);
      }
    }
    for (Poll poll : polls) {
      if (poll.metric().key.equals(metric)) {
        found.add(poll);
      }
    }
    return found;
  }

  synchronized List<FleetEvent> events() {
    List<FleetEvent> all = new ArrayList<>(writing.events());
    all.addAll(events);
    return all;
  }

  /** Lists of a kind, oldest first. */
  synchronized List<Rows<?>> lists(String kind) {
    List<Rows<?>> found = new ArrayList<>(writing.lists());
    found.addAll(lists.values());
    found.removeIf(rows -> !rows.kind().name().equals(kind));
    return found;
  }

  /** Samples dropped since the beginning. */
  synchronized long lostSamples() {
    return lostSamples;
  }

  /** Events dropped since the beginning. */
  synchronized long lostEvents() {
    return lostEvents;
  }

  private void trim() {
    while (samples > mostSamples) {
      Poll oldest = polls.removeFirst();
      samples -= oldest.size();
      dropped += oldest.size();
      lostSamples += oldest.size();
    }
  }

  private void trimEvents() {
    while (events.size() > MOST_EVENTS) {
      events.removeFirst();
      dropped++;
      lostEvents++;
    }
  }
}
