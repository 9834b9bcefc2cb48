package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.fx.Delay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs what is planned at the next step, which is later than charts and tickers plan ahead. */
final class WallDelay implements Delay {
  private List<Runnable> planned = new ArrayList<>();

  @Override
  public void after(Duration delay, Runnable task) {
    planned.add(task);
  }

  void pass() {
    List<Runnable> due = planned;
    planned = new ArrayList<>();
    due.forEach(Runnable::run);
  }
}
