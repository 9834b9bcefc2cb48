package dev.fleetglass.provider.cocktail;

import static dev.fleetglass.http.TestCalls.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.Capability;
import dev.fleetglass.api.ClusterEventSource;
import dev.fleetglass.api.Fetched;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.NamespaceSource;
import dev.fleetglass.api.NodeSource;
import dev.fleetglass.api.PodSource;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.api.WorkloadSource;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.ClusterEvent;
import dev.fleetglass.model.Coded;
import dev.fleetglass.model.Namespace;
import dev.fleetglass.model.Node;
import dev.fleetglass.model.NodeState;
import dev.fleetglass.model.Pod;
import dev.fleetglass.model.PodState;
import dev.fleetglass.model.Workload;
import dev.fleetglass.model.WorkloadState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in a cluster, over HTTP. */
class KubeListsTest {
  private static final String NODES = "/api/cube/v2/cluster/7/nodes";
  private static final String NAMESPACES = "/api/cube/v2/cluster/7/namespaces";
  private static final String PODS = "/api/cluster/v2/7/pods";
  private static final String WORKLOADS = "/api/cluster/v2/7/workloads";
  private static final String NODE =
      """
      {"name":"n1","labels":{"zone":"a","token":"t1"},"ready":"True","cpuCapacity":8000,\
      "allocatedCpu":3250,"cpuRequests":3250,"cpuLimits":6000,"cpuUsage":2.75,\
      "memoryCapacity":34359738368,"allocatedMemory":4294967296,"memoryUsage":1.5E10,\
      "podCapacity":"110","allocatedPods":"23","gpuCapacity":0,\
      "creationTimestamp":"2024-01-02 09:00:00","deploymentYaml":"password: p1","nothing":null,\
      "allocatable":{"cpu":"7910m"},"conditions":[{"type":"Ready","status":"True"}]}\
      """;

  private CocktailServer server;

