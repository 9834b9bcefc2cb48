package dev.fleetglass.bench;

import com.sun.glass.ui.counting.CountingPlatformFactory;
import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.Toolkit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** A window of 1280x800 and the moment its frames are ready. */
final class Window {
  /** A pulse that left the picture as it was brings no frame; then this is waited in vain. */
  private static final long NO_FRAME_MILLIS = 60;

  private final Stage stage = new Stage();
  private final StackPane root = new StackPane();

  /** JavaFX thread only. */
  Window() {
    stage.setScene(new Scene(root, 1280, 800));
    stage.show();
  }

  /** JavaFX thread only. */
  void show(Parent content) {
    root.getChildren().setAll(content);
  }

  /** JavaFX thread only. */
  void close() {
    root.getChildren().clear();
    stage.close();
  }

  /**
   * Milliseconds from the beginning of an action on the JavaFX thread until the frame with its
   * outcome has been handed to the window system.
   *
   * @param settled whether the outcome is in the control; asked on the JavaFX thread each pulse
   */
  double shown(Runnable action, BooleanSupplier settled) {
    Showing showing = new Showing(settled);
    long begin = Fx.call(() -> {
      long now = System.nanoTime();
      action.run();
      showing.start();
      return now;
    });
    return (showing.end() - begin) / 1e6;
  }

  /** Follows pulses until one draws the outcome and its frame is there. */
  private static final class Showing {
    private final BooleanSupplier settled;
    private final CompletableFuture<Long> drawn = new CompletableFuture<>();
    private final CompletableFuture<Long> frame = new CompletableFuture<>();
    private final TKPulseListener afterScene = this::pulsed;
    private final AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            ready = settled.getAsBoolean();
          }
        };
    private boolean ready;

    Showing(BooleanSupplier settled) {
      this.settled = settled;
    }

    void start() {
      timer.start();
      Toolkit.getToolkit().addPostSceneTkPulseListener(afterScene);
      Platform.requestNextPulse();
    }

    /** The frame before has been drawn by now, and this pulse's is not yet: the next one is it. */
    private void pulsed() {
      if (!ready) {
        return;
      }
      timer.stop();
      Toolkit.getToolkit().removePostSceneTkPulseListener(afterScene);
      CountingPlatformFactory.listen(_ -> frame.complete(System.nanoTime()));
      drawn.complete(System.nanoTime());
    }

    long end() {
      try {
        long pulse = drawn.get(120, TimeUnit.SECONDS);
        return frame.completeOnTimeout(pulse, NO_FRAME_MILLIS, TimeUnit.MILLISECONDS).get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted", e);
      } catch (java.util.concurrent.ExecutionException
          | java.util.concurrent.TimeoutException e) {
        throw new IllegalStateException("The table never settled", e);
      } finally {
        CountingPlatformFactory.listen(_ -> {});
      }
    }
  }
}
