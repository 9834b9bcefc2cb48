package dev.fleetglass.service;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.MetricSource;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.model.MetricKey;
import dev.fleetglass.model.MetricSample;
import dev.fleetglass.store.history.HistoryException;
import dev.fleetglass.store.history.StoredSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one metric: its present samples from the service, earlier ones from the history. Immutable;
 * its calls wait for network and disk and are made on a worker, without a lock.
 */
final class MetricReader {
  private static final Logger LOG = LoggerFactory.getLogger(MetricReader.class);

  private final PollEnvironment environment;
  private final MetricChoice choice;

  MetricReader(PollEnvironment environment, MetricChoice choice) {
    this.environment = environment;
    this.choice = choice;
  }

  /**
   * What a poll brings.
   *
   * @param failure null when it went well
   * @param key of the samples, from where they were really read: a session is there before it is
   *     told that the connection reads from somewhere else; null when there are none
   */
  record Answer(@Nullable ApiFailure failure, @Nullable MetricKey key, List<MetricSample> samples) {
    static Answer failed(ApiFailure failure) {
      return new Answer(failure, null, List.of());
    }
  }

  /** Asks the service. */
  Answer ask() throws ApiException {
    ProviderSession session = environment.sessions().open(choice.connectionId());
    MetricSource source = session.capability(MetricSource.class).orElse(null);
    if (source == null) {
      return Answer.failed(
          Failures.unsupported(
              choice.connection(), choice.query().name(), environment.clock().instant()));
    }
    List<MetricSample> samples = source.samples(choice.query());
    return new Answer(null, MetricKeys.of(session.connection(), choice.query()), samples);
  }

  /** What earlier runs have kept, as far back as the memory goes. */
  List<StoredSeries> kept(MetricKey key) {
    Duration interval = choice.query().interval();
    Retention retention = environment.retention();
    Instant end = environment.clock().instant();
    try {
      return environment
          .history()
          .series(key, end.minus(retention.span(interval)), end, retention.samples(interval));
    } catch (HistoryException e) {
      // Its status tells the operator; the charts then begin with this run.
      LOG.info("No earlier samples of {}: {}", choice.query().name(), e.getMessage());
      return List.of();
    }
  }
}
