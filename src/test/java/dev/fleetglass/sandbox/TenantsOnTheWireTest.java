package dev.fleetglass.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Platforms, users, cloud accounts, workspaces and service maps of api/cocktail.md section 6. */
class TenantsOnTheWireTest {
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
  void platformsShareTheClustersOut() throws Exception {
    JsonNode platforms = result("/api/account/list");
    Set<Integer> clusters = new HashSet<>();
    int sum = 0;
    for (JsonNode platform : platforms) {
      assertThat(names(platform))
          .containsExactly(
              "accountSeq",
              "accountType",
              "accountName",
              "organizationName",
              "description",
              "baseLanguage",
              "accountCode",
              "userAuthType",
              "concurrentSessionYn",
              "accountConfig");
      int seq = platform.path("accountSeq").asInt();
      assertThat(result("/api/account/" + seq)).isEqualTo(platform);
      JsonNode held = result("/api/cluster?accountSeq=" + seq);
      assertThat(result("/api/cluster/v2/conditions?accountSeq=" + seq)).hasSameSizeAs(held);
      held.forEach(cluster -> clusters.add(cluster.path("clusterSeq").asInt()));
      sum += held.size();
    }
    assertThat(platforms).hasSize(2);
    assertThat(clusters).hasSize(12);
    assertThat(sum).isEqualTo(12);
    assertThat(result("/api/cluster?accountSeq=9")).isEmpty();
  }

  @Test
  void usersAreOfOnePlatformEach() throws Exception {
    JsonNode all = result("/api/user/list?listType=ACCOUNTUSER");
    List<JsonNode> parts = new ArrayList<>();
    result("/api/account/1/users").forEach(parts::add);
    result("/api/user/list?accountSeq=2").forEach(parts::add);

    assertThat(parts).containsExactlyInAnyOrderElementsOf(all).hasSize(7);
    for (JsonNode user : all) {
      assertThat(names(user))
          .contains("useYn", "userSeq", "userId", "userName", "userLanguage", "userTimezone")
          .contains("lastLogin", "activeDatetime", "roles", "userGrant", "inactiveYn", "otpUseYn")
          .contains("loginFailCount", "account", "clusters");
      assertThat(user.path("lastLogin").textValue())
          .matches("20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d")
          .isLessThan("2026-03-04 14:06:08");
      int seq = user.path("userSeq").asInt();
      int platform = user.path("account").path("accountSeq").asInt();
      assertThat(result("/api/user/" + seq)).isEqualTo(user);
      assertThat(result("/api/account/" + platform + "/user/" + seq)).isEqualTo(user);
    }
  }

  @Test
  void cloudAccountsNameTheirClustersAndNoCredential() throws Exception {
    Set<String> clusters = new HashSet<>();
    JsonNode providers = result("/api/provideraccount/list?accountUseType=USER");
    for (JsonNode provider : providers) {
      assertThat(names(provider))
          .contains("seq", "providerCode", "providerCodeName", "providerName", "clusterNames")
          .doesNotContain("credential", "apiSecret", "apiKey");
      provider.path("clusterNames").forEach(name -> clusters.add(name.textValue()));
      assertThat(result("/api/provideraccount/" + provider.path("seq").asInt()))
          .isEqualTo(provider);
    }
    assertThat(clusters).hasSize(12);
    assertThat(result("/api/provideraccount/list").size())
        .isEqualTo(
            providers.size() + result("/api/provideraccount/list?accountUseType=METERING").size());
    assertThat(result("/api/provideraccount/useTypes").toString())
        .isEqualTo("[\"USER\",\"METERING\"]");
  }

  @Test
  void serviceMapsBelongToATeamAndACluster() throws Exception {
    JsonNode maps = result("/api/servicemap/summaries");
    int sum = 0;
    for (JsonNode workspace : result("/api/service")) {
      int seq = workspace.path("serviceSeq").asInt();
      for (JsonNode map : result("/api/servicemap/summaries?serviceSeqs=" + seq)) {
        assertThat(map.path("serviceSeq").asInt()).isEqualTo(seq);
        sum++;
      }
      assertThat(result("/api/cluster?serviceSeq=" + seq))
          .isEqualTo(result("/api/service/" + seq + "/clusters"));
    }
    assertThat(sum).isEqualTo(maps.size()).isPositive();
    JsonNode map = maps.get(0);
    String seq = map.path("servicemapSeq").asText();
    assertThat(result("/api/servicemap/v2/" + seq)).isEqualTo(map);
    assertThat(result("/api/cluster/servicemap/" + seq).path("clusterSeq"))
        .isEqualTo(map.path("clusterSeq"));
    assertThat(result("/api/service/seqs").toString()).isEqualTo("[1,2,3,4,5,6]");
    assertThat(result("/api/service/summaries")).hasSize(6);
    int workloads =
        result("/api/service/summaries?useWorkload=true").get(0).path("workloadCount").asInt();
    assertThat(workloads).isPositive();
  }

