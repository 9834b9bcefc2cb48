package dev.fleetglass.ui.shell;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.service.LoadState;
import dev.fleetglass.service.SourceStatus;
import dev.fleetglass.ui.shell.ConnectionHealth.Standing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes one {@link ConnectionHealth} of what several lists say about a connection. */
final class HealthFold {
  private final ConnectionSettings connection;
  private @Nullable ApiFailure failure;
  private @Nullable Instant lastGoodAt;
  private @Nullable Instant nextAt;
  private int failures;
  private int rows;
  private boolean loading;

  private HealthFold(ConnectionSettings connection) {
    this.connection = connection;
  }

  /**
   * Folds what the lists say. A failure counts until the list answers again, also while it is
   * asked.
   */
  static ConnectionHealth fold(ConnectionSettings connection, List<SourceStatus> sources) {
    HealthFold fold = new HealthFold(connection);
    for (SourceStatus source : sources) {
      if (source.connectionId().equals(connection.id())) {
        fold.add(source);
      }
    }
    return fold.result();
  }

  private void add(SourceStatus source) {
    rows += source.rows();
    failures = Math.max(failures, source.failures());
    nextAt = earlier(nextAt, source.nextAt());
    failure = source.failure() == null ? failure : source.failure();
    switch (source.state()) {
      case LoadState.Idle() -> {}
      case LoadState.Loading(long _, long _, Instant good) -> {
        loading = true;
        lastGoodAt = later(lastGoodAt, good);
      }
      case LoadState.Ready(Instant at) -> lastGoodAt = later(lastGoodAt, at);
      case LoadState.Failed(ApiFailure _, Instant good) -> lastGoodAt = later(lastGoodAt, good);
    }
  }

  private ConnectionHealth result() {
    return new ConnectionHealth(
        connection.id(),
        connection.name(),
        standing(),
        failure,
        failures,
        rows,
        lastGoodAt,
        nextAt);
  }

  private Standing standing() {
    if (!connection.enabled()) {
      return Standing.DISABLED;
    }
    if (failure != null) {
      return lastGoodAt == null ? Standing.FAILED : Standing.STALE;
    }
    if (lastGoodAt != null) {
      return Standing.GOOD;
    }
    return loading ? Standing.FIRST_LOAD : Standing.IDLE;
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }
}
