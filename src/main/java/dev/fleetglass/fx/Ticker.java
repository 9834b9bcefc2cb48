package dev.fleetglass.fx;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A steady beat on the JavaFX thread, for relative ages and countdowns. Beats only while somebody
 * listens. Not an animation: a running animation would keep the pulse going sixty times a second.
 */
public final class Ticker {
  private final FxGate gate;
  private final Delay delay;
  private final Duration period;
  private final List<Runnable> listeners = new ArrayList<>();
  private boolean beating;

  /** A beat every second. */
  public Ticker(FxGate gate) {
    this(gate, Delay.real(), Duration.ofSeconds(1));
  }

  /** A beat of another period or another time. */
  public Ticker(FxGate gate, Delay delay, Duration period) {
    this.gate = gate;
    this.delay = delay;
    this.period = period;
  }

  /**
   * Adds a listener; JavaFX thread only.
   *
   * @return releases it; further calls do nothing
   */
  public Runnable subscribe(Runnable listener) {
    Runnable own =
        new Runnable() {
          @Override
          public void run() {
            listener.run();
          }
        };
    listeners.add(own);
    if (!beating) {
      beating = true;
      schedule();
    }
    return () -> listeners.remove(own);
  }

  private void schedule() {
    delay.after(period, () -> gate.run(this::beat));
  }

  private void beat() {
    if (listeners.isEmpty()) {
      beating = false;
      return;
    }
    schedule();
    List.copyOf(listeners).forEach(Runnable::run);
  }
}
