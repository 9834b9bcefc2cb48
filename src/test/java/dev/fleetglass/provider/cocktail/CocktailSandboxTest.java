package dev.fleetglass.provider.cocktail;

import static dev.fleetglass.http.TestCalls.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ClusterSource;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.MetricSource;
import dev.fleetglass.api.PodSource;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.http.TestCalls;
import dev.fleetglass.http.TransportLimits;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.ClusterKind;
import dev.fleetglass.model.ClusterState;
import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.MetricSample;
import dev.fleetglass.model.Pod;
import dev.fleetglass.model.PodState;
import dev.fleetglass.sandbox.FaultKind;
import dev.fleetglass.sandbox.Sandbox;
import dev.fleetglass.sandbox.SandboxOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The client against the sandbox, which shares no code with it. */
class CocktailSandboxTest {
  private final TestCalls calls = new TestCalls();
  private Sandbox sandbox;

  @BeforeEach
  void start() throws Exception {
    sandbox = Sandbox.start(SandboxOptions.defaults().withSeed(7).withSize(9, 5), TestCalls.CLOCK);
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private ProviderSession open(String token) throws Exception {
    return open(token, Map.of());
  }

  private ProviderSession open(String token, Map<String, String> options) throws Exception {
    TransportLimits limits =
        TransportLimits.DEFAULT.withTimeouts(
            Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(1));
    return new CocktailFactory()
        .open(
            new ConnectionSettings(
                "s",
                "Sandbox",
                "cocktail",
                sandbox.cocktailUrl(),
                true,
                false,
                false,
                null,
                null,
                ConnectionSettings.DEFAULT_REFRESH,
                options,
                List.of()),
            Credentials.of(Map.of("token", token)),
            calls.factory(limits),
            TestCalls.CLOCK);
  }

  private static List<Cluster> clusters(ProviderSession session) throws Exception {
    return session.capability(ClusterSource.class).orElseThrow().clusters(LoadProgress.NONE);
  }

  @Test
  void readsClustersOfAWholeWorld() throws Exception {
    try (ProviderSession session = open(sandbox.token())) {
      session.verify();
      assertThat(clusters(session))
          .hasSize(9)
          .allSatisfy(cluster -> {
            assertThat(cluster.state().value()).isNotEqualTo(ClusterState.UNKNOWN);
            assertThat(cluster.kind().value()).isNotEqualTo(ClusterKind.UNKNOWN);
            assertThat(cluster.sequence()).isNotNull();
            assertThat(cluster.created()).isBefore(TestCalls.NOW);
            assertThat(cluster.updated()).isBetween(cluster.created(), TestCalls.NOW);
            assertThat(cluster.details().keySet())
                .allMatch(name -> name.startsWith(ConditionReader.DETAIL));
          });
    }
  }

  /** The pods of one namespace and of one node, which must be named to be watched. */
  private Map<String, String> watchedPods() throws Exception {
    try (ProviderSession session = open(sandbox.token())) {
      PodSource source = session.capability(PodSource.class).orElseThrow();
      List<Pod> running = new ArrayList<>();
      for (Cluster cluster : clusters(session)) {
        if (cluster.state().value() == ClusterState.RUNNING) {
          source.pods(cluster, LoadProgress.NONE).stream()
              .filter(pod -> pod.node() != null && pod.state().value() == PodState.RUNNING)
              .forEach(running::add);
        }
      }
      Pod pod = running.getFirst();
      return Map.of(
          MetricReader.POD_NAMESPACES, pod.namespace(),
          MetricReader.POD_NODES, String.valueOf(pod.node()));
    }
  }

  @Test
  void readsEveryMetricOfTheTable() throws Exception {
    try (ProviderSession session = open(sandbox.token(), watchedPods())) {
      MetricSource metrics = session.capability(MetricSource.class).orElseThrow();
      assertThat(metrics.queries())
          .extracting(MetricQuery::id)
          .contains(
              "ingress-requests",
              "node-cpu",
              "namespace-memory",
              "capacity-cpu",
              "cluster-capacity-cpu",
              "node-request-cpu",
              "quota-request-memory",
              "namespace-quota-request-cpu",
              "alarms",
              "pod-cpu",
              "node-pod-memory");
      for (MetricQuery query : metrics.queries()) {
        List<MetricSample> samples = metrics.samples(query);
        if (!query.id().equals("alarms")) {
          assertThat(samples).as(query.id()).isNotEmpty();
        }
        Set<Map<String, String>> series = new HashSet<>();
        for (MetricSample sample : samples) {
          assertThat(sample.value()).isNotNegative();
          assertThat(sample.timestamp()).isEqualTo(TestCalls.NOW);
          assertThat(sample.labels()).containsKey("cluster");
          assertThat(series.add(sample.labels())).isTrue();
        }
      }
    }
  }

  @Test
  void refusesAWrongToken() throws Exception {
    try (ProviderSession session = open("wrong-token")) {
      assertThat(failureOf(() -> clusters(session))).isInstanceOf(ApiFailure.Authentication.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "LATE, Timeout",
    "DRIP, Timeout",
    "DROP, Network",
    "TRUNCATE, Network",
    "GATEWAY_CUT, Undecodable",
    "EMPTY, Undecodable",
    "HTML, Undecodable",
    "AUTH, Authentication",
    "FORBIDDEN, Forbidden",
    "RATE, RateLimited",
    "SERVER_ERROR, ServerFault",
    "UNAVAILABLE, ServerFault",
    "WRONG_JSON, Forbidden",
    "NOT_AUTHORIZED, Forbidden"
  })
  void tellsEachFaultApartAndRecovers(FaultKind fault, String failure) throws Exception {
    try (ProviderSession session = open(sandbox.token())) {
      sandbox.faults().choose(fault);
      ApiFailure told = failureOf(() -> clusters(session));
      assertThat(told.getClass().getSimpleName()).isEqualTo(failure);
      assertThat(told.context().message()).isNotBlank();
      assertThat(told.context().hint()).isNotEqualTo("none");
      sandbox.faults().clear();
      assertThat(clusters(session)).hasSize(9);
    }
  }

  @Test
  void readsTheDocumentedSampleFromTheSandboxToo() throws Exception {
    sandbox.faults().choose(FaultKind.SEED);
    try (ProviderSession session = open(sandbox.token())) {
      assertThat(clusters(session)).extracting(Cluster::id).containsExactly("thingcluster");
    }
  }
}
