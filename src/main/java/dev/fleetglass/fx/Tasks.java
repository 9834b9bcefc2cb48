package dev.fleetglass.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/**
 * Runs blocking work off the JavaFX thread and brings the outcome back. Tests give {@code
 * Runnable::run} for both executor and gate.
 */
public final class Tasks {
  private final Executor executor;
  private final FxGate gate;

  public Tasks(Executor executor, FxGate gate) {
    this.executor = executor;
    this.gate = gate;
  }

  /** One virtual thread per task. */
  public static Tasks onVirtualThreads(FxGate gate) {
    return new Tasks(task -> Thread.ofVirtual().name("task").start(task), gate);
  }

  /**
   * Starts the work; exactly one of the two consumers is told, on the JavaFX thread, unless it is
   * cancelled before that; a cancel on that thread is always in time.
   *
   * @return cancelling it interrupts the work
   */
  public <T> Future<?> run(Callable<T> work, Consumer<? super T> done, Consumer<Exception> failed) {
    FutureTask<T> task =
        new FutureTask<>(work) {
          private volatile boolean unwanted;

          @Override
          public boolean cancel(boolean interrupt) {
            // It may have ended already, with its outcome still on the way to the thread.
            unwanted = true;
            return super.cancel(interrupt);
          }

          @Override
          protected void done() {
            gate.run(() -> {
              if (!unwanted) {
                deliver(this, done, failed);
              }
            });
          }
        };
    executor.execute(task);
    return task;
  }

  private static <T> void deliver(
      FutureTask<T> task, Consumer<? super T> done, Consumer<Exception> failed) {
    switch (task.state()) {
      case SUCCESS -> done.accept(task.resultNow());
      case FAILED -> {
        if (task.exceptionNow() instanceof Exception exception) {
          failed.accept(exception);
        } else {
          throw new IllegalStateException("Work failed", task.exceptionNow());
        }
      }
      case RUNNING, CANCELLED -> {}
    }
  }
}
