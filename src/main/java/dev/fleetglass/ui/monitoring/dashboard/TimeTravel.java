package dev.fleetglass.ui.monitoring.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The time shown, and the way back through the zooms. JavaFX thread only. */
public final class TimeTravel {
  /** Ranges on offer. */
  public static final List<Duration> RANGES =
      List.of(
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(3),
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofDays(1),
          Duration.ofDays(2),
          Duration.ofDays(7),
          Duration.ofDays(30));

  /** Lengths that the view of a young history grows by. */
  private static final List<Duration> GROWTH =
      Stream.concat(
              Stream.of(Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofMinutes(30)),
              RANGES.stream())
          .sorted()
          .toList();

  /** Steps of one drag or of a turning wheel belong together. */
  private static final Duration ONE_MOVE = Duration.ofMillis(800);

  private static final int MOST = 50;

  private final InstantSource clock;
  private final ReadOnlyObjectWrapper<TimeChoice> time =
      new ReadOnlyObjectWrapper<>(TimeChoice.last(Duration.ofHours(1)));
  private final ReadOnlyObjectWrapper<TimeChoice> shown = new ReadOnlyObjectWrapper<>(time.get());
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
  private final Deque<TimeChoice> before = new ArrayDeque<>();
  private @Nullable Instant movedAt;
  private @Nullable Instant oldest;

  TimeTravel(InstantSource clock) {
    this.clock = clock;
    time.addListener((_, _, _) -> fill());
  }

  /** What was chosen. */
  public ReadOnlyObjectProperty<TimeChoice> timeProperty() {
    return time.getReadOnlyProperty();
  }

  /**
   * What panels show of it: all, but of a range that ends now only as much as there is anything of,
   * so that a new console does not begin with an hour of empty charts.
   */
  public ReadOnlyObjectProperty<TimeChoice> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Takes the oldest moment of which there is anything; null when that is not known. */
  void begins(@Nullable Instant moment) {
    oldest = moment;
    fill();
  }

  /** Whether there is a zoom to go back from. */
  public ReadOnlyBooleanProperty canGoBackProperty() {
    return canGoBack.getReadOnlyProperty();
  }

  /** Shows the last so much time, following the clock. */
  public void last(Duration range) {
    start(TimeChoice.last(range));
  }

  /** Shows a stretch that the operator typed or came for. */
  public void fix(Span span) {
    start(TimeChoice.of(time.get().range(), span));
  }

  /** Shows so much time with a moment in the middle, as far as the future allows. */
  void around(Instant at, Duration range) {
    Instant to = at.plus(range.dividedBy(2));
    Instant now = clock.instant();
    Instant end = to.isAfter(now) && at.isBefore(now) ? now : to;
    fix(new Span(end.minus(range), end));
  }

  /** Zooms or pans, from any panel. */
  public void zoom(Span span) {
    Instant now = clock.instant();
    Instant last = movedAt;
    movedAt = now;
    if (last == null || last.plus(ONE_MOVE).isBefore(now)) {
      before.push(time.get());
      if (before.size() > MOST) {
        before.removeLast();
      }
    }
    time.set(TimeChoice.of(time.get().range(), span));
    canGoBack.set(!before.isEmpty());
  }

  /** The time before the last zoom. */
  public void back() {
    TimeChoice earlier = before.poll();
    movedAt = null;
    if (earlier != null) {
      time.set(earlier);
    }
    canGoBack.set(!before.isEmpty());
  }

  /** Follows the clock again. */
  public void follow() {
    start(TimeChoice.last(time.get().range()));
  }

  /** Freezes what is shown; collection goes on. */
  public void pause() {
    if (time.get().follows()) {
      start(new TimeChoice(time.get().range(), null, clock.instant()));
    }
  }

  private void fill() {
    TimeChoice chosen = time.get();
    shown.set(
        chosen.fixed() == null ? new TimeChoice(filled(chosen), null, chosen.pausedAt()) : chosen);
  }

  private Duration filled(TimeChoice chosen) {
    Instant first = oldest;
    if (first == null) {
      return chosen.range();
    }
    Instant end = chosen.pausedAt() == null ? clock.instant() : chosen.pausedAt();
    Duration known = Duration.between(first, end);
    return GROWTH.stream()
        .filter(length -> length.compareTo(known) >= 0)
        .findFirst()
        .filter(length -> length.compareTo(chosen.range()) < 0)
        .orElse(chosen.range());
  }

  private void start(TimeChoice choice) {
    before.clear();
    movedAt = null;
    canGoBack.set(false);
    time.set(choice);
  }
}
