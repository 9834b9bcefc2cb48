package dev.fleetglass.sandbox.world;

import java.util.List;

/**
 * A thing's passage through some states, after which it is as before.
 *
 * @param start second of the epoch at which the first step begins
 */
record Episode<S>(long start, List<Step<S>> steps, S before) {
  /** A state and how many seconds it lasts. */
  record Step<S>(S state, long seconds) {}

  /** The state at a second of the epoch. */
  S at(long time) {
    long end = start;
    if (time >= start) {
      for (Step<S> step : steps) {
        end += step.seconds();
        if (time < end) {
          return step.state();
        }
      }
    }
    return before;
  }

  /**
   * The second of the last change up to a time; {@link Long#MIN_VALUE} when the episode has not
   * begun.
   */
  long lastChange(long time) {
    if (time < start) {
      return Long.MIN_VALUE;
    }
    long change = start;
    for (Step<S> step : steps) {
      if (change + step.seconds() > time) {
        break;
      }
      change += step.seconds();
    }
    return change;
  }
}
