package dev.fleetglass.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TasksTest {
  private final List<Runnable> queued = new ArrayList<>();
  private final List<Object> told = new ArrayList<>();

  @Test
  void tellsTheResultOrTheFailure() {
    Tasks tasks = new Tasks(Runnable::run, Runnable::run);
    Future<?> good = tasks.run(() -> 42, told::add, told::add);
    Future<?> bad =
        tasks.run(
            () -> {
              throw new IOException("disk full");
            },
            told::add,
            e -> told.add(e.getMessage()));
    assertThat(good.isDone() && bad.isDone()).isTrue();
    assertThat(told).containsExactly(42, "disk full");
  }

  @Test
  void tellsNothingWhenCancelled() {
    Tasks tasks = new Tasks(queued::add, Runnable::run);
    Future<?> work = tasks.run(() -> 42, told::add, told::add);
    work.cancel(true);
    queued.getFirst().run();
    assertThat(told).isEmpty();
  }

  @Test
  void tellsNothingWhenCancelledBetweenTheEndAndTheTelling() {
    Tasks tasks = new Tasks(Runnable::run, queued::add);
    Future<?> work = tasks.run(() -> 42, told::add, told::add);
    work.cancel(true);
    queued.forEach(Runnable::run);
    assertThat(told).isEmpty();
  }
}
