package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.service.SteppedServices;
import dev.fleetglass.soak.SoakStage;
import dev.fleetglass.soak.SoakSubject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * A soak on the JavaFX thread, which must run: services and panels work there, one after the other.
 */
public final class WallStage implements SoakStage {
  private final Path folder;
  private final int panels;
  private final int metrics;
  private final Duration range;
  private @Nullable Wall wall;

  /**
   * A stage that is not opened yet.
   *
   * @param folder for what is exported
   * @param panels of the first dashboard
   * @param metrics of each connection
   * @param range how far back the second dashboard looks
   */
  public WallStage(Path folder, int panels, int metrics, Duration range) {
    this.folder = folder;
    this.panels = panels;
    this.metrics = metrics;
    this.range = range;
  }

  @Override
  public <V> V call(Callable<V> work) throws Exception {
    FutureTask<V> task = new FutureTask<>(work);
    Platform.runLater(task);
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }

  @Override
  public SoakSubject open(SteppedServices services) throws Exception {
    Wall opened = new Wall(services, this, folder, panels, metrics, range);
    wall = opened;
    return opened;
  }

  /** What it did, so that a soak cannot pass by nothing happening; null before it is open. */
  public @Nullable Wall wall() {
    return wall;
  }
}
