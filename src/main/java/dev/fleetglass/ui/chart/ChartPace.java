package dev.fleetglass.ui.chart;

import dev.fleetglass.fx.Delay;
import dev.fleetglass.fx.FxGate;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Looks in time whether the chart has moved on, at most ten times a second, at least once. Not an
 * animation: that would keep the pulse going. JavaFX thread only.
 */
public final class ChartPace {
  private static final Duration FASTEST = Duration.ofMillis(100);
  private static final Duration SLOWEST = Duration.ofSeconds(1);

  private final FxGate gate;
  private final Delay delay;
  private final BooleanSupplier wanted;
  private final Supplier<Duration> next;
  private final Runnable beat;
  private boolean planned;

  /**
   * A pace that does not beat yet.
   *
   * @param wanted whether there is anybody to see the chart
   * @param next time until there may be something new to draw
   */
  public ChartPace(
      FxGate gate, Delay delay, BooleanSupplier wanted, Supplier<Duration> next, Runnable beat) {
    this.gate = gate;
    this.delay = delay;
    this.wanted = wanted;
    this.next = next;
    this.beat = beat;
  }

  /** Plans the next beat unless one is planned already or nobody looks. */
  public void plan() {
    if (!planned && wanted.getAsBoolean()) {
      planned = true;
      Duration wish = next.get();
      Duration wait = wish.compareTo(FASTEST) < 0 ? FASTEST : wish;
      delay.after(wait.compareTo(SLOWEST) > 0 ? SLOWEST : wait, () -> gate.run(this::beat));
    }
  }

  private void beat() {
    planned = false;
    if (wanted.getAsBoolean()) {
      beat.run();
      plan();
    }
  }
}
