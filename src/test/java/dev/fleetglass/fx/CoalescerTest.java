package dev.fleetglass.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoalescerTest {
  private final Deque<Runnable> fxThread = new ArrayDeque<>();
  private final Deque<Runnable> timer = new ArrayDeque<>();
  private final List<Integer> seen = new ArrayList<>();

  @Test
  void aBurstIsOneRunWithTheLatestValue() {
    Coalescer<Integer> coalescer = new Coalescer<>(fxThread::add, seen::add);
    coalescer.offer(1);
    coalescer.offer(2);
    coalescer.offer(3);
    assertThat(fxThread).hasSize(1);
    drain(fxThread);
    coalescer.offer(4);
    drain(fxThread);
    assertThat(seen).containsExactly(3, 4);
  }

  @Test
  void keepsItsDistanceAndDeliversWhatCameMeanwhile() {
    Coalescer<Integer> coalescer = paced();
    coalescer.offer(1);
    drain(fxThread);
    coalescer.offer(2);
    coalescer.offer(3);
    assertThat(fxThread).isEmpty();
    drain(timer);
    drain(fxThread);
    assertThat(seen).containsExactly(1, 3);
    drain(timer);
    assertThat(fxThread).isEmpty();
    coalescer.offer(4);
    drain(fxThread);
    assertThat(seen).containsExactly(1, 3, 4);
  }

  @Test
  void deliversNothingOnceClosed() {
    Coalescer<Integer> coalescer = paced();
    coalescer.offer(1);
    coalescer.close();
    drain(fxThread);
    coalescer.offer(2);
    drain(fxThread);
    assertThat(seen).isEmpty();
  }

  private Coalescer<Integer> paced() {
    return new Coalescer<>(
        fxThread::add, (delay, task) -> timer.add(task), Duration.ofMillis(100), seen::add);
  }

  private static void drain(Deque<Runnable> queue) {
    for (Runnable task = queue.poll(); task != null; task = queue.poll()) {
      task.run();
    }
  }
}
