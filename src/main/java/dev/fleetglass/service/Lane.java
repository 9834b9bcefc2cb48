package dev.fleetglass.service;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Lets a bounded number of tasks be under way at a time; the others wait in their order. */
final class Lane implements Executor {
  private final Executor workers;
  private final int most;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private int running;

  Lane(Executor workers, int most) {
    this.workers = workers;
    this.most = most;
  }

  @Override
  public void execute(Runnable task) {
    synchronized (this) {
      if (running == most) {
        waiting.add(task);
        return;
      }
      running++;
    }
    start(task);
  }

  private void start(Runnable task) {
    try {
      // A task on a thread of its own: an interrupt that was meant for one cannot reach the next.
      workers.execute(() -> {
        try {
          task.run();
        } finally {
          next();
        }
      });
    } catch (RejectedExecutionException e) {
      // The program is ending.
      synchronized (this) {
        running--;
        waiting.clear();
      }
    }
  }

  private void next() {
    Runnable task = take();
    if (task != null) {
      start(task);
    }
  }

  private synchronized @Nullable Runnable take() {
    Runnable task = waiting.poll();
    if (task == null) {
      running--;
    }
    return task;
  }
}
