package dev.fleetglass.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Runs what is due when a test moves the clock, and its workers' tasks with it. */
final class ManualScheduler implements Scheduler {
  private final ManualClock clock;
  private final ManualWorkers workers;
  private final List<Task> tasks = new ArrayList<>();

  /** Milliseconds that have passed awake, however the clock was set. */
  private long millis;

  /** Kept by the time that nobody sets. */
  private record Task(long at, Runnable work) {}

  ManualScheduler(ManualClock clock, ManualWorkers workers) {
    this.clock = clock;
    this.workers = workers;
  }

  @Override
  public Subscription after(Duration delay, Runnable work) {
    Task task = new Task(millis + delay.toMillis(), work);
    tasks.add(task);
    return () -> tasks.remove(task);
  }

  @Override
  public long millis() {
    return millis;
  }

  @Override
  public void close() {
    tasks.clear();
  }

  /** Moves time on and runs everything that becomes due on the way, in order. */
  void advance(Duration by) {
    long end = millis + by.toMillis();
    while (true) {
      Task next = tasks.stream().min(Comparator.comparingLong(Task::at)).orElse(null);
      if (next == null || next.at() > end) {
        break;
      }
      tasks.remove(next);
      moveTo(next.at());
      next.work().run();
      workers.runAll();
    }
    moveTo(end);
  }

  /** Moves time on without running anything, as a computer asleep does, then runs what is due. */
  void sleep(Duration by) {
    moveTo(millis + by.toMillis());
    advance(Duration.ZERO);
  }

  /** Sets the clock, as a person or a time server does; nothing becomes due by that. */
  void setClock(Duration forward) {
    clock.advance(forward);
  }

  private void moveTo(long at) {
    if (at > millis) {
      clock.advance(Duration.ofMillis(at - millis));
      millis = at;
    }
  }

  int planned() {
    return tasks.size();
  }
}
