package dev.fleetglass.ui.inventory;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.service.LoadState;
import dev.fleetglass.service.SourceStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds up the states of connections. One that fails counts as failing until it answers again. */
public final class StatusReader {
  private StatusReader() {}

  public static InventoryStatus read(List<SourceStatus> sources) {
    List<InventoryStatus.Failing> failing = new ArrayList<>();
    int answered = 0;
    boolean loading = false;
    long loaded = 0;
    long expected = 0;
    for (SourceStatus source : sources) {
      switch (source.state()) {
        case LoadState.Ready _ -> answered++;
        case LoadState.Loading now -> {
          loading = true;
          loaded += now.loaded();
          expected = expected < 0 || now.expected() < 0 ? -1 : expected + now.expected();
          answered += source.failure() != null || now.lastGoodAt() == null ? 0 : 1;
        }
        case LoadState.Failed _, LoadState.Idle _ -> {}
      }
      ApiFailure failure = source.failure();
      if (failure != null) {
        failing.add(
            new InventoryStatus.Failing(
                source.connectionId(), source.connection(), failure, lastGood(source.state())));
      }
    }
    return new InventoryStatus(
        sources.size(), answered, loading, loaded, loading ? expected : -1, failing);
  }

  /** When the rows that are shown were fetched; null when there are none. */
  public static @Nullable Instant lastGood(LoadState state) {
    return switch (state) {
      case LoadState.Idle _ -> null;
      case LoadState.Loading loading -> loading.lastGoodAt();
      case LoadState.Ready ready -> ready.at();
      case LoadState.Failed failed -> failed.lastGoodAt();
    };
  }
}
