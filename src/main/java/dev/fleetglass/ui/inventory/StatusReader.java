package dev.fleetglass.ui.inventory;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.service.LoadState;
import dev.fleetglass.service.SourceStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the states of connections. Remembers the last failure of each, because a connection that is
 * being asked again after a failure still counts as failing until it answers.
 */
final class StatusReader {
  private final Map<String, ApiFailure> failures = new HashMap<>();

  InventoryStatus read(List<SourceStatus> sources) {
    failures.keySet().removeIf(id -> sources.stream().noneMatch(s -> s.connectionId().equals(id)));
    List<InventoryStatus.Failing> failing = new ArrayList<>();
    int answered = 0;
    boolean loading = false;
    long loaded = 0;
    long expected = 0;
    for (SourceStatus source : sources) {
      switch (source.state()) {
        case LoadState.Ready _ -> {
          failures.remove(source.connectionId());
          answered++;
        }
        case LoadState.Failed failed -> failures.put(source.connectionId(), failed.failure());
        case LoadState.Loading now -> {
          loading = true;
          loaded += now.loaded();
          expected = expected < 0 || now.expected() < 0 ? -1 : expected + now.expected();
          if (source.failures() == 0) {
            failures.remove(source.connectionId());
            answered += now.lastGoodAt() == null ? 0 : 1;
          }
        }
        case LoadState.Idle _ -> {}
      }
      ApiFailure failure = failures.get(source.connectionId());
      if (failure != null) {
        failing.add(
            new InventoryStatus.Failing(
                source.connectionId(), source.connection(), failure, lastGood(source.state())));
      }
    }
    return new InventoryStatus(
        sources.size(), answered, loading, loaded, loading ? expected : -1, failing);
  }

  private static java.time.@Nullable Instant lastGood(LoadState state) {
    return switch (state) {
      case LoadState.Idle _ -> null;
      case LoadState.Loading loading -> loading.lastGoodAt();
      case LoadState.Ready ready -> ready.at();
      case LoadState.Failed failed -> failed.lastGoodAt();
    };
  }
}
