package dev.fleetglass.bench;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/** Steps of a measurement on the JavaFX thread. */
final class Fx {
  private static final long LIMIT_SECONDS = 120;

  private Fx() {}

  static void run(Runnable step) {
    call(() -> {
      step.run();
      return true;
    });
  }

  /** Runs the step there and waits for its outcome. */
  static <T> T call(Callable<T> step) {
    FutureTask<T> task = new FutureTask<>(step);
    Platform.runLater(task);
    try {
      return task.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A step failed", e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException("The JavaFX thread does not answer", e);
    }
  }
}
