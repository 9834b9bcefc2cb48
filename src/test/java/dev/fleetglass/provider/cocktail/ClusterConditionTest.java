package dev.fleetglass.provider.cocktail;

import static dev.fleetglass.http.TestCalls.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ClusterDetailSource;
import dev.fleetglass.api.ClusterSource;
import dev.fleetglass.api.Fetched;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.ClusterCondition;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How clusters stand, asked beside the list. */
class ClusterConditionTest {
  private static final String LIST = "/api/cluster";
  private static final String CONDITIONS = "/api/cluster/v2/conditions";
  private static final String ROW = "{\"clusterId\":\"thingcluster\",\"clusterSeq\":1";
  private static final String CONDITION =
      """
      "condition":{"serviceCount":2,"namespaceCount":5,"serverCount":40,"podCount":90,\
      "readyNodeCount":3,"desiredNodeCount":4,"gpuNodeCount":1,"totalCpuUsage":12.5,\
      "totalMemUsage":34359738368,"alarmCount":2,"kialiUrl":""}\
      """;
  private static final ClusterCondition STANDS =
      new ClusterCondition(3L, 4L, 1L, 5L, 40L, 90L, 12.5, 34359738368.0, 2L);

  private CocktailServer server;

  @BeforeEach
  void start() throws Exception {
    server = new CocktailServer();
    server.answer(LIST, Seeds.text("seed-clusters.json"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static String ok(String result) {
    return "{\"code\":\"200\",\"result\":" + result + ",\"status\":\"ok\"}";
  }

  private static Fetched<Cluster> list(ProviderSession session) throws Exception {
    return session.capability(ClusterSource.class).orElseThrow().clusters(LoadProgress.NONE);
  }

  @Test
  void completesTheRowsOfTheList() throws Exception {
    server.answer(CONDITIONS, ok("[" + ROW + ",\"featureGates\":{}," + CONDITION + "}]"));
    try (ProviderSession session = server.open()) {
      Fetched<Cluster> clusters = list(session);
      assertThat(clusters.getFirst().condition()).isEqualTo(STANDS);
      assertThat(clusters.getFirst().details())
          .containsExactly(
              Map.entry("condition.serviceCount", "2"), Map.entry("condition.kialiUrl", ""));
      assertThat(clusters.gaps()).isEmpty();
      assertThat(Objects.requireNonNull(clusters.page(0)).text(0)).contains("\"apiUrl\"");
    }
    assertThat(server.everyTarget())
        .containsExactlyInAnyOrder(
            LIST, CONDITIONS + "?useK8s=true&useNamespace=true&useWorkload=true&usePod=true");
  }

  @Test
  void findsARowByItsNumberWhereTheTextIsMissing() throws Exception {
    server.answer(CONDITIONS, ok("[{\"clusterSeq\":1," + CONDITION + "},{\"clusterSeq\":2}]"));
    try (ProviderSession session = server.open()) {
      assertThat(list(session).getFirst().condition()).isEqualTo(STANDS);
    }
  }

  @Test
  void nothingButZerosIsNoCondition() throws Exception {
    server.answer(
        CONDITIONS,
        ok(
            "["
                + ROW
                + ",\"condition\":{\"podCount\":0,\"totalCpuUsage\":0.0,\"kialiUrl\":\"\"}}]"));
    try (ProviderSession session = server.open()) {
      assertThat(list(session).getFirst().condition()).isNull();
      assertThat(list(session).getFirst().details()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "404||HTTP 404",
        "403|no|no",
        "200|{\"code\":\"CCCM1044000\",\"message\":\"Not Authorized.\",\"status\":\"error\"}"
            + "|CCCM1044000 Not Authorized.",
        "200|{\"code\":\"CKSY1404000\",\"message\":\"Not Found\",\"status\":\"error\"}"
            + "|CKSY1404000 Not Found"
      })
  void keepsRowsAndSaysSoWhenConditionsAreNotToBeHad(int status, String body, String words)
      throws Exception {
    server.answer(CONDITIONS, status, body == null ? "" : body);
    try (ProviderSession session = server.open()) {
      for (int i = 0; i < 3; i++) {
        Fetched<Cluster> clusters = list(session);
        assertThat(clusters.getFirst().condition()).isNull();
        assertThat(clusters.getFirst().details()).containsExactly(Map.entry("condition", words));
        assertThat(clusters.gaps())
            .hasSize(1)
            .hasOnlyElementsOfTypes(ApiFailure.Forbidden.class, ApiFailure.NotFound.class);
      }
    }
    assertThat(server.everyTarget()).filteredOn(target -> target.startsWith(CONDITIONS)).hasSize(1);
  }

  @Test
  void asksAgainAfterAFailureThatMayPass() throws Exception {
    server.answer(CONDITIONS, 500, "");
    try (ProviderSession session = server.open()) {
      Fetched<Cluster> clusters = list(session);
      assertThat(clusters.getFirst().details()).isEmpty();
      assertThat(clusters.gaps()).hasOnlyElementsOfType(ApiFailure.ServerFault.class).hasSize(1);
      server.answer(CONDITIONS, ok("[" + ROW + "," + CONDITION + "}]"));
      assertThat(list(session).getFirst().condition()).isEqualTo(STANDS);
      assertThat(list(session).gaps()).isEmpty();
    }
  }

  @Test
  void failsWithTheListWhateverTheConditionsSay() throws Exception {
    server.answer(LIST, 401, "");
    server.answer(CONDITIONS, ok("[]"));
    try (ProviderSession session = server.open()) {
      assertThat(failureOf(() -> list(session))).isInstanceOf(ApiFailure.Authentication.class);
    }
  }

  @Test
  void readsOneClusterWithItsCondition() throws Exception {
    server.answer("/api/cluster/1", ok(ROW + ",\"clusterState\":\"RUNNING\",\"countOfNode\":3}"));
    server.answer("/api/cluster/v2/1/conditions", ok(ROW + "," + CONDITION + "}"));
    try (ProviderSession session = server.open()) {
      Cluster cluster = session.capability(ClusterDetailSource.class).orElseThrow().cluster(1);
      assertThat(cluster.id()).isEqualTo("thingcluster");
      assertThat(cluster.condition()).isEqualTo(STANDS);
      assertThat(cluster.details()).containsEntry("countOfNode", "3");
    }
  }

  @Test
  void readsOneClusterWithoutItsCondition() throws Exception {
    server.answer("/api/cluster/1", ok(ROW + "}"));
    try (ProviderSession session = server.open()) {
      Cluster cluster = session.capability(ClusterDetailSource.class).orElseThrow().cluster(1);
      assertThat(cluster.condition()).isNull();
      assertThat(cluster.details()).containsExactly(Map.entry("condition", "HTTP 404"));
    }
  }

  @Test
  void oneClusterThatIsNotThereIsNotFound() throws Exception {
    server.answer("/api/cluster/1", "{\"code\":\"200\",\"status\":\"ok\"}");
    try (ProviderSession session = server.open()) {
      ClusterDetailSource source = session.capability(ClusterDetailSource.class).orElseThrow();
      assertThat(failureOf(() -> source.cluster(1))).isInstanceOf(ApiFailure.NotFound.class);
      server.answer("/api/cluster/1", ok("[" + ROW + "}]"));
      assertThat(failureOf(() -> source.cluster(1)))
          .isInstanceOfSatisfying(
              ApiFailure.Undecodable.class, wrong -> assertThat(wrong.field()).isEqualTo("result"));
    }
  }
}
