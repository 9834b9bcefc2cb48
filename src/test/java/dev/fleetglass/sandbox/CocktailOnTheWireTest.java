package dev.fleetglass.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CocktailOnTheWireTest {
  private static final String NODES = "/v1/metric/usage/clusters/1/nodes";

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
  void listsClustersWithTheDocumentedKeysInTheDocumentedOrder() throws Exception {
    HttpResponse<String> answer = caller.cocktail("/api/cluster");
    JsonNode root = Caller.JSON.readTree(answer.body());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(names(root)).containsExactly("code", "result", "status");
    assertThat(root.path("code").textValue()).isEqualTo("200");
    assertThat(root.path("status").textValue()).isEqualTo("ok");
    assertThat(root.path("result")).hasSize(12);
    for (JsonNode cluster : root.path("result")) {
      assertThat(names(cluster))
          .containsExactly(
              "apiUrl",
              "authType",
              "clusterId",
              "clusterName",
              "clusterSeq",
              "clusterState",
              "created",
              "cubeType",
              "description",
              "ingressSupported",
              "k8sVersion",
              "loadbalancerSupported",
              "nodePortRange",
              "nodePortSupported",
              "nodePortUrl",
              "persistentVolumeSupported",
              "providerAccountSeq",
              "regionCode",
              "updated",
              "useYn");
      assertThat(cluster.path("created").textValue())
          .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
      assertThat(cluster.path("clusterSeq").isInt()).isTrue();
      assertThat(cluster.path("k8sVersion").textValue()).matches("1\\.(2[4-9]|3[01])\\.\\d+");
    }
    assertThat(answer.body()).contains("운영 서울").doesNotContain("\n");
  }

  @Test
  void leavesRetiredClustersOutWhenAsked() throws Exception {
    assertThat(caller.cocktailJson("/api/cluster?useOnly=y").path("result")).hasSize(11);
    assertThat(caller.cocktailJson("/api/cluster?useOnly=n").path("result")).hasSize(12);
  }

  @Test
  void showsOneCluster() throws Exception {
    JsonNode listed = caller.cocktailJson("/api/cluster").path("result").get(2);
    JsonNode one = caller.cocktailJson("/api/cluster/3").path("result");

    assertThat(one.path("clusterId")).isEqualTo(listed.path("clusterId"));
    assertThat(names(one)).startsWith("apiUrl").contains("countOfNode", "servicemaps");
  }

  @Test
  void refusesEveryOtherToken() throws Exception {
    String token = caller.sandbox.token();
    for (String header :
        List.of("Bearer x", "Bearer  " + token, "bearer " + token, "Basic " + token, token)) {
      HttpResponse<String> answer =
          caller.send(caller.at("/api/cluster").header("Authorization", header));

      assertThat(answer.statusCode()).as(header.substring(0, 6)).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
      assertThat(answer.body())
          .isEqualTo(
              "{\"code\":\"CKSY1401000\",\"message\":\"Unauthorized\",\"status\":\"error\"}");
    }
    assertThat(caller.send(caller.at("/api/cluster")).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/nothing,                       CKSY1404000, Not Found",
    "/,                                  CKSY1404000, Not Found",
    "/api/cluster/999,                   CCCM1044000, Not Authorized.",
    "/api/cluster/abc,                   CKSY1400000, Bad Request",
    "/api/cluster?accountSeq=x,          CKSY1400000, Bad Request",
    "/v1/metric/usage/clusters/99/nodes, CCCM1044000, Not Authorized.",
    "/v1/metric/usage/clusters/1/nodes?measure=disk,      CKSY1400000, Bad Request",
    "/v1/metric/usage/clusters/1/nodes?result=transition, CMCM2020001, A span or a start and an end is required.",
    "/v1/metric/usage/clusters/1/nodes?result=sometimes,  CKSY1400000, Bad Request",
    "/v1/metric/usage/clusters/1/nodes?result=transition&span=5m&step=0, CKSY1400000, Bad Request",
    "/v1/metric/usage/clusters/1/nodes?result=transition&start=200&end=100, CKSY1400000, Bad Request",
    "/v1/metric/usage/clusters/1/nodes?result=transition&start=0&end=100000, CKSY1400000, Bad Request",
    "/v1/metric/ingress/requests?span=90m,                CKSY1400000, Bad Request",
    "/v1/clusters/1/appmaps/cpu,         CMCM2020001, A span or a start and an end is required.",
    "/v1/clusters/99/appmaps/cpu?span=5m, CCCM1044000, Not Authorized.",
    "/v1/clusters/1/appmaps/disk?span=5m, CKSY1404000, Not Found"
  })
  void failsWithStatus200AndTheCodeOfTheTable(String path, String code, String message)
      throws Exception {
    HttpResponse<String> answer = caller.cocktail(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "{\"code\":\"" + code + "\",\"message\":\"" + message + "\",\"status\":\"error\"}");
  }

  @Test
  void refusesOtherMethodsAndMediaTypes() throws Exception {
    String bearer = "Bearer " + caller.sandbox.token();
    assertThat(
            caller
                .send(
                    caller
                        .at("/api/cluster/v2/conditions")
                        .header("Authorization", bearer)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}")))
                .body())
        .contains("CKSY1405000");
    assertThat(
            caller
                .send(
                    caller
                        .at("/api/cluster")
                        .header("Authorization", bearer)
                        .header("Accept", "text/csv"))
                .body())
        .contains("CKSY1406000");
  }

  @Test
  void measuresInTheV1Envelope() throws Exception {
    JsonNode root = caller.cocktailJson("/v1/metric/ingress/requests");

    assertThat(names(root)).containsExactly("code", "message", "metadata", "result", "status");
    assertThat(root.path("code").textValue()).isEmpty();
    assertThat(root.path("message").textValue()).isEmpty();
    assertThat(root.path("metadata").isNull()).isTrue();
    assertThat(root.path("result").size()).isBetween(8, 16);
    for (JsonNode sample : root.path("result")) {
      assertThat(names(sample)).containsExactly("metrics", "timestamp", "value");
      assertThat(names(sample.path("metrics"))).containsExactly("cluster", "controller_class");
      assertThat(sample.path("timestamp").longValue()).isEqualTo(Caller.START.getEpochSecond());
      assertThat(sample.path("value").isFloatingPointNumber()).isTrue();
      assertThat(sample.path("value").doubleValue()).isBetween(0.0, 2000.0);
    }
  }

  @Test
  void measuresNodesInCoresAndBytes() throws Exception {
    List<JsonNode> both = results(NODES + "?result=current");
    List<JsonNode> cpu = results(NODES + "?result=current&measure=cpu");
    List<JsonNode> memory = results(NODES + "?result=current&measure=memory");

    assertThat(both).hasSize(cpu.size() + memory.size()).isNotEmpty();
    assertThat(cpu)
        .allSatisfy(sample -> {
          assertThat(names(sample.path("metrics"))).containsExactly("cluster", "measure", "node");
          assertThat(sample.path("value").doubleValue()).isBetween(0.01, 32.0);
        });
    assertThat(memory)
        .allSatisfy(sample -> assertThat(sample.path("value").doubleValue()).isGreaterThan(1e9));
  }

  /** Each sample of the series is what was told at its instant, gaps included. */
  @Test
  void transitionIsTheSeriesOfWhatWasCurrent() throws Exception {
    long end = Caller.START.getEpochSecond();
    List<JsonNode> expected = new ArrayList<>();
    for (long time = end - 3600; time <= end; time += 300) {
      expected.addAll(results(NODES + "?measure=memory&current=" + time));
    }
    List<JsonNode> span = results(NODES + "?measure=memory&result=transition&span=60m&step=5");

    assertThat(span).containsExactlyInAnyOrderElementsOf(expected).hasSizeGreaterThan(13);
    assertThat(
            results(
                NODES
                    + "?measure=memory&result=transition&step=5&start="
                    + (end - 3600)
                    + "&end="
                    + end))
        .isEqualTo(span);
    assertThat(
            results(
                "/v1/metric/memory/clusters/1/namespaces/kube-system/pods?result=transition&span=5m"))
        .extracting(sample -> sample.path("timestamp").longValue())
        .contains(end, end - 60, end - 300)
        .doesNotContain(end - 360);
  }

  @Test
  void measuresNamespacesInCoresAndBytes() throws Exception {
    List<JsonNode> cpu = results("/v1/clusters/1/appmaps/cpu?span=5m");
    List<JsonNode> memory = results("/v1/clusters/1/appmaps/memory?span=5m");

    assertThat(cpu)
        .hasSizeGreaterThan(1)
        .allSatisfy(sample -> {
          assertThat(names(sample.path("metrics"))).containsExactly("cluster", "namespace");
          assertThat(sample.path("value").doubleValue()).isBetween(0.001, 32.0);
        });
    assertThat(memory)
        .hasSizeGreaterThan(1)
        .allSatisfy(sample -> assertThat(sample.path("value").doubleValue()).isGreaterThan(1e7));
  }

  @Test
  void tellsTheCapacityOfTheClustersAskedFor() throws Exception {
    String path = "/v2/target/clusters/metric/capacity/result/current";
    List<JsonNode> one = results(path + "?cluster-ids=prod-seoul");

    assertThat(one)
        .extracting(sample -> sample.path("metrics").path("measure").textValue())
        .containsExactly("capacity-cpu", "capacity-memory");
    assertThat(results(path + "?cluster-ids=prod-seoul,pay-prod")).hasSize(4);
    assertThat(results(path + "?cluster-ids=prod-seoul&cluster-ids=pay-prod")).hasSize(4);
    assertThat(results(path)).hasSize(22);
  }

  @Test
  void valuesFlowWithTheClockAndAnyInstantCanBeAskedAgain() throws Exception {
    String now = caller.cocktail(NODES).body();
    caller.clock.advance(Duration.ofSeconds(10));
    String later = caller.cocktail(NODES).body();
    String again = caller.cocktail(NODES + "?current=" + Caller.START.getEpochSecond()).body();

    assertThat(later).isNotEqualTo(now);
    assertThat(again).isEqualTo(now);
  }

  @Test
  void statesOfClustersChangeInTheCourseOfAnHour() throws Exception {
    Set<String> states = new HashSet<>();
    for (int minute = 0; minute < 60; minute++) {
      caller
          .cocktailJson("/api/cluster")
          .path("result")
          .forEach(cluster -> states.add(cluster.path("clusterState").textValue()));
      caller.clock.advance(Duration.ofMinutes(1));
    }

    assertThat(states).contains("RUNNING", "STOPPED", "RESIZING").hasSizeGreaterThan(3);
  }

  private List<JsonNode> results(String path) throws Exception {
    List<JsonNode> results = new ArrayList<>();
    caller.cocktailJson(path).path("result").forEach(results::add);
    return results;
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
