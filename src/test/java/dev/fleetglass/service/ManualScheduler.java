package dev.fleetglass.service;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Runs what is due when a test moves the clock, and its workers' tasks with it. */
final class ManualScheduler implements Scheduler {
  private final ManualClock clock;
  private final ManualWorkers workers;
  private final List<Task> tasks = new ArrayList<>();

  private record Task(Instant at, Runnable work) {}

  ManualScheduler(ManualClock clock, ManualWorkers workers) {
    this.clock = clock;
    this.workers = workers;
  }

  @Override
  public Subscription after(Duration delay, Runnable work) {
    Task task = new Task(clock.instant().plus(delay), work);
    tasks.add(task);
    return () -> tasks.remove(task);
  }

  /** Moves time on and runs everything that becomes due on the way, in order. */
  void advance(Duration by) {
    Instant end = clock.instant().plus(by);
    while (true) {
      Task next = tasks.stream().min(Comparator.comparing(Task::at)).orElse(null);
      if (next == null || next.at().isAfter(end)) {
        break;
      }
      tasks.remove(next);
      if (next.at().isAfter(clock.instant())) {
        clock.set(next.at());
      }
      next.work().run();
      workers.runAll();
    }
    clock.set(end);
  }

  /** Moves time on without running anything, as a computer asleep does, then runs what is due. */
  void sleep(Duration by) {
    clock.advance(by);
    advance(Duration.ZERO);
  }

  int planned() {
    return tasks.size();
  }
}
