package dev.fleetglass.bench;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * Changes rows at a given pace on a thread of its own, as a service would, and hands them over as
 * soon as those before are in the table.
 */
final class Feed {
  private final Fleet fleet;
  private final Subject table;
  private final Pace pace;
  private final SplittableRandom random = new SplittableRandom(7);
  private final Thread thread = Thread.ofPlatform().name("feed").daemon().unstarted(this::run);
  private Machine[] current;
  private volatile boolean ended;
  private volatile long published;

  /**
   * How fast rows change.
   *
   * @param everyMillis how long to wait at least between two hand-overs
   */
  record Pace(String name, int rowsPerSecond, int everyMillis) {}

  Feed(Fleet fleet, Subject table, List<Machine> rows, Pace pace) {
    this.fleet = fleet;
    this.table = table;
    this.pace = pace;
    current = rows.toArray(new Machine[0]);
  }

  void start() {
    thread.start();
  }

  /** Row changes that are in the table. Any thread. */
  long published() {
    return published;
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
    long handed = 0;
    for (long cycle = 1; !ended; cycle++) {
      long due = Math.max(begin + cycle * pace.everyMillis() * 1_000_000L, System.nanoTime());
      for (long left = due - System.nanoTime(); left > 0 && !ended; ) {
        LockSupport.parkNanos(Math.min(left, 20_000_000));
        left = due - System.nanoTime();
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      int count = (int) Math.min(seconds * pace.rowsPerSecond() - handed, current.length);
      if (ended || count <= 0) {
        continue;
      }
      Changes changes = changes(count);
      Fx.run(() -> table.apply(changes));
      while (!Fx.call(table::settled)) {
        LockSupport.parkNanos(5_000_000);
      }
      handed += count;
      published = handed;
    }
  }

  private Changes changes(int count) {
    Machine[] next = current.clone();
    int[] numbers = new int[count];
    for (int i = 0; i < count; i++) {
      int number;
      do {
        number = random.nextInt(next.length);
      } while (Fleet.calm(number));
      next[number] = fleet.changed(next[number], random);
      numbers[i] = number;
    }
    current = next;
    return new Changes(Arrays.asList(next), numbers);
  }
}
