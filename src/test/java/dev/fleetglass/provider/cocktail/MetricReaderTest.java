package dev.fleetglass.provider.cocktail;

import static dev.fleetglass.http.TestCalls.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.http.TestCalls;
import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.MetricSample;
import dev.fleetglass.model.MetricUnit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricReaderTest {
  private static final String CLUSTERS =
      "{\"result\":["
          + cluster(1, "a", "RUNNING", "Y")
          + ","
          + cluster(2, "b", "UPGRADING", "Y")
          + ","
          + cluster(3, "stopped", "STOPPED", "Y")
          + ","
          + cluster(4, "unused", "RUNNING", "N")
          + "],\"status\":\"ok\"}";
  private CocktailServer server;

  @BeforeEach
  void start() throws Exception {
    server = new CocktailServer();
    server.answer("/api/cluster", CLUSTERS);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static String cluster(int seq, String id, String state, String use) {
    return "{\"clusterSeq\":%d,\"clusterId\":\"%s\",\"clusterState\":\"%s\",\"useYn\":\"%s\"}"
        .formatted(seq, id, state, use);
  }

  private static MetricQuery query(String path, Map<String, String> parameters) {
    return new MetricQuery("q", "Q", path, parameters, MetricUnit.NONE, Duration.ofSeconds(5), "");
  }

  private static String samples(String... rows) {
    return "{\"code\":\"\",\"message\":\"\",\"metadata\":null,\"result\":["
        + String.join(",", rows)
        + "],\"status\":\"ok\"}";
  }

  private List<MetricSample> ask(MetricQuery query) throws Exception {
    try (ProviderSession session = server.open()) {
      return CocktailServer.metrics(session).samples(query);
    }
  }

  @Test
  void readsEveryFieldOfTheDocumentedSample() throws Exception {
    server.answer("/v1/metric/ingress/requests", Seeds.text("seed-monitoring.json"));
    try (ProviderSession session = server.open()) {
      MetricQuery ingress = CocktailServer.metrics(session).queries().getFirst();
      assertThat(ingress.unit()).isEqualTo(MetricUnit.REQUESTS_PER_SECOND);
      List<MetricSample> samples = CocktailServer.metrics(session).samples(ingress);
      assertThat(samples)
          .containsExactly(
              new MetricSample(
                  Map.of("cluster", "thingcluster", "controller_class", "k8s.io/ingress-nginx"),
                  Instant.parse("2024-01-30T06:57:00Z"),
                  0.16666666666666669));
    }
    assertThat(server.targets()).containsExactly("/v1/metric/ingress/requests");
  }

  @Test
  void asksEveryAnsweringClusterAndMerges() throws Exception {
    String path = "/v1/metric/usage/clusters/%d/nodes?result=current&span=5m&measure=cpu";
    server.answer(
        path.formatted(1),
        samples(
            "{\"metrics\":{\"node\":\"n1\",\"measure\":\"cpu\"},\"timestamp\":10,\"value\":1}"));
    server.answer(
        path.formatted(2),
        samples(
            "{\"metrics\":{\"node\":\"n1\",\"measure\":\"cpu\"},\"timestamp\":10,\"value\":2}",
            "{\"metrics\":{\"node\":\"n1\",\"measure\":\"memory\"},\"timestamp\":10,\"value\":99}"));
    try (ProviderSession session = server.open()) {
      MetricQuery cpu =
          CocktailServer.metrics(session).queries().stream()
              .filter(query -> query.id().equals("node-cpu"))
              .findFirst()
              .orElseThrow();
      for (int i = 0; i < 3; i++) {
        assertThat(CocktailServer.metrics(session).samples(cpu))
            .containsExactly(
                new MetricSample(
                    Map.of("cluster", "a", "node", "n1", "measure", "cpu"),
                    Instant.ofEpochSecond(10),
                    1),
                new MetricSample(
                    Map.of("cluster", "b", "node", "n1", "measure", "cpu"),
                    Instant.ofEpochSecond(10),
                    2));
      }
    }
    assertThat(server.targets()).filteredOn("/api/cluster"::equals).hasSize(1);
    assertThat(server.targets()).hasSize(7);
  }

  @Test
  void asksEveryAnsweringClusterForItsNamespaces() throws Exception {
    String path = "/v1/clusters/%d/appmaps/memory?span=5m";
    server.answer(path.formatted(1), samples("{\"metrics\":{\"namespace\":\"web\"},\"value\":1}"));
    server.answer(path.formatted(2), samples("{\"metrics\":{\"namespace\":\"web\"},\"value\":2}"));
    try (ProviderSession session = server.open()) {
      MetricQuery memory =
          CocktailServer.metrics(session).queries().stream()
              .filter(query -> query.id().equals("namespace-memory"))
              .findFirst()
              .orElseThrow();
      assertThat(CocktailServer.metrics(session).samples(memory))
          .extracting(MetricSample::labels)
          .containsExactly(
              Map.of("cluster", "a", "namespace", "web"),
              Map.of("cluster", "b", "namespace", "web"));
    }
  }

  @Test
  void sendsTextIdsOfTheClustersForCapacity() throws Exception {
    server.answer(
        "/v2/target/clusters/metric/capacity/result/current?cluster-ids=a%2Cb&measure=capacity-cpu",
        samples("{\"metrics\":{\"cluster\":\"a\",\"measure\":\"capacity-cpu\"},\"value\":16}"));
    try (ProviderSession session = server.open()) {
      MetricQuery capacity =
          CocktailServer.metrics(session).queries().stream()
              .filter(query -> query.id().equals("capacity-cpu"))
              .findFirst()
              .orElseThrow();
      assertThat(CocktailServer.metrics(session).samples(capacity))
          .containsExactly(
              new MetricSample(
                  Map.of("cluster", "a", "measure", "capacity-cpu"), TestCalls.NOW, 16));
    }
  }

  @Test
  void goesOnWithoutAClusterThatHasStopped() throws Exception {
    server.answer(
        "/m/1", "{\"code\":\"CCCT1009000\",\"message\":\"not running\",\"status\":\"error\"}");
    server.answer("/m/2", samples("{\"metrics\":{},\"timestamp\":10,\"value\":2}"));
    assertThat(ask(query("/m/{clusterSeq}", Map.of())))
        .containsExactly(new MetricSample(Map.of("cluster", "b"), Instant.ofEpochSecond(10), 2));
  }

  @Test
  void failsWhenOneOfTheCallsBreaks() throws Exception {
    server.answer("/m/1", 500, "no");
    server.answer("/m/2", samples());
    assertThat(failureOf(() -> ask(query("/m/{clusterSeq}", Map.of()))))
        .isInstanceOf(ApiFailure.ServerFault.class);
  }

  @Test
  void failsWhenNoClusterAnswers() throws Exception {
    server.answer("/m/1", 403, "no");
    server.answer("/m/2", 403, "no");
    assertThat(failureOf(() -> ask(query("/m/{clusterSeq}", Map.of()))))
        .isInstanceOf(ApiFailure.Forbidden.class);
  }

  @Test
  void keepsTheNewestSampleOfASeries() throws Exception {
    server.answer(
        "/m",
        samples(
            "{\"metrics\":{\"a\":\"1\",\"b\":\"2\"},\"timestamp\":20,\"value\":2}",
            "{\"metrics\":{\"b\":\"2\",\"a\":\"1\"},\"timestamp\":10,\"value\":1}",
            "{\"metrics\":{\"a\":\"1\"},\"timestamp\":5,\"value\":3}"));
    assertThat(ask(query("/m", Map.of())))
        .extracting(MetricSample::value)
        .containsExactly(2.0, 3.0);
  }

  @Test
  void readsWhatServersWriteForNoNumberAndNoTime() throws Exception {
    server.answer(
        "/m",
        samples(
            "{\"metrics\":{\"i\":1},\"value\":\"NaN\",\"more\":{\"x\":[]}}",
            "{\"metrics\":{\"i\":2},\"value\":NaN,\"timestamp\":null}",
            "{\"metrics\":{\"i\":true},\"value\":\"+Inf\",\"timestamp\":1.5}",
            "{\"metrics\":null,\"value\":null,\"timestamp\":0}"));
    List<MetricSample> samples = ask(query("/m", Map.of()));
    assertThat(samples)
        .extracting(MetricSample::value)
        .containsExactly(Double.NaN, Double.NaN, Double.POSITIVE_INFINITY, Double.NaN);
    assertThat(samples)
        .extracting(MetricSample::timestamp)
        .containsExactly(TestCalls.NOW, TestCalls.NOW, Instant.ofEpochMilli(1500), Instant.EPOCH);
    assertThat(samples.getFirst().labels()).containsExactly(Map.entry("i", "1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"metrics\":{},\"timestamp\":1}|result[0]",
        "{\"metrics\":{},\"value\":\"0.5\"}|result[0].value",
        "{\"metrics\":{},\"value\":1e400}|result[0].value",
        "{\"metrics\":{},\"value\":true}|result[0].value",
        "{\"metrics\":{\"a\":[]},\"value\":1}|result[0].metrics.a",
        "{\"metrics\":[],\"value\":1}|result[0].metrics",
        "{\"metrics\":{\"a\":\"1\",\"a\":\"2\"},\"value\":1}|result[0].metrics.a",
        "{\"metrics\":{},\"value\":1,\"timestamp\":1706597820000}|result[0].timestamp",
        "{\"metrics\":{},\"value\":1,\"timestamp\":-1}|result[0].timestamp",
        "{\"metrics\":{},\"value\":1,\"timestamp\":\"now\"}|result[0].timestamp",
        "{\"metrics\":{},\"value\":1,\"timestamp\":NaN}|result[0].timestamp"
      })
  void namesTheFieldThatIsWrong(String row, String field) throws Exception {
    server.answer("/m", samples(row));
    assertThat(failureOf(() -> ask(query("/m", Map.of()))))
        .isInstanceOfSatisfying(
            ApiFailure.Undecodable.class, wrong -> assertThat(wrong.field()).isEqualTo(field));
  }

  @Test
  void givesRowsOrOneClearFailureForEveryBeginningOfTheSample() throws Exception {
    String whole = Seeds.text("seed-monitoring.json");
    try (ProviderSession session = server.open()) {
      for (int length = 0; length < whole.length(); length++) {
        server.answer("/m", whole.substring(0, length));
        try {
          assertThat(CocktailServer.metrics(session).samples(query("/m", Map.of()))).hasSize(1);
          assertThat(length).isEqualTo(whole.stripTrailing().length());
        } catch (ApiException e) {
          assertThat(e.failure()).isInstanceOf(ApiFailure.Undecodable.class);
          assertThat(e.failure().context().message()).isNotBlank();
        }
      }
    }
  }

  @Test
  void prefersTheConnectionsOwnQueries() throws Exception {
    MetricQuery own = query("/m", Map.of());
    try (ProviderSession session = server.open(Map.of(), List.of(own))) {
      assertThat(CocktailServer.metrics(session).queries()).containsExactly(own);
    }
  }

  @Test
  void refusesPathsThatCannotBe() {
    for (String path : List.of("m", "/m?x=1", "/m#a")) {
      assertThat(
              failureOf(() -> server.open(Map.of("ingressPath", path), List.of())).context().hint())
          .isEqualTo("bad-path");
    }
    assertThat(failureOf(() -> server.open(Map.of("zone", "Mars"), List.of())).context().hint())
        .isEqualTo("bad-zone");
  }

  private void namespaces(int seq, String... names) {
    server.answer(
        "/api/cube/v2/cluster/" + seq + "/namespaces",
        "{\"status\":\"ok\",\"result\":["
            + String.join(",", Stream.of(names).map("{\"name\":\"%s\"}"::formatted).toList())
            + "]}");
  }

  @Test
  void watchesPodsOfTheNamespacesThatTheConnectionNames() throws Exception {
    namespaces(1, "shop", "kube-system");
    namespaces(2, "shop");
    server.answer(
        "/v1/metric/cpu/clusters/1/namespaces/shop/pods?result=transition&span=5m",
        samples(
            "{\"metrics\":{\"pod\":\"p\"},\"timestamp\":60,\"value\":1}",
            "{\"metrics\":{\"pod\":\"p\"},\"timestamp\":120,\"value\":2}"));
    server.answer("/v1/metric/cpu/clusters/2/namespaces/shop/pods", samples());
    try (ProviderSession session = server.open(Map.of("podNamespaces", " shop , x,"), List.of())) {
      List<MetricQuery> queries = CocktailServer.metrics(session).queries();
      MetricQuery pods =
          queries.stream().filter(query -> query.id().equals("pod-cpu")).findFirst().orElseThrow();
      assertThat(CocktailServer.metrics(session).samples(pods))
          .containsExactly(
              new MetricSample(
                  Map.of("cluster", "a", "namespace", "shop", "pod", "p"),
                  Instant.ofEpochSecond(120),
                  2));
    }
    assertThat(server.targets()).filteredOn(target -> target.contains("/pods")).hasSize(2);
  }

  @Test
  void watchesPodsOfTheNodesThatTheConnectionNames() throws Exception {
    for (int seq : List.of(1, 2)) {
      server.answer(
          "/api/cube/v2/cluster/" + seq + "/nodes",
          "{\"status\":\"ok\",\"result\":[{\"name\":\"n%d\"},{\"name\":\"other\"}]}"
              .formatted(seq));
    }
    server.answer(
        "/v1/metric/memory/clusters/2/nodes/n2/pods?result=transition&span=5m",
        samples("{\"metrics\":{\"namespace\":\"shop\",\"pod\":\"p\"},\"value\":8}"));
    try (ProviderSession session = server.open(Map.of("podNodes", "n2 , x"), List.of())) {
      MetricQuery pods =
          CocktailServer.metrics(session).queries().stream()
              .filter(query -> query.id().equals("node-pod-memory"))
              .findFirst()
              .orElseThrow();
      assertThat(CocktailServer.metrics(session).samples(pods))
          .extracting(MetricSample::labels)
          .containsExactly(Map.of("cluster", "b", "node", "n2", "namespace", "shop", "pod", "p"));
    }
    assertThat(server.targets()).filteredOn(target -> target.contains("/pods")).hasSize(1);
  }

  @Test
  void asksEveryAnsweringClusterForItsCapacityByNumberToo() throws Exception {
    String path = "/v1/metric/capacity/clusters/%d?result=current&measure=capacity-memory";
    String row = "{\"metrics\":{\"measure\":\"capacity-memory\"},\"value\":%d}";
    server.answer(path.formatted(1), samples(row.formatted(64)));
    server.answer(path.formatted(2), samples(row.formatted(128)));
    try (ProviderSession session = server.open()) {
      MetricQuery capacity =
          CocktailServer.metrics(session).queries().stream()
              .filter(query -> query.id().equals("cluster-capacity-memory"))
              .findFirst()
              .orElseThrow();
      assertThat(CocktailServer.metrics(session).samples(capacity))
          .containsExactly(
              new MetricSample(
                  Map.of("cluster", "a", "measure", "capacity-memory"), TestCalls.NOW, 64),
              new MetricSample(
                  Map.of("cluster", "b", "measure", "capacity-memory"), TestCalls.NOW, 128));
    }
  }

  @Test
  void watchesNoPodsUnlessNamespacesOrNodesAreNamed() throws Exception {
    try (ProviderSession session = server.open()) {
      assertThat(CocktailServer.metrics(session).queries())
          .hasSize(16)
          .extracting(MetricQuery::id)
          .doesNotHaveDuplicates()
          .noneMatch(id -> id.contains("pod"));
    }
  }

  @Test
  void asksOwnQueriesForEveryNodeOrNamespace() throws Exception {
    server.answer(
        "/api/cube/v2/cluster/1/nodes",
        "{\"status\":\"ok\",\"result\":[{\"name\":\"n1\"},{\"name\":\"n2\"}]}");
    server.answer("/api/cube/v2/cluster/2/nodes", 403, "");
    String path = "/v1/metric/cpu/clusters/%s/nodes/%s/pods";
    for (String node : List.of("n1", "n2")) {
      server.answer(path.formatted("1", node), samples("{\"metrics\":{},\"value\":1}"));
    }
    MetricQuery own = query(path.formatted("{clusterSeq}", "{nodeName}"), Map.of());
    try (ProviderSession session = server.open()) {
      for (int i = 0; i < 2; i++) {
        assertThat(CocktailServer.metrics(session).samples(own))
            .extracting(MetricSample::labels)
            .containsExactlyInAnyOrder(
                Map.of("cluster", "a", "node", "n1"), Map.of("cluster", "a", "node", "n2"));
      }
    }
    assertThat(server.targets()).filteredOn("/api/cube/v2/cluster/1/nodes"::equals).hasSize(1);
  }

  @Test
  void refusesAQueryOfTooManyCallsBeforeAnyOfThem() throws Exception {
    namespaces(1, IntStream.range(0, 201).mapToObj(i -> "n" + i).toArray(String[]::new));
    namespaces(2);
    MetricQuery own = query("/pods/{clusterSeq}/{namespace}", Map.of());
    try (ProviderSession session = server.open()) {
      ApiFailure failure = failureOf(() -> CocktailServer.metrics(session).samples(own));
      assertThat(failure).isInstanceOf(ApiFailure.RejectedInput.class);
      assertThat(failure.context().message()).contains("201 calls");
    }
    assertThat(server.targets()).noneMatch(target -> target.startsWith("/pods"));
  }
}