  @BeforeEach
  void start() throws Exception {
    server = new CocktailServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  static Cluster cluster() {
    return new ClusterMapper(java.time.ZoneId.of("UTC"))
        .map(new ClusterWire(Map.of("clusterId", "c"), Map.of("clusterSeq", 7L), Map.of()));
  }

  private static String ok(String... rows) {
    return "{\"code\":\"200\",\"result\":[" + String.join(",", rows) + "],\"status\":\"ok\"}";
  }

  /** Reads a list of the cluster. */
  @FunctionalInterface
  private interface Reading<C, T> {
    Fetched<T> read(C source) throws ApiException;
  }

  private <C extends Capability, T> Fetched<T> read(Class<C> type, Reading<C, T> reading)
      throws Exception {
    try (ProviderSession session = server.open()) {
      return reading.read(server.source(session, type));
    }
  }

  private Fetched<Node> nodes() throws Exception {
    return read(NodeSource.class, source -> source.nodes(cluster(), LoadProgress.NONE));
  }

  private Fetched<Pod> pods() throws Exception {
    return read(PodSource.class, source -> source.pods(cluster(), LoadProgress.NONE));
  }

  private Fetched<Workload> workloads() throws Exception {
    return read(WorkloadSource.class, source -> source.workloads(cluster(), LoadProgress.NONE));
  }

  private Fetched<ClusterEvent> events() throws Exception {
    return read(ClusterEventSource.class, source -> source.events(cluster(), LoadProgress.NONE));
  }

  @Test
  void readsNodesAndKeepsTheRestInWireOrder() throws Exception {
    server.answer(NODES, ok(NODE));
    Fetched<Node> nodes = nodes();
    assertThat(nodes)
        .containsExactly(
            new Node(
                "c",
                "n1",
                new Coded<>(NodeState.READY, "True"),
                8.0,
                3.25,
                2.75,
                34359738368.0,
                4294967296.0,
                1.5e10,
                110L,
                23L,
                0L,
                Instant.parse("2024-01-02T00:00:00Z"),
                Map.of("zone", "a", "token", "***"),
                nodes.getFirst().details()));
    assertThat(nodes.getFirst().details())
        .containsExactly(
            Map.entry("cpuRequests", "3250"),
            Map.entry("cpuLimits", "6000"),
            Map.entry("allocatable.cpu", "7910m"),
            Map.entry("conditions[0].type", "Ready"),
            Map.entry("conditions[0].status", "True"));
    assertThat(nodes.getFirst().labels().keySet()).containsExactly("zone", "token");
  }

  @Test
  void keepsTheTextOfARowWithoutItsSecrets() throws Exception {
    server.answer(NODES, ok("{\"name\":\"n0\"}", NODE));
    Fetched<Node> nodes = nodes();
    String text = Objects.requireNonNull(nodes.page(1)).text(nodes.place(1));
    assertThat(text)
        .isEqualTo(NODE.replace("\"t1\"", "\"***\"").replace("\"password: p1\"", "\"***\""));
    assertThat(Objects.requireNonNull(nodes.page(0)).text(nodes.place(0)))
        .isEqualTo("{\"name\":\"n0\"}");
  }

  @Test
  void hidesTheEnvironmentOfContainers() throws Exception {
    String row = "{\"name\":\"p\",\"spec\":{\"env\":[{\"name\":\"DB\",\"value\":\"s1\"}]}}";
    server.answer(PODS, ok(row));
    Fetched<Pod> pods = pods();
    assertThat(pods.getFirst().details()).containsEntry("spec.env[0].value", "***");
    assertThat(Objects.requireNonNull(pods.page(0)).text(0)).isEqualTo(row.replace("s1", "***"));
  }

  @ParameterizedTest
  @CsvSource({
    "8, 8, 2, 2",
    "8000, 8, 2500, 2.5",
    "999, 999, 1, 1",
    "1000, 1, 250, 0.25",
  })
  void tellsCoresFromThousandthsByTheCapacity(
      String capacity, double cores, String allocated, double allocatedCores) throws Exception {
    server.answer(
        NODES,
        ok("{\"name\":\"n\",\"cpuCapacity\":" + capacity + ",\"allocatedCpu\":" + allocated + "}"));
    assertThat(nodes().getFirst().cpuCapacity()).isEqualTo(cores);
    assertThat(nodes().getFirst().cpuAllocated()).isEqualTo(allocatedCores);
  }

  @ParameterizedTest
  @CsvSource({
    "\"True\", READY",
    "\"Ready\", READY",
    "true, READY",
    "\"False\", NOT_READY",
    "\"NotReady\", NOT_READY",
    "\"Unknown\", UNKNOWN",
    "\"half\", UNKNOWN",
    "null, UNKNOWN",
  })
  void readsReadiness(String ready, NodeState state) throws Exception {
    server.answer(NODES, ok("{\"name\":\"n\",\"ready\":" + ready + "}"));
    assertThat(nodes().getFirst().state())
        .isEqualTo(new Coded<>(state, ready.equals("null") ? "" : ready.replace("\"", "")));
  }

  @Test
  void leavesWhatItCannotReadRatherThanGuessing() throws Exception {
    server.answer(
        NODES,
        ok(
            """
            {"name":"n","cpuCapacity":"many","podCapacity":1.5,"creationTimestamp":"yesterday",\
            "memoryCapacity":1e999}\
            """));
    Node node = nodes().getFirst();
    assertThat(node.cpuCapacity()).isNull();
    assertThat(node.podCapacity()).isNull();
    assertThat(node.created()).isNull();
    assertThat(node.details())
        .containsEntry("cpuCapacity", "many")
        .containsEntry("podCapacity", "1.5")
        .containsEntry("creationTimestamp", "yesterday")
        .containsEntry("memoryCapacity", "1e999");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":\"200\",\"status\":\"ok\"}",
        "{\"code\":\"200\",\"result\":null,\"status\":\"OK\"}",
        "{\"code\":\"200\",\"result\":[],\"status\":\"ok\"}"
      })
  void noResultIsNoRow(String body) throws Exception {
    for (String path : List.of(NODES, NAMESPACES, PODS, WORKLOADS)) {
      server.answer(path, body);
    }
    assertThat(nodes()).isEmpty();
    assertThat(pods()).isEmpty();
    assertThat(workloads()).isEmpty();
    assertThat(events()).isEmpty();
  }

