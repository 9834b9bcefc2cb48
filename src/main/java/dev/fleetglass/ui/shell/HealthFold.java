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
  private boolean troubled;

  private HealthFold(ConnectionSettings connection) {
    this.connection = connection;
  }

  /**
   * Folds what the lists say.
   *
   * @param before the connection's health until now, whose failure is kept while a new attempt is
   *     under way; null for none
   */
  static ConnectionHealth fold(
      ConnectionSettings connection,
      List<SourceStatus> sources,
      @Nullable ConnectionHealth before) {
    HealthFold fold = new HealthFold(connection);
    for (SourceStatus source : sources) {
      if (source.connectionId().equals(connection.id())) {
        fold.add(source, before);
      }
    }
    return fold.result();
  }

  private void add(SourceStatus source, @Nullable ConnectionHealth before) {
    rows += source.rows();
    failures = Math.max(failures, source.failures());
    nextAt = earlier(nextAt, source.nextAt());
    switch (source.state()) {
      case LoadState.Idle() -> {}
      case LoadState.Loading(long _, long _, Instant good) -> {
        loading = true;
        lastGoodAt = later(lastGoodAt, good);
        if (source.failures() > 0) {
          troubled = true;
          failure = failure == null && before != null ? before.failure() : failure;
        }
      }
      case LoadState.Ready(Instant at) -> lastGoodAt = later(lastGoodAt, at);
      case LoadState.Failed(ApiFailure cause, Instant good) -> {
        troubled = true;
        failure = cause;
        lastGoodAt = later(lastGoodAt, good);
      }
    }
  }

  private ConnectionHealth result() {
    return new ConnectionHealth(
        connection.id(),
        connection.name(),
        standing(),
        troubled ? failure : null,
        failures,
        rows,
        lastGoodAt,
        nextAt);
  }

  private Standing standing() {
    if (!connection.enabled()) {
      return Standing.DISABLED;
    }
    if (troubled) {
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
