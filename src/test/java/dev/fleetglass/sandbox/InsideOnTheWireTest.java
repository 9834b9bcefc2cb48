package dev.fleetglass.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InsideOnTheWireTest {
  private static final String CUBE = "/api/cube/v2/cluster/";

  private Caller caller;

  @BeforeEach
  void start() throws Exception {
    caller = new Caller();
  }

  @AfterEach
  void stop() {
    caller.close();
  }

  @Test
  void nodesHaveTheFieldsOfTheApiServer() throws Exception {
    JsonNode nodes = result(CUBE + running() + "/nodes");

    assertThat(nodes).isNotEmpty();
    for (JsonNode node : nodes) {
      assertThat(node.path("ready").textValue()).isIn("True", "Unknown");
      assertThat(node.path("cpuCapacity").isIntegralNumber()).isTrue();
      assertThat(node.path("podCapacity").isTextual()).isTrue();
      assertThat(node.path("creationTimestamp").textValue())
          .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
      assertThat(node.path("capacity").path("memory").textValue()).endsWith("Ki");
    }
    String first = nodes.get(0).path("name").textValue();
    assertThat(result(CUBE + running() + "/node/" + first).path("name").textValue())
        .isEqualTo(first);
    for (JsonNode pod : result(CUBE + running() + "/node/" + first + "/pods")) {
      assertThat(pod.path("nodeName").textValue()).isEqualTo(first);
    }
  }

  @Test
  void whatIsInANamespaceIsInTheCluster() throws Exception {
    int seq = running();
    Set<String> pods = names(result("/api/cluster/v2/" + seq + "/pods"));
    Set<String> workloads = names(result("/api/cluster/v2/" + seq + "/workloads"));
    JsonNode namespaces = result(CUBE + seq + "/namespaces");
    Set<String> found = new HashSet<>();
    Set<String> made = new HashSet<>();
    for (JsonNode namespace : namespaces) {
      String path = CUBE + seq + "/namespace/" + namespace.path("name").textValue();
      found.addAll(names(result(path + "/pods")));
      for (String kind : List.of("deployments", "statefulsets", "daemonsets", "cronjobs")) {
        made.addAll(names(result(path + "/" + kind)));
      }
      for (JsonNode event : result(path + "/event")) {
        assertThat(event.path("involvedObject").path("kind").textValue()).isEqualTo("Pod");
        assertThat(event.path("count").asInt()).isPositive();
      }
    }
    assertThat(found).isEqualTo(pods).isNotEmpty();
    assertThat(made).isEqualTo(workloads).isNotEmpty();
    assertThat(names(namespaces)).hasSameSizeAs(result(CUBE + seq + "/namespacenames"));
  }

  @Test
  void conditionsCountWhatTheyAreAskedToCount() throws Exception {
    int seq = running();
    JsonNode asked =
        result("/api/cluster/v2/" + seq + "/conditions?useK8s=true&usePod=true&useWorkload=TRUE")
            .path("condition");
    assertThat(asked.path("desiredNodeCount").asInt())
        .isEqualTo(result(CUBE + seq + "/nodes").size());
    assertThat(asked.path("readyNodeCount").asInt())
        .isBetween(
            asked.path("desiredNodeCount").asInt() - 1, asked.path("desiredNodeCount").asInt());
    assertThat(asked.path("podCount").asInt())
        .isEqualTo(result("/api/cluster/v2/" + seq + "/pods").size());
    assertThat(asked.path("serverCount").asInt())
        .isEqualTo(result("/api/cluster/v2/" + seq + "/workloads").size());
    assertThat(asked.path("namespaceCount").asInt()).isZero();
    JsonNode all = result("/api/cluster/v2/conditions");
    assertThat(all).hasSize(12);
    assertThat(all.get(0).path("condition").path("podCount").asInt()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/cluster/v2/12/pods",
        "/api/cluster/v2/12/workloads",
        "/api/cube/v2/cluster/12/nodes",
        "/api/cube/v2/cluster/12/namespaces",
        "/api/cube/v2/cluster/12/namespace/default/event"
      })
  void aClusterThatDoesNotRunTellsNothing(String path) throws Exception {
    JsonNode answer = caller.cocktailJson(path);

    assertThat(answer.path("status").textValue()).isEqualTo("error");
    assertThat(answer.path("code").textValue()).isEqualTo("CCCT1009000");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/cluster/v2/99/pods, CCCM1044000",
    "/api/cluster/v2/x/pods, CKSY1400000",
    "/api/cluster/v2/conditions?usePod=maybe, CKSY1400000",
    "/api/alert/v1/list, CKSY1400000",
    "/api/alert/v1/list?nextPage=1, CKSY1400000",
    "/api/alert/v1/99, CCCM1044000",
    "/api/service/99, CCCM1044000",
    "/v1/metric/cpu/clusters/1/namespaces/default/pods, CMCM2020001"
  })
  void refusesWhatItCannotAnswer(String path, String code) throws Exception {
    assertThat(caller.cocktailJson(path).path("code").textValue()).isEqualTo(code);
  }

  @Test
  void pagesOfAlertRulesAddUp() throws Exception {
    List<String> names = new ArrayList<>();
    for (int page = 1; page <= 4; page++) {
      JsonNode answer = result("/api/alert/v1/list?nextPage=" + page + "&itemPerPage=3&order=ASC");
      assertThat(answer.path("totalCount").asInt()).isEqualTo(8);
      answer.path("alertRules").forEach(rule -> names.add(rule.path("alertName").textValue()));
    }
    assertThat(names).hasSize(8).doesNotHaveDuplicates().isSorted();
    JsonNode critical = result("/api/alert/v1/list?nextPage=1&itemPerPage=9&alertState=critical");
    assertThat(critical.path("alertRules")).hasSize(3);
  }

  @Test
  void workspacesShareTheClustersOut() throws Exception {
    JsonNode spaces = result("/api/service");
    assertThat(spaces).hasSize(5);
    assertThat(result("/api/service?includePlatform=true")).hasSize(6);
    int seq = spaces.get(0).path("serviceSeq").asInt();
    assertThat(result("/api/service/" + seq + "/clusters"))
        .hasSameSizeAs(spaces.get(0).path("clusters"));
  }

  @Test
  void quotasOfNamespacesAddUpToThoseOfTheCluster() throws Exception {
    int seq = running();
    double parts = 0;
    for (JsonNode sample :
        result("/v1/metric/quota/clusters/" + seq + "/appmaps?measure=limit-cpu")) {
      parts += sample.path("value").asDouble();
    }
    JsonNode whole = result("/v1/metric/quota/clusters/" + seq + "?measure=limit-cpu");
    assertThat(whole).hasSize(1);
    assertThat(whole.get(0).path("value").asDouble()).isCloseTo(parts, offset(0.01));
    assertThat(result("/v1/clusters/" + seq + "/all-nodes/resource")).isNotEmpty();
    assertThat(result("/v1/metric/capacity/clusters/" + seq)).hasSize(2);
    assertThat(result("/v1/metric/cpu/clusters/" + seq + "/namespaces/kube-system/pods?span=5m"))
        .isNotEmpty();
    assertThat(caller.cocktailJson("/v1/alert/clusters/" + seq).path("status").textValue())
        .isEqualTo("ok");
  }

  /** Number of a cluster that runs now. */
  private int running() throws Exception {
    for (JsonNode cluster : result("/api/cluster")) {
      if (cluster.path("clusterState").textValue().equals("RUNNING")) {
        return cluster.path("clusterSeq").asInt();
      }
    }
    throw new AssertionError("no cluster runs");
  }

  private JsonNode result(String path) throws Exception {
    JsonNode answer = caller.cocktailJson(path);
    assertThat(answer.path("status").textValue()).as(path + " " + answer).isEqualTo("ok");
    return answer.path("result");
  }

  private static Set<String> names(JsonNode list) {
    Set<String> names = new HashSet<>();
    list.forEach(
        each -> names.add(each.path("namespace").asText() + "/" + each.path("name").asText()));
    return names;
  }
}
