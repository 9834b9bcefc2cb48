package dev.fleetglass.bench;

import com.sun.glass.ui.counting.CountingPlatformFactory;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;

/**
 * Zooms and pans a chart. A frame's time is from asking for a span, at the beginning of a pulse,
 * until the first frame after it has been handed to the window system: layout, drawing, rendering
 * and copying, but not waiting for the pulse.
 */
final class FrameBench {
  private static final long LIMIT_SECONDS = 120;
  private static final long QUIET_NANOS = 25_000_000;
  private static final int TO_AND_FRO = 60;
  private static final double DEEPEST = 0.002;

  /**
   * What the frames took.
   *
   * @param sorted milliseconds, ascending
   * @param used processor time per frame, which a busy machine does not change
   */
  @SuppressWarnings("ArrayRecordComponent") // read here only
  record Frames(double[] sorted, Usage used) {
    double at(double share) {
      return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }

    double median() {
      return at(0.5);
    }

    int count() {
      return sorted.length;
    }
  }

  private FrameBench() {}

  /**
   * Runs.
   *
   * @param frames at least 1
   */
  static Frames run(ChartSubject subject, ChartData data, int frames) {
    double[] millis = new double[frames];
    long whole = data.to() - data.from();
    Usage before = Fx.call(Usage::now);
    for (int i = 0; i < frames; i++) {
      // In and out again while the middle wanders: each frame zooms and pans.
      double turn = (i % TO_AND_FRO + 0.5) / TO_AND_FRO;
      double depth = 1 - Math.abs(2 * turn - 1);
      long length = (long) (whole * Math.pow(DEEPEST, depth));
      long from = data.from() + (long) ((whole - length) * (0.5 + 0.4 * Math.sin(i * 0.11)));
      millis[i] = frame(() -> subject.span(from, from + length));
    }
    Usage used = Fx.call(Usage::now).minus(before).per(frames);
    Arrays.sort(millis);
    return new Frames(millis, used);
  }

  /** Time of the frame that an action brings about. */
  static double frame(Runnable action) {
    quiet();
    CompletableFuture<Long> begin = new CompletableFuture<>();
    CompletableFuture<Long> end = new CompletableFuture<>();
    Fx.run(
        () ->
            new AnimationTimer() {
              @Override
              public void handle(long now) {
                stop();
                CountingPlatformFactory.listen(_ -> end.complete(System.nanoTime()));
                begin.complete(System.nanoTime());
                action.run();
              }
            }.start());
    try {
      long asked = begin.get(LIMIT_SECONDS, TimeUnit.SECONDS);
      return (end.get(LIMIT_SECONDS, TimeUnit.SECONDS) - asked) / 1e6;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("There was no frame", e);
    } finally {
      CountingPlatformFactory.listen(_ -> {});
    }
  }

  /** Waits until no frame follows any more. */
  private static void quiet() {
    long frames;
    do {
      frames = CountingPlatformFactory.frames();
      LockSupport.parkNanos(QUIET_NANOS);
      Fx.run(() -> {});
    } while (frames != CountingPlatformFactory.frames());
  }
}