  /** Two lists are read by POST; the first is the request that the vendor's documents print. */
  @Test
  void someListsAreReadByPost() throws Exception {
    assertThat(post("/api/pl/list/service/2").toString())
        .isEqualTo("{\"code\":\"200\",\"result\":[],\"status\":\"ok\"}");
    JsonNode workspaces = post("/api/cluster/1/services").path("result");
    assertThat(workspaces)
        .extracting(each -> each.path("serviceSeq").asInt())
        .containsExactly(1, 2);
    assertThat(workspaces.get(1).path("servicemapGroups").get(0).path("servicemaps")).isNotEmpty();
  }

  private JsonNode post(String path) throws Exception {
    return Caller.JSON.readTree(
        caller
            .send(
                caller
                    .at(path)
                    .header("Authorization", "Bearer " + caller.sandbox.token())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.noBody()))
            .body());
  }

  @ParameterizedTest
  @CsvSource({
    "GET,    /api/account/9,                  CCCM1044000",
    "GET,    /api/account/x,                  CKSY1400000",
    "GET,    /api/account/2/user/1,           CCCM1044000",
    "GET,    /api/user/99,                    CCCM1044000",
    "GET,    /api/user/list?listType=EVERY,   CKSY1400000",
    "GET,    /api/provideraccount/99,         CCCM1044000",
    "GET,    /api/servicemap/v2/99999,        CCCM1044000",
    "GET,    /api/alert/v1/user/list?nextPage=1&itemPerPage=5, CKSY1400000",
    "GET,    /api/pl/list/service/2,          CKSY1405000",
    "POST,   /api/pl/list/service/99,         CCCM1044000",
    "POST,   /api/account/list,               CKSY1405000",
    "POST,   /api/cluster,                    CCCM1044000",
    "PUT,    /api/cluster/1,                  CCCM1044000",
    "DELETE, /api/cluster/1,                  CCCM1044000",
    "GET,    /api/openapi/tokens,             CCCM1009000"
  })
  void refusesWithStatus200(String method, String path, String code) throws Exception {
    var answer =
        caller.send(
            caller
                .at(path)
                .header("Authorization", "Bearer " + caller.sandbox.token())
                .method(method, BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Caller.JSON.readTree(answer.body()).path("code").textValue()).isEqualTo(code);
  }

  @Test
  void pagesOfThoseWhoAreToldOfAlarmsAddUp() throws Exception {
    List<JsonNode> users = new ArrayList<>();
    for (int page = 1; page <= 3; page++) {
      result("/api/alert/v1/user/list?accountSeq=1&itemPerPage=2&nextPage=" + page)
          .path("alertUsers")
          .forEach(users::add);
    }
    assertThat(users).hasSize(4).doesNotHaveDuplicates();
  }

  /**
   * What public programs do that take over a company's staff: they stand beside the API server and
   * send the headers that the gateway would have set, then read these members and no others.
   */
  @Test
  void programsBesideTheApiServerFindTheUsersOfEveryPlatform() throws Exception {
    Set<String> platforms = new HashSet<>();
    for (JsonNode cluster : beside("GET", "/api/cluster/v2/conditions").path("result")) {
      platforms.add(cluster.path("account").path("accountSeq").asText());
    }
    assertThat(platforms).containsExactlyInAnyOrder("1", "2");
    for (String platform : platforms) {
      JsonNode users = beside("GET", "/api/account/" + platform + "/users").path("result");
      assertThat(users).isNotEmpty();
      for (JsonNode user : users) {
        assertThat(names(user)).contains("userId", "userSeq", "userDepartment");
      }
    }
    for (String change :
        List.of(
            "POST /api/account/1/user",
            "PUT /api/account/1/user/2",
            "PUT /api/account/1/user/2/inactive")) {
      String[] words = change.split(" ", -1);
      assertThat(beside(words[0], words[1]).path("code").textValue())
          .as(change)
          .isEqualTo("CCCM1044000");
    }
    assertThat(caller.send(caller.at("/api/account/list").header("user-id", "1")).statusCode())
        .isEqualTo(401);
    assertThat(
            caller
                .send(
                    caller
                        .at("/api/account/list")
                        .header("Authorization", "Bearer x")
                        .header("user-id", "1")
                        .header("user-role", "ADMIN"))
                .statusCode())
        .isEqualTo(401);
  }

  private JsonNode beside(String method, String path) throws Exception {
    return Caller.JSON.readTree(
        caller
            .send(
                caller
                    .at(path)
                    .header("user-id", "1")
                    .header("user-role", "ADMIN")
                    .header("Content-type", "application/json")
                    .method(method, BodyPublishers.ofString(method.equals("GET") ? "" : "{}")))
            .body());
  }

  private JsonNode result(String path) throws Exception {
    JsonNode answer = caller.cocktailJson(path);
    assertThat(answer.path("status").textValue()).as(path + " " + answer).isEqualTo("ok");
    return answer.path("result");
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
