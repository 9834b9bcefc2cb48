package dev.fleetglass.provider.cocktail;

import dev.fleetglass.api.Capability;
import dev.fleetglass.api.ClusterSource;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.MetricSource;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.http.QuickSockets;
import dev.fleetglass.http.TestCalls;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.MetricQuery;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** Answers by path and query with fixed bodies; a session is open to it. */
final class CocktailServer implements AutoCloseable {
  final TestCalls calls = new TestCalls();
  final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
  private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();
  private final MockWebServer server = QuickSockets.server();

  /** Has no conditions of clusters until it is told some. */
  CocktailServer() throws IOException {
    answer("/api/cluster/v2/conditions", "{\"status\":\"ok\"}");
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            requests.add(request);
            MockResponse exact = answers.get(request.getTarget());
            return exact != null
                ? exact
                : answers.getOrDefault(
                    request.getTarget().replaceFirst("\\?.*", ""),
                    new MockResponse.Builder().code(404).build());
          }
        });
    server.start();
  }

  CocktailServer answer(String target, int status, String body) {
    answers.put(target, new MockResponse.Builder().code(status).body(body).build());
    return this;
  }

  CocktailServer answer(String target, String body) {
    return answer(target, 200, body);
  }

  ProviderSession open(Map<String, String> options, List<MetricQuery> queries) throws Exception {
    ConnectionSettings settings =
        new ConnectionSettings(
            "c1",
            "Seoul",
            "cocktail",
            URI.create("http://127.0.0.1:" + server.getPort()),
            true,
            false,
            false,
            null,
            null,
            Duration.ofSeconds(1),
            options,
            queries);
    return new CocktailFactory()
        .open(settings, TestCalls.credentials(), calls.factory(), TestCalls.CLOCK);
  }

  ProviderSession open() throws Exception {
    return open(Map.of(), List.of());
  }

  static List<Cluster> clusters(ProviderSession session) throws Exception {
    return session.capability(ClusterSource.class).orElseThrow().clusters(LoadProgress.NONE);
  }

  static MetricSource metrics(ProviderSession session) {
    return session.capability(MetricSource.class).orElseThrow();
  }

  <C extends Capability> C source(ProviderSession session, Class<C> type) {
    return session.capability(type).orElseThrow();
  }

  /** What was asked, but for the conditions of clusters. */
  List<String> targets() {
    return everyTarget().stream().filter(target -> !target.contains("/conditions")).toList();
  }

  List<String> everyTarget() {
    return requests.stream().map(RecordedRequest::getTarget).toList();
  }

  @Override
  public void close() {
    server.close();
  }
}
