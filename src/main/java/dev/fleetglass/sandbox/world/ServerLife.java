package dev.fleetglass.sandbox.world;

import dev.fleetglass.sandbox.world.Episode.Step;
import java.util.List;

/**
 * How servers come, change and go. One in a hundred changes state each minute. Every 160th is
 * replaced from time to time by a new one of the same name, which has no id at first.
 */
final class ServerLife {
  private static final long WINDOW = 1800;
  private static final double LIKELIHOOD = 0.11;
  private static final double RESTS_OFF = 0.08;
  private static final int EACH_REPLACED = 160;
  private static final int FIRST_REPLACED = 13;
  private static final long PROVISIONED_AFTER = 300;
  private static final long STARTED_AFTER = 345;

  private final Dice dice;

  ServerLife(Dice dice) {
    this.dice = dice;
  }

  /** Whether other servers take this place over time. */
  boolean isReplaced(int slot) {
    return slot % EACH_REPLACED == FIRST_REPLACED;
  }

  /** Number of the server that holds the place, which grows by one with each. */
  long generation(int slot, long time) {
    return isReplaced(slot) ? Math.floorDiv(time - phase(slot), lasts(slot)) : 0;
  }

  boolean isProvisioned(int slot, long time) {
    return !isReplaced(slot) || age(slot, time) >= PROVISIONED_AFTER;
  }

  Option state(int slot, long time) {
    if (!isProvisioned(slot, time)) {
      return Catalogue.NOT_PROVISIONED;
    }
    if (isReplaced(slot)) {
      return age(slot, time) < STARTED_AFTER ? Catalogue.STARTING : Catalogue.ON;
    }
    long phase = dice.between("server-phase", slot, 0, 0, (int) WINDOW - 1);
    long window = Math.floorDiv(time - phase, WINDOW);
    boolean off = dice.unit("server-rests", slot, 0) < RESTS_OFF;
    Option rest = off ? Catalogue.OFF : Catalogue.ON;
    if (dice.unit("server-episode", slot, window) >= LIKELIHOOD) {
      return rest;
    }
    long start = window * WINDOW + phase + dice.between("server-start", slot, window, 0, 660);
    return new Episode<>(start, off ? offSteps(slot, window) : onSteps(slot, window), rest)
        .at(time);
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

  private long age(int slot, long time) {
    return Math.floorMod(time - phase(slot), lasts(slot));
  }

  private long phase(int slot) {
    return dice.between("replaced-phase", slot, 0, 0, 2700);
  }

  private long lasts(int slot) {
    return dice.between("replaced-lasts", slot, 0, 1500, 2700);
  }
}
