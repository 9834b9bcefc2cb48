package dev.fleetglass.service;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;

/** Runs blocking calls as futures whose cancelling reaches the thread. */
final class Calls {
  private Calls() {}

  /** Starts the call; cancelling the result interrupts it. */
  static <V> CompletableFuture<V> start(ExecutorService workers, Callable<V> call) {
    CompletableFuture<V> result = new CompletableFuture<>();
    try {
      Future<?> job =
          workers.submit(() -> {
            try {
              result.complete(call.call());
            } catch (Throwable e) {
              result.completeExceptionally(e);
            }
          });
      var _ =
          result.whenComplete((_, _) -> {
            if (result.isCancelled()) {
              job.cancel(true);
            }
          });
    } catch (RejectedExecutionException e) {
      result.cancel(false);
    }
    return result;
  }

  /** Runs a task on a worker; not when the program is ending. */
  static void tell(Executor workers, Runnable task) {
    try {
      workers.execute(task);
    } catch (RejectedExecutionException e) {
      // Nobody needs it any more.
    }
  }

  /**
   * Completes a future whose readers' continuations run on a worker, neither under the caller's
   * lock nor on a waiting thread; at once when the program is ending.
   */
  static <V> void complete(ExecutorService workers, CompletableFuture<V> future, V value) {
    try {
      workers.execute(() -> future.complete(value));
    } catch (RejectedExecutionException e) {
      future.complete(value);
    }
  }
}
