package dev.fleetglass.ui.export;

import dev.fleetglass.export.Export;
import dev.fleetglass.export.ExportException;
import dev.fleetglass.fx.Coalescer;
import dev.fleetglass.fx.Delay;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** An export under way or over. JavaFX thread only. */
final class ExportJob {
  private static final Duration PACE = Duration.ofMillis(100);

  private final ExportDesk desk;
  private final Path file;
  private final int total;
  private final ReadOnlyIntegerWrapper written = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.RUNNING);
  private final Coalescer<Integer> progress;
  private @Nullable Future<?> running;
  private @Nullable Supplier<? extends Export<?>> made;
  private @Nullable ExportException failure;
  private int shortened;

  /** How it stands. */
  enum State {
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }

  ExportJob(ExportDesk desk, Path file, int total) {
    this.desk = desk;
    this.file = file;
    this.total = total;
    progress = new Coalescer<>(desk.gate(), Delay.real(), PACE, written::set);
  }

  /**
   * Begins.
   *
   * @param export made on the thread that writes
   */
  ExportJob run(Supplier<? extends Export<?>> export) {
    made = export;
    state.set(State.RUNNING);
    running =
        desk.tasks()
            .run(
                () -> desk.exporter().write(export.get(), file, progress::offer),
                this::done,
                this::failed);
    return this;
  }

  /** Tries what failed once more. */
  void retry() {
    if (state.get() == State.FAILED && made != null) {
      run(made);
    }
  }

  /** Stops; what was there before stays. */
  void cancel() {
    if (state.get() == State.RUNNING && running != null) {
      running.cancel(true);
      finish(State.CANCELLED);
    }
  }

  Path file() {
    return file;
  }

  /** Rows to write. */
  int total() {
    return total;
  }

  ReadOnlyIntegerProperty writtenProperty() {
    return written.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Why it failed; null unless it did. */
  @Nullable ExportException failure() {
    return failure;
  }

  /** Texts that were too long for the format. */
  int shortened() {
    return shortened;
  }

  private void done(int cut) {
    shortened = cut;
    written.set(total);
    progress.close();
    finish(State.DONE);
  }

  private void failed(Exception e) {
    if (e instanceof ExportException known) {
      failure = known;
      finish(State.FAILED);
    } else {
      finish(State.CANCELLED);
      if (e instanceof RuntimeException unexpected
          && !(e instanceof java.util.concurrent.CancellationException)) {
        throw unexpected;
      }
    }
  }

  private void finish(State now) {
    state.set(now);
  }
}
