package dev.fleetglass.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * Changes rows at a given pace on a thread of its own, as a service would, and notes which of them
 * the table shows. What waits is never more than a second's worth.
 */
final class Feed {
  private final Fleet fleet;
  private final Subject table;
  private final Pace pace;
  private final SplittableRandom random = new SplittableRandom(7);
  private final Thread thread = Thread.ofPlatform().name("feed").daemon().unstarted(this::run);
  private final int beacon;
  private Machine[] current;
  private volatile boolean ended;
  private volatile long published;
  private volatile long first;
  private volatile long firstAt;
  private volatile long lastAt;

  /**
   * How fast rows change.
   *
   * @param everyMillis how long between two hand-overs
   */
  record Pace(String name, int rowsPerSecond, int everyMillis) {}

  Feed(Fleet fleet, Subject table, List<Machine> rows, Pace pace) {
    this.fleet = fleet;
    this.table = table;
    this.pace = pace;
    current = rows.toArray(new Machine[0]);
    int number = 1;
    while (Fleet.calm(number) || !current[number].name().startsWith("web")) {
      number++;
    }
    beacon = number;
  }

  void start() {
    thread.start();
  }

  /**
   * Row changes a second that come into the table, from the first time that some did to the last
   * time; zero when that was not twice. Any thread.
   */
  double published() {
    double seconds = (lastAt - firstAt) / 1e9;
    return seconds > 0 ? (published - first) / seconds : 0;
  }

  /** Stops when what is on its way is in the table, and tells all rows as they are now. */
  List<Machine> end() {
    ended = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
    return Arrays.asList(current);
  }

  private void run() {
    long begin = System.nanoTime();
    List<Long> handed = new ArrayList<>(List.of(0L));
    while (!ended) {
      long due = begin + 1_000_000L * handed.size() * pace.everyMillis();
      for (long left = due - System.nanoTime(); left > 0 && !ended; ) {
        LockSupport.parkNanos(Math.min(left, 20_000_000));
        left = due - System.nanoTime();
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      int count = (int) Math.min(seconds * pace.rowsPerSecond() - handed.getLast(), current.length);
      if (ended || count <= 0) {
        continue;
      }
      table.apply(changes(count, handed.size()));
      handed.add(handed.getLast() + count);
      do {
        // The beacon carries the number of the hand-over that is in the table.
        int seen = Fx.call(() -> table.load(beacon, current[beacon].id()));
        if (seen > 0 && seen < handed.size() && handed.get(seen) > published) {
          came(handed.get(seen));
        }
      } while (!ended && handed.getLast() - published > pace.rowsPerSecond() && pause());
    }
  }

  private void came(long count) {
    long now = System.nanoTime();
    if (firstAt == 0) {
      first = count;
      firstAt = now;
    }
    published = count;
    lastAt = now;
  }

  private static boolean pause() {
    LockSupport.parkNanos(10_000_000);
    return true;
  }

  private Changes changes(int count, int step) {
    Machine[] next = current.clone();
    int[] numbers = new int[count];
    for (int i = 0; i < count - 1; i++) {
      int number;
      do {
        number = random.nextInt(next.length);
      } while (Fleet.calm(number) || number == beacon);
      next[number] = fleet.changed(next[number], random);
      numbers[i] = number;
    }
    numbers[count - 1] = beacon;
    next[beacon] = fleet.loaded(next[beacon], step);
    current = next;
    return new Changes(Arrays.asList(next), numbers);
  }
}
