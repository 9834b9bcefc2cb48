package dev.fleetglass.ui.connections;

import dev.fleetglass.service.LoadState;
import dev.fleetglass.service.SourceStatus;
import java.util.Comparator;
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

  /** Health of the list that needs most attention; waiting when none was asked. */
  Health of(String connectionId) {
    return lists.values().stream()
        .flatMap(List::stream)
        .filter(source -> source.connectionId().equals(connectionId))
        .map(HealthBoard::health)
        .max(Comparator.comparingInt(HealthBoard::rank))
        .orElse(Health.WAITING);
  }

  /** A list that is asked again keeps its health until it answers, so that no dot flickers. */
  private static Health health(SourceStatus source) {
    if (source.failure() != null) {
      return Health.FAILED;
    }
    return switch (source.state()) {
      case LoadState.Idle _ -> Health.WAITING;
      case LoadState.Loading loading -> loading.lastGoodAt() == null ? Health.LOADING : Health.GOOD;
      case LoadState.Ready _ -> Health.GOOD;
      case LoadState.Failed _ -> Health.FAILED;
    };
  }

  private static int rank(Health health) {
    return switch (health) {
      case OFF, WAITING -> 0;
      case GOOD -> 1;
      case LOADING -> 2;
      case FAILED -> 3;
    };
  }
}
