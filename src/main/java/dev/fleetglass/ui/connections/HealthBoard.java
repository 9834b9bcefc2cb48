package dev.fleetglass.ui.connections;

import dev.fleetglass.service.LoadState;
import dev.fleetglass.service.SourceStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up how a connection's lists do: one failed list makes the connection fail. */
final class HealthBoard {
  private final Map<Integer, List<SourceStatus>> lists = new HashMap<>();

  /** Replaces what one list said. */
  void put(int list, List<SourceStatus> sources) {
    lists.put(list, sources);
  }

  /** The state of the list that needs most attention; idle when none was asked. */
  LoadState worst(String connectionId) {
    List<LoadState> states = new ArrayList<>();
    for (List<SourceStatus> sources : lists.values()) {
      for (SourceStatus source : sources) {
        if (source.connectionId().equals(connectionId)) {
          states.add(source.state());
        }
      }
    }
    LoadState worst = new LoadState.Idle();
    for (LoadState state : states) {
      if (rank(state) > rank(worst)) {
        worst = state;
      }
    }
    return worst;
  }

  /** A list that loads again keeps its former good health, so that the dot does not flicker. */
  static Health health(LoadState state) {
    return switch (state) {
      case LoadState.Idle _ -> Health.WAITING;
      case LoadState.Loading loading -> loading.lastGoodAt() == null ? Health.LOADING : Health.GOOD;
      case LoadState.Ready _ -> Health.GOOD;
      case LoadState.Failed _ -> Health.FAILED;
    };
  }

  private static int rank(LoadState state) {
    return switch (health(state)) {
      case OFF, WAITING -> 0;
      case GOOD -> 1;
      case LOADING -> 2;
      case FAILED -> 3;
    };
  }
}
