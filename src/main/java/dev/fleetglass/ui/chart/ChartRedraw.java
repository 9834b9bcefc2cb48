package dev.fleetglass.ui.chart;

import dev.fleetglass.fx.Delay;
import dev.fleetglass.fx.FxGate;
import java.time.Duration;

/**
 * When a chart that follows the clock is drawn again: when something changed, and when the present
 * has moved on by a pixel column; at the pace of {@link ChartPace}, and not at all while nobody can
 * see it. JavaFX thread only.
 */
public final class ChartRedraw {
  private static final Duration NEVER = Duration.ofDays(1);
  private static final long UNDRAWN = Long.MAX_VALUE;

  private final ChartSight sight;
  private final Time time;
  private final Runnable layOut;
  private final Runnable look;
  private final ChartPace pace;
  private boolean due = true;
  private long drawnUntil = UNDRAWN;

  /** The time that a chart shows. */
  public interface Time {
    /** Whether its passing moves nothing. */
    boolean still();

    /** The present in epoch milliseconds; only asked for while it is not still. */
    long now();
  }

  /**
   * Nothing is drawn yet.
   *
   * @param layOut asks for the layout in which the chart draws if that {@link #isDue}
   * @param look told now and then while there is nothing to draw: words with an age in them may
   *     have to change
   */
  public ChartRedraw(
      ChartSight sight, FxGate gate, Delay delay, Time time, Runnable layOut, Runnable look) {
    this.sight = sight;
    this.time = time;
    this.layOut = layOut;
    this.look = look;
    pace = new ChartPace(gate, delay, sight::inWindow, this::untilNextColumn, this::beat);
  }

  /** Draws with the next layout. */
  public void ask() {
    expect();
    layOut.run();
  }

  /** Draws with the layout under way. */
  public void expect() {
    due = true;
  }

  /** Whether what was drawn is out of date. */
  public boolean isDue() {
    return due;
  }

  /**
   * What was asked for until now is drawn.
   *
   * @param untilMillis the end of the time drawn, in epoch milliseconds
   */
  public void drawn(long untilMillis) {
    due = false;
    drawnUntil = untilMillis;
  }

  /** Goes on looking whether the chart has moved on; to be called at the end of each layout. */
  public void goOn() {
    pace.plan();
  }

  private Duration untilNextColumn() {
    return drawnUntil == UNDRAWN || time.still() || !sight.open()
        ? NEVER
        : Duration.ofMillis(drawnUntil - time.now() + 1);
  }

  private void beat() {
    if (!sight.open()) {
      return;
    }
    if (due || (!time.still() && time.now() > drawnUntil)) {
      ask();
    } else {
      look.run();
    }
  }
}
