package dev.fleetglass.service;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.Capability;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.api.Fetched;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.MetricSource;
import dev.fleetglass.api.ProviderInfo;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.api.ServerSource;
import dev.fleetglass.api.SessionOpener;
import dev.fleetglass.api.WholeListing;
import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.MetricSample;
import dev.fleetglass.model.Server;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Opens sessions that answer what a test has said, connection by connection. */
final class FakeOpener implements SessionOpener {
  final Map<String, Answer<Server>> servers = new HashMap<>();
  final Map<String, Polls> metrics = new HashMap<>();
  final Map<String, List<MetricQuery>> queries = new HashMap<>();
  final Map<String, Integer> loads = new HashMap<>();
  final List<FakeSession> opened = new ArrayList<>();
  Verification verification = () -> {};

  /** Answers one list call. */
  @FunctionalInterface
  interface Answer<T> {
    List<T> load(LoadProgress progress) throws ApiException;
  }

  /** Answers one metric call. */
  @FunctionalInterface
  interface Polls {
    List<MetricSample> load(MetricQuery query) throws ApiException;
  }

  /** Accepts or refuses. */
  @FunctionalInterface
  interface Verification {
    void verify() throws ApiException;
  }

  int loads(String id) {
    return loads.getOrDefault(id, 0);
  }

  @Override
  public List<ProviderInfo> providers() {
    return List.of(Samples.CLOUD);
  }

  @Override
  public ProviderSession open(ConnectionSettings settings, Credentials credentials) {
    FakeSession session = new FakeSession(settings, credentials);
    synchronized (opened) {
      opened.add(session);
    }
    return session;
  }

  /** One session. */
  final class FakeSession implements ProviderSession {
    final ConnectionSettings settings;
    final Credentials credentials;
    volatile boolean closed;

    FakeSession(ConnectionSettings settings, Credentials credentials) {
      this.settings = settings;
      this.credentials = credentials;
    }

    @Override
    public ConnectionSettings connection() {
      return settings;
    }

    @Override
    public <C extends Capability> Optional<C> capability(Class<C> type) {
      String id = settings.id();
      if (type == ServerSource.class && servers.containsKey(id)) {
        ServerSource source =
            () ->
                new WholeListing<>(progress -> {
                  loads.merge(id, 1, Integer::sum);
                  return Fetched.of(answer(id).load(progress));
                });
        return Optional.of(type.cast(source));
      }
      if (type == MetricSource.class && queries.containsKey(id)) {
        return Optional.of(type.cast(new FakeMetrics(id)));
      }
      return Optional.empty();
    }

    @Override
    public void verify() throws ApiException {
      verification.verify();
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private Answer<Server> answer(String id) {
    return Objects.requireNonNull(servers.get(id));
  }

  /** Metrics of one connection. */
  private final class FakeMetrics implements MetricSource {
    private final String id;

    FakeMetrics(String id) {
      this.id = id;
    }

    @Override
    public List<MetricQuery> queries() {
      return queries.getOrDefault(id, List.of());
    }

    @Override
    public List<MetricSample> samples(MetricQuery query) throws ApiException {
      loads.merge(id, 1, Integer::sum);
      return Objects.requireNonNull(metrics.get(id)).load(query);
    }
  }
}
