package dev.fleetglass.ui.monitoring;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.MetricSample;
import dev.fleetglass.service.Connections;
import dev.fleetglass.service.MetricChoice;
import dev.fleetglass.service.Metrics;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Changes, adds, removes and tries the metrics of a connection. JavaFX thread only. */
public final class MetricEditorViewModel {
  private final Metrics metrics;
  private final Connections connections;
  private final FxGate gate;

  MetricEditorViewModel(Metrics metrics, Connections connections, FxGate gate) {
    this.metrics = metrics;
    this.connections = connections;
    this.gate = gate;
  }

  /** The queries the connection has now, its own or its provider's. */
  public List<MetricQuery> queries(String connectionId) {
    return metrics.choices().stream()
        .filter(choice -> choice.connectionId().equals(connectionId))
        .map(MetricChoice::query)
        .toList();
  }

  /** Whether the connection has queries of its own, so that there is something to restore. */
  public boolean hasOwnQueries(String connectionId) {
    return settings(connectionId).map(found -> !found.metrics().isEmpty()).orElse(false);
  }

  /**
   * Gives the connection these queries; none means its provider's defaults.
   *
   * @param done told on the JavaFX thread: empty, or why it could not be saved
   */
  public void save(
      String connectionId, List<MetricQuery> queries, Consumer<Optional<String>> done) {
    Optional<ConnectionSettings> found = settings(connectionId);
    if (found.isEmpty()) {
      done.accept(Optional.of(connectionId));
      return;
    }
    ConnectionSettings changed = found.get().withMetrics(queries);
    Thread.ofVirtual().name("save-metrics").start(() -> saveBlocking(changed, done));
  }

  /**
   * Asks a query once without keeping it.
   *
   * @param answered told on the JavaFX thread the newest sample of every series
   * @param failed told on the JavaFX thread why there is no answer
   * @return cancelling it cancels the call
   */
  public CompletableFuture<?> tryOut(
      String connectionId,
      MetricQuery query,
      Consumer<List<MetricSample>> answered,
      Consumer<ApiFailure> failed,
      Consumer<String> broken) {
    CompletableFuture<List<MetricSample>> call = metrics.tryOut(connectionId, query);
    var _ =
        call.whenComplete((samples, error) -> {
          if (error == null) {
            gate.run(() -> answered.accept(samples));
            return;
          }
          Throwable cause =
              error instanceof CompletionException wrapped && wrapped.getCause() != null
                  ? wrapped.getCause()
                  : error;
          if (cause instanceof ApiException api) {
            gate.run(() -> failed.accept(api.failure()));
          } else if (!call.isCancelled()) {
            gate.run(() -> broken.accept(String.valueOf(cause.getMessage())));
          }
        });
    return call;
  }

  private Optional<ConnectionSettings> settings(String connectionId) {
    return connections.all().stream()
        .filter(candidate -> candidate.id().equals(connectionId))
        .findFirst();
  }

  private void saveBlocking(ConnectionSettings settings, Consumer<Optional<String>> done) {
    Optional<String> problem = Optional.empty();
    try {
      connections.save(settings, Credentials.none());
    } catch (IOException | IllegalArgumentException refused) {
      problem = Optional.of(String.valueOf(refused.getMessage()));
    }
    Optional<String> result = problem;
    gate.run(() -> done.accept(result));
  }
}
