package dev.fleetglass.sandbox.world;

import dev.fleetglass.sandbox.world.Episode.Step;
import java.util.List;

/**
 * When a cluster does something else than run. Of a dozen clusters two or three do at any time, so
 * that a newcomer sees every colour of state.
 */
final class ClusterTroubles {
  private static final long WINDOW = 900;
  private static final double LIKELIHOOD = 0.7;
  private static final int WINDOWS_BACK = 100;

  private final Dice dice;

  ClusterTroubles(Dice dice) {
    this.dice = dice;
  }

  String stateAt(int index, long time) {
    return episode(index, window(index, time)).at(time);
  }

  /**
   * The second of the last change within a day or so; {@link Long#MIN_VALUE} when there was none.
   */
  long lastChange(int index, long time) {
    long window = window(index, time);
    for (int back = 0; back < WINDOWS_BACK; back++) {
      Episode<String> episode = episode(index, window - back);
      long change = episode.steps().isEmpty() ? Long.MIN_VALUE : episode.lastChange(time);
      if (change != Long.MIN_VALUE) {
        return change;
      }
    }
    return Long.MIN_VALUE;
  }

  private long window(int index, long time) {
    return Math.floorDiv(time - phase(index), WINDOW);
  }

  private long phase(int index) {
    return dice.between("trouble-phase", index, 0, 0, (int) WINDOW - 1);
  }

  private Episode<String> episode(int index, long window) {
    long start =
        window * WINDOW + phase(index) + dice.between("trouble-start", index, window, 30, 270);
    return new Episode<>(start, steps(index, window), "RUNNING");
  }

  private List<Step<String>> steps(int index, long window) {
    if (dice.unit("trouble", index, window) >= LIKELIHOOD) {
      return List.of();
    }
    long first = dice.between("trouble-first", index, window, 120, 300);
    long second = dice.between("trouble-second", index, window, 120, 300);
    double kind = dice.unit("trouble-kind", index, window);
    if (kind < 0.55) {
      return List.of(new Step<>("RESIZING", first));
    }
    if (kind < 0.70) {
      return List.of(new Step<>("RESIZING", first), new Step<>("ERROR_RESIZE", second));
    }
    if (kind < 0.90) {
      return List.of(new Step<>("UPGRADING", first), new Step<>("ERROR_UPGRADE", second));
    }
    return List.of(new Step<>("ERROR_UNKNOWN", second));
  }
}
