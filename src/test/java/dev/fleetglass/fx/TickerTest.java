package dev.fleetglass.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TickerTest {
  private final Deque<Runnable> timer = new ArrayDeque<>();
  private final Ticker ticker =
      new Ticker(Runnable::run, (delay, task) -> timer.add(task), Duration.ofSeconds(1));
  private int beats;

  @Test
  void beatsOnlyWhileSomebodyListens() {
    assertThat(timer).isEmpty();
    Runnable release = ticker.subscribe(() -> beats++);
    beat();
    beat();
    assertThat(beats).isEqualTo(2);
    release.run();
    beat();
    assertThat(beats).isEqualTo(2);
    assertThat(timer).isEmpty();
  }

  @Test
  void releasingOneKeepsAnotherOfTheSameListener() {
    Runnable listener = () -> beats++;
    Runnable first = ticker.subscribe(listener);
    Runnable second = ticker.subscribe(listener);
    first.run();
    first.run();
    beat();
    assertThat(beats).isEqualTo(1);
    second.run();
  }

  @Test
  void aNewListenerAfterSilenceStartsItAgain() {
    ticker.subscribe(() -> beats++).run();
    beat();
    ticker.subscribe(() -> beats += 10);
    beat();
    assertThat(beats).isEqualTo(10);
  }

  private void beat() {
    Objects.requireNonNull(timer.poll()).run();
  }
}
