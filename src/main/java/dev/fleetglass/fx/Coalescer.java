package dev.fleetglass.fx;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Carries values to the JavaFX thread when only the latest counts: a burst becomes one run, and
 * runs keep a minimum distance. {@link #offer} is safe from any thread.
 */
public final class Coalescer<T> implements AutoCloseable {
  private final FxGate gate;
  private final Delay delay;
  private final Duration distance;
  private final Consumer<? super T> consumer;
  private final AtomicReference<@Nullable T> latest = new AtomicReference<>();
  private final AtomicBoolean pending = new AtomicBoolean();
  private volatile boolean closed;

  /** Delivers as soon as the JavaFX thread comes to it. */
  public Coalescer(FxGate gate, Consumer<? super T> consumer) {
    this(gate, Delay.real(), Duration.ZERO, consumer);
  }

  /**
   * Delivers at a bounded pace.
   *
   * @param distance least time between two deliveries; zero for none. The first value of a burst is
   *     delivered at once.
   */
  public Coalescer(FxGate gate, Delay delay, Duration distance, Consumer<? super T> consumer) {
    this.gate = gate;
    this.delay = delay;
    this.distance = distance;
    this.consumer = consumer;
  }

  /** Replaces a value that is still waiting. */
  public void offer(T value) {
    if (closed) {
      return;
    }
    latest.set(value);
    if (pending.compareAndSet(false, true)) {
      gate.run(this::deliver);
    }
  }

  /** Drops what waits; nothing is delivered any more once this ran on the JavaFX thread. */
  @Override
  public void close() {
    closed = true;
    latest.set(null);
  }

  private void deliver() {
    boolean paced = !distance.isZero();
    if (!paced) {
      pending.set(false);
    }
    T value = latest.getAndSet(null);
    if (value != null && !closed) {
      consumer.accept(value);
    }
    if (paced) {
      delay.after(distance, this::reopen);
    }
  }

  private void reopen() {
    pending.set(false);
    // A value that came meanwhile found the door shut: it is delivered now.
    if (latest.get() != null && pending.compareAndSet(false, true)) {
      gate.run(this::deliver);
    }
  }
}
