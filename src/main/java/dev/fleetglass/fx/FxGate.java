package dev.fleetglass.fx;

import javafx.application.Platform;

/** The way onto the JavaFX application thread. Tests use {@code Runnable::run}. */
@FunctionalInterface
public interface FxGate {
  /** Runs the task on the JavaFX thread: at once when already there, otherwise soon. */
  void run(Runnable task);

  /** The gate of a started toolkit. */
  static FxGate toolkit() {
    return task -> {
      if (Platform.isFxApplicationThread()) {
        task.run();
      } else {
        Platform.runLater(task);
      }
    };
  }
}