  @Test
  void readsNamespaces() throws Exception {
    server.answer(
        NAMESPACES,
        ok(
            """
            {"name":"shop","status":"Active","labels":{"team":"a"},\
            "creationTimestamp":"2024-01-02 09:00:00","phaseNote":"x"}\
            """));
    Fetched<Namespace> namespaces =
        read(NamespaceSource.class, source -> source.namespaces(cluster(), LoadProgress.NONE));
    assertThat(namespaces)
        .containsExactly(
            new Namespace(
                "c",
                "shop",
                "Active",
                Instant.parse("2024-01-02T00:00:00Z"),
                Map.of("labels.team", "a", "phaseNote", "x")));
    assertThat(server.targets())
        .containsExactly(NAMESPACES + "?includeSystem=true&includeManaged=true&useOnlyName=false");
  }

  @Test
  void readsPods() throws Exception {
    server.answer(
        PODS,
        ok(
            """
            {"name":"web-1","namespace":"shop","nodeName":"n1","podIP":"10.0.0.1",\
            "phase":"Running","ownerReferences":[{"kind":"ReplicaSet","name":"web"}],\
            "containerStatuses":[{"name":"a","ready":true,"restartCount":2},\
            {"name":"b","ready":false,"restartCount":3}],\
            "creationTimestamp":"2024-01-02 09:00:00"}\
            """,
            "{\"podName\":\"x\",\"phase\":\"Evicted\"}"));
    List<Pod> pods = pods();
    assertThat(pods.getFirst())
        .isEqualTo(
            new Pod(
                "c",
                "shop",
                "web-1",
                new Coded<>(PodState.RUNNING, "Running"),
                "n1",
                "10.0.0.1",
                1L,
                2L,
                5L,
                "ReplicaSet",
                "web",
                Instant.parse("2024-01-02T00:00:00Z"),
                pods.getFirst().details()));
    assertThat(pods.getFirst().details())
        .containsKeys("containerStatuses[0].name", "containerStatuses[1].ready");
    assertThat(pods.getLast().state()).isEqualTo(new Coded<>(PodState.UNKNOWN, "Evicted"));
    assertThat(pods.getLast().name()).isEqualTo("x");
    assertThat(pods.getLast().ready()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "\"kind\":\"Deployment\",\"replicas\":3,\"readyReplicas\":3|READY|3|3",
        "\"kind\":\"Deployment\",\"replicas\":3,\"readyReplicas\":1|PARTIAL|3|1",
        "\"kind\":\"StatefulSet\",\"replicas\":2|DOWN|2|0",
        "\"kind\":\"Deployment\",\"replicas\":0|STOPPED|0|0",
        "\"kind\":\"DaemonSet\",\"desiredNumberScheduled\":4,\"numberReady\":4|READY|4|4",
        "\"kind\":\"Job\",\"completions\":2,\"succeeded\":1,\"active\":1|READY|2|2",
        "\"kind\":\"Job\",\"completions\":1,\"succeeded\":0,\"failed\":4|DOWN|1|0",
        "\"kind\":\"CronJob\",\"suspend\":false,\"active\":0|READY|-|0",
        "\"kind\":\"CronJob\",\"suspend\":true|STOPPED|-|-",
        "\"kind\":\"Thing\"|UNKNOWN|-|-",
        "\"note\":1|UNKNOWN|-|-"
      })
  void readsHowAWorkloadStands(String members, WorkloadState state, Long desired, Long ready)
      throws Exception {
    server.answer(WORKLOADS, ok("{\"name\":\"w\",\"namespace\":\"shop\"," + members + "}"));
    Workload workload = workloads().getFirst();
    assertThat(workload.state()).isEqualTo(state);
    assertThat(workload.desired()).isEqualTo(desired);
    assertThat(workload.ready()).isEqualTo(ready);
  }

  private void namespacesAndNodes() {
    server.answer(NAMESPACES, ok("{\"name\":\"shop\"}", "{\"name\":\"sys tem\"}"));
    server.answer(NODES, ok("{\"name\":\"n1\"}"));
  }

  private static String event(String object) {
    return """
    {"kind":"Event","name":"e","namespace":"x","message":"Back-off","source":"kubelet",\
    "subObject":"spec.containers{web}","count":3,"firstTime":"2024-01-02 09:00:00",\
    "lastTime":"2024-01-02 09:05:00","type":"Warning","reason":"BackOff",\
    "involvedObject":{"kind":"Pod","name":"%s","namespace":"shop"}}\
    """
        .formatted(object);
  }

