package dev.fleetglass.provider.cocktail;

import dev.fleetglass.api.ApiException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Does several calls at one time; the transport keeps their number within its bound. */
final class Parallel {
  private Parallel() {}

  /** A call that may fail. */
  @FunctionalInterface
  interface Step<A, B> {
    B apply(A argument) throws ApiException;
  }

  /** What came of one call: a value, or a failure. */
  record Result<B>(@Nullable B valueOrNull, @Nullable ApiException failure) {
    B value() {
      if (valueOrNull == null) {
        throw new IllegalStateException("failed");
      }
      return valueOrNull;
    }
  }

  /**
   * Runs the steps and waits for all, in the arguments' order. An interrupt of the calling thread
   * interrupts them all, and each tells its own cancelled failure.
   */
  static <A, B> List<Result<B>> run(List<A> arguments, Step<A, B> step) {
    if (arguments.size() == 1) {
      return List.of(one(arguments.getFirst(), step));
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Result<B>>> futures = new ArrayList<>();
      for (A argument : arguments) {
        futures.add(threads.submit(() -> one(argument, step)));
      }
      List<Result<B>> results = new ArrayList<>();
      for (Future<Result<B>> future : futures) {
        results.add(await(future, threads));
      }
      return results;
    }
  }

  private static <A, B> Result<B> one(A argument, Step<A, B> step) {
    try {
      return new Result<>(step.apply(argument), null);
    } catch (ApiException e) {
      return new Result<>(null, e);
    }
  }

  private static <B> Result<B> await(Future<Result<B>> future, ExecutorService threads) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException e) {
          interrupted = true;
          threads.shutdownNow();
        } catch (ExecutionException e) {
          throw new IllegalStateException(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
