package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.service.MetricChoice;
import dev.fleetglass.service.SeriesData;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Reads one metric's past, one reading at a time, the last wish first. JavaFX thread only. */
final class PastReading {
  private final MetricChoice choice;
  private final PanelEnvironment environment;
  private final Runnable changed;
  private List<SeriesData> series = List.of();
  private String problem = "";
  private @Nullable Wish done;
  private @Nullable Wish started;
  private @Nullable Wish next;
  private @Nullable CompletableFuture<List<SeriesData>> running;
  private long number;

  /**
   * What is wanted.
   *
   * @param following whether its end is the present
   */
  private record Wish(Span span, int points, boolean following) {}

  PastReading(MetricChoice choice, PanelEnvironment environment, Runnable changed) {
    this.choice = choice;
    this.environment = environment;
    this.changed = changed;
  }

  List<SeriesData> series() {
    return series;
  }

  /** Why the last reading failed; empty when it did not. */
  String problem() {
    return problem;
  }

  /**
   * Reads a span unless what was read still does for it.
   *
   * @param pace least time between two readings while following
   * @param liveFrom the oldest moment that memory has
   */
  void read(Span span, int points, boolean following, Duration pace, Instant liveFrom) {
    Wish wish = new Wish(span, points, following);
    if (running != null) {
      next = serves(started, wish, pace, liveFrom) ? null : wish;
      return;
    }
    if (!serves(done, wish, pace, liveFrom)) {
      start(wish);
    }
  }

  /** The operator asks again: a reading that failed is repeated. */
  void retry() {
    if (!problem.isEmpty()) {
      done = null;
    }
  }

  void cancel() {
    number++;
    next = null;
    CompletableFuture<?> reading = running;
    running = null;
    if (reading != null) {
      reading.cancel(true);
    }
  }

  /** Memory has all that is wanted. */
  void clear() {
    cancel();
    series = List.of();
    problem = "";
    done = null;
  }

  /** Whether an earlier reading has what is wanted now. */
  private static boolean serves(@Nullable Wish made, Wish wish, Duration pace, Instant liveFrom) {
    if (made == null || made.following != wish.following) {
      return false;
    }
    // Twice the points make no difference that one sees; a tenth of them does.
    boolean fine = made.points * 2L >= wish.points && wish.points * 4L >= made.points;
    if (!wish.following) {
      return fine && made.span.equals(wish.span);
    }
    boolean sameLength = made.span.length().equals(wish.span.length());
    boolean joins = !liveFrom.isAfter(made.span.to());
    boolean recent = made.span.to().plus(pace).isAfter(wish.span.to());
    return fine && sameLength && (joins || recent);
  }

  private void start(Wish wish) {
    long mine = ++number;
    started = wish;
    CompletableFuture<List<SeriesData>> reading =
        environment.past().series(choice, wish.span.from(), wish.span.to(), wish.points);
    running = reading;
    var _ =
        reading.whenComplete(
            (read, error) -> environment.gate().run(() -> finished(mine, wish, read, error)));
  }

  private void finished(
      long mine, Wish wish, @Nullable List<SeriesData> read, @Nullable Throwable error) {
    if (mine != number) {
      return;
    }
    running = null;
    done = wish;
    if (read != null) {
      series = read;
      problem = "";
    } else if (!(cause(error) instanceof CancellationException)) {
      problem = String.valueOf(cause(error).getMessage());
    }
    Wish waiting = next;
    next = null;
    if (waiting != null) {
      start(waiting);
    }
    changed.run();
  }

  private static Throwable cause(@Nullable Throwable error) {
    if (error == null) {
      return new CancellationException();
    }
    Throwable cause = error.getCause();
    return error instanceof CompletionException && cause != null ? cause : error;
  }
}