  @Test
  void putsEventsOfNamespacesAndNodesTogetherOnce() throws Exception {
    namespacesAndNodes();
    server.answer("/api/cube/v2/cluster/7/namespace/shop/event", ok(event("a"), event("b")));
    server.answer("/api/cube/v2/cluster/7/namespace/sys%20tem/event", "{\"status\":\"ok\"}");
    server.answer("/api/cube/v2/cluster/7/node/n1/event", ok(event("b"), event("c")));
    Fetched<ClusterEvent> events = events();
    assertThat(events).extracting(ClusterEvent::object).containsExactly("a", "b", "c");
    assertThat(events.gaps()).isEmpty();
    ClusterEvent first = events.getFirst();
    assertThat(first)
        .isEqualTo(
            new ClusterEvent(
                "c",
                "shop",
                "Pod",
                "a",
                "Back-off",
                "kubelet",
                "spec.containers{web}",
                3L,
                Instant.parse("2024-01-02T00:00:00Z"),
                Instant.parse("2024-01-02T00:05:00Z"),
                first.details()));
    assertThat(first.details())
        .containsExactly(
            Map.entry("kind", "Event"),
            Map.entry("name", "e"),
            Map.entry("namespace", "x"),
            Map.entry("type", "Warning"),
            Map.entry("reason", "BackOff"));
    assertThat(Objects.requireNonNull(events.page(2)).text(events.place(2))).isEqualTo(event("c"));
  }

  @Test
  void tellsWhichEventsCouldNotBeRead() throws Exception {
    namespacesAndNodes();
    server.answer("/api/cube/v2/cluster/7/namespace/shop/event", ok(event("a")));
    server.answer(
        "/api/cube/v2/cluster/7/namespace/sys%20tem/event",
        "{\"code\":\"CCCM1044000\",\"message\":\"Not Authorized.\",\"status\":\"error\"}");
    server.answer(NODES, 403, "no");
    Fetched<ClusterEvent> events = events();
    assertThat(events).hasSize(1);
    assertThat(events.gaps()).hasOnlyElementsOfType(ApiFailure.Forbidden.class).hasSize(2);
  }

  @Test
  void failsWhenNoEventCanBeReadOrTheServiceBreaks() throws Exception {
    namespacesAndNodes();
    assertThat(failureOf(this::events)).isInstanceOf(ApiFailure.NotFound.class);
    server.answer("/api/cube/v2/cluster/7/namespace/shop/event", ok(event("a")));
    server.answer("/api/cube/v2/cluster/7/node/n1/event", 500, "");
    assertThat(failureOf(this::events)).isInstanceOf(ApiFailure.ServerFault.class);
  }

  @Test
  void askNothingOfAClusterWithoutANumber() {
    Cluster nameless =
        new ClusterMapper(java.time.ZoneId.of("UTC"))
            .map(new ClusterWire(Map.of("clusterId", "c"), Map.of(), Map.of()));
    ApiFailure failure =
        failureOf(
            () -> read(NodeSource.class, source -> source.nodes(nameless, LoadProgress.NONE)));
    assertThat(failure).isInstanceOf(ApiFailure.Unsupported.class);
    assertThat(server.everyTarget()).isEmpty();
  }

  @Test
  void givesRowsOrOneClearFailureForEveryBeginningOfAnAnswer() throws Exception {
    String whole = ok(NODE);
    try (ProviderSession session = server.open()) {
      NodeSource source = server.source(session, NodeSource.class);
      for (int length = 0; length < whole.length(); length++) {
        server.answer(NODES, whole.substring(0, length));
        ApiFailure failure = failureOf(() -> source.nodes(cluster(), LoadProgress.NONE));
        assertThat(failure).as("cut at %d", length).isInstanceOf(ApiFailure.Undecodable.class);
        assertThat(failure.context().message()).isNotBlank();
      }
      server.answer(NODES, whole);
      assertThat(source.nodes(cluster(), LoadProgress.NONE)).hasSize(1);
    }
  }
}
