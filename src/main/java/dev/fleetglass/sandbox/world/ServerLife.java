package dev.fleetglass.sandbox.world;

import dev.fleetglass.sandbox.world.Episode.Step;
import java.util.List;

/**
 * How servers come, change and go. One in a hundred changes state each minute. Every 160th is
 * replaced from time to time by a new one of the same name, which has no id at first.
 */
final class ServerLife {
  /** Seconds in which at most one episode of a place begins and ends. */
  static final long WINDOW = 1800;

  static final long STARTED_AFTER = Turnover.PROVISIONED_AFTER + 45;

  private static final double LIKELIHOOD = 0.11;
  private static final double RESTS_OFF = 0.08;

  private final Dice dice;
  private final Turnover turnover;

  ServerLife(Dice dice) {
    this.dice = dice;
    this.turnover = new Turnover(dice, "replaced", 160, 13);
  }

  /** How places change hands. Those that do see no episodes besides. */
  Turnover turnover() {
    return turnover;
  }

  boolean isProvisioned(int slot, long time) {
    return !turnover.covers(slot) || turnover.age(slot, time) >= Turnover.PROVISIONED_AFTER;
  }

  Option state(int slot, long time) {
    if (!isProvisioned(slot, time)) {
      return Catalogue.NOT_PROVISIONED;
    }
    if (turnover.covers(slot)) {
      return turnover.age(slot, time) < STARTED_AFTER ? Catalogue.STARTING : Catalogue.ON;
    }
    return episode(slot, window(slot, time)).at(time);
  }

  /** Number of the window that a second is in, which grows by one with each. */
  long window(int slot, long time) {
    return Math.floorDiv(time - phase(slot), WINDOW);
  }

  /** What a place goes through in a window; most often nothing. */
  Episode<Option> episode(int slot, long window) {
    boolean off = dice.unit("server-rests", slot, 0) < RESTS_OFF;
    Option rest = off ? Catalogue.OFF : Catalogue.ON;
    if (dice.unit("server-episode", slot, window) >= LIKELIHOOD) {
      return new Episode<>(Long.MAX_VALUE, List.of(), rest);
    }
    long start = window * WINDOW + phase(slot) + dice.between("server-start", slot, window, 0, 660);
    return new Episode<>(start, off ? offSteps(slot, window) : onSteps(slot, window), rest);
  }

  private long phase(int slot) {
    return Turnover.BEGINNING + dice.between("server-phase", slot, 0, 0, (int) WINDOW - 1);
  }

  private List<Step<Option>> onSteps(int slot, long window) {
    double kind = dice.unit("server-kind", slot, window);
    if (kind < 0.45) {
      return List.of(
          step(Catalogue.STOPPING, slot, window, 20, 45),
          step(Catalogue.OFF, slot, window, 180, 720),
          step(Catalogue.STARTING, slot, window, 30, 75));
    }
    if (kind < 0.70) {
      return List.of(step(Catalogue.RESTARTING, slot, window, 40, 90));
    }
    if (kind < 0.85) {
      return List.of(step(Catalogue.ON_SAVING, slot, window, 120, 240));
    }
    return List.of(step(Catalogue.UPDATING, slot, window, 60, 120));
  }

  private List<Step<Option>> offSteps(int slot, long window) {
    if (dice.unit("server-kind", slot, window) < 0.6) {
      return List.of(
          step(Catalogue.STARTING, slot, window, 30, 75),
          step(Catalogue.ON, slot, window, 300, 720),
          step(Catalogue.STOPPING, slot, window, 20, 45));
    }
    return List.of(step(Catalogue.OFF_SAVING, slot, window, 120, 240));
  }

  private Step<Option> step(Option state, int slot, long window, int least, int most) {
    return new Step<>(state, dice.between(state.name(), slot, window, least, most));
  }
}
