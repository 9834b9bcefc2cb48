package dev.fleetglass.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fleetglass.sandbox.gogrid.GoGridRole;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoGridOnTheWireTest {
  private static final String LIST = "/grid/server/list";

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
  void acceptsEveryWayOfSendingParameters() throws Exception {
    String signed = caller.signed();
    List<HttpResponse<String>> answers =
        List.of(
            caller.gogrid(LIST, "v=1.8&num_items=3&page=2"),
            caller.post(LIST, "?" + signed + "v=1.8&num_items=3&page=2", ""),
            caller.post(LIST, "", signed + "v=1.8&num_items=3&page=2"),
            caller.post(LIST, "?" + signed + "page=2", "v=1.8&num_items=3"));

    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
    assertThat(answers).extracting(HttpResponse::body).containsOnly(answers.getFirst().body());
  }

  @Test
  void sendsTheRecordedHeadersAndCompactJson() throws Exception {
    HttpResponse<String> answer = caller.gogrid(LIST, "num_items=1");

    assertThat(answer.headers().firstValue("Server")).contains("Apache-Coyote/1.1");
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html");
    assertThat(answer.headers().firstValue("Accept-Ranges")).contains("bytes");
    assertThat(answer.headers().firstValue("Connection")).contains("close");
    assertThat(answer.headers().firstValue("X-Mashery-Responder")).isPresent();
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .matches("JSESSIONID=[0-9A-F]{32}; Path=/api; Secure");
    assertThat(answer.headers().firstValueAsLong("Content-Length"))
        .hasValue(answer.body().getBytes(UTF_8).length);
    assertThat(answer.body())
        .startsWith(
            "{\"summary\":{\"total\":480,\"start\":0,\"numpages\":480,\"returned\":1},"
                + "\"status\":\"success\",\"method\":\"/grid/server/list\",\"list\":[{");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "xml", "csv"})
  void refusesWrongSignaturesWith27BytesInEveryFormat(String format) throws Exception {
    String stale = caller.signed(caller.clock.instant().getEpochSecond() - 601);
    HttpResponse<String> answer = caller.post(LIST, "?" + stale + "format=" + format, "");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).isEqualTo("<h1>403 Not Authorized</h1>").hasSize(27);
    assertThat(answer.headers().firstValue("Server")).contains("Mashery Proxy");
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/xml");
    assertThat(answer.headers().firstValue("X-Mashery-Error-Code"))
        .contains("ERR_403_NOT_AUTHORIZED");
  }

  @ParameterizedTest
  @CsvSource({
    "'',                     480, 0,   0,  480",
    "page=3,                 480, 0,   0,  480",
    "num_items=100,          480, 0,   5,  100",
    "num_items=100&page=4,   480, 400, 5,  80",
    "num_items=100&page=5,   480, 500, 5,  0",
    "num_items=480&page=0,   480, 0,   1,  480",
    "num_items=7&page=68,    480, 476, 69, 4"
  })
  void countsPages(String query, int total, int start, int pages, int returned) throws Exception {
    JsonNode answer = caller.gogridJson(LIST, query);

    assertThat(answer.path("summary").path("total").intValue()).isEqualTo(total);
    assertThat(answer.path("summary").path("start").intValue()).isEqualTo(start);
    assertThat(answer.path("summary").path("numpages").intValue()).isEqualTo(pages);
    assertThat(answer.path("summary").path("returned").intValue()).isEqualTo(returned);
    assertThat(answer.path("list")).hasSize(returned);
  }

  @Test
  void pagesTogetherAreTheWholeList() throws Exception {
    List<JsonNode> paged = new ArrayList<>();
    for (int page = 0; page < 5; page++) {
      caller.gogridJson(LIST, "num_items=100&page=" + page).path("list").forEach(paged::add);
    }

    assertThat(paged).containsExactlyElementsOf(caller.gogridJson(LIST, "").path("list"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "num_items=0",
        "num_items=x",
        "num_items=2&page=-1",
        "isSandbox=maybe",
        "datacenter=Mars",
        "v=2.0",
        "format=yaml"
      })
  void callsNonsenseBadInput(String query) throws Exception {
    HttpResponse<String> answer = caller.gogrid(LIST, query);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("\"status\":\"failure\"", "\"errorcode\":\"IllegalArgumentException\"");
  }

  @Test
  void filtersByOptionIdOrNameAndByRepetition() throws Exception {
    int all = total("");
    assertThat(total("server.type=2"))
        .isEqualTo(total("server.type=database+server"))
        .isBetween(1, all - 1);
    assertThat(total("server.type=1&server.type=2")).isEqualTo(all);
    assertThat(total("datacenter=1") + total("datacenter=us-EAST-1") + total("datacenter=3"))
        .isEqualTo(all);
    assertThat(total("datacenter=1&datacenter=2"))
        .isEqualTo(total("datacenter=1") + total("datacenter=2"));
    assertThat(total("isSandbox=true") + total("isSandbox=false")).isEqualTo(all);
    assertThat(total("isSandbox=true")).isPositive();
    assertThat(total("v=1.1&isSandbox=true")).isEqualTo(all);
    assertThat(total("v=1.4&datacenter=1")).isEqualTo(all);
  }

  @Test
  void answersNotFoundWithTheRecorded222Bytes() throws Exception {
    HttpResponse<String> json = caller.gogrid("/grid/server/get", "name=nobody");

    assertThat(json.statusCode()).isEqualTo(400);
    assertThat(json.body())
        .isEqualTo(
            "{\"summary\":{\"total\":1,\"start\":0,\"returned\":1},\"status\":\"failure\","
                + "\"method\":\"/grid/server/get\",\"list\":[{\"message\":\"No object found that matches"
                + " your input criteria.\",\"object\":\"error\",\"errorcode\":\"IllegalArgumentException\"}]}")
        .hasSize(222);
    assertThat(caller.gogrid("/grid/server/get", "name=nobody&format=xml").body())
        .isEqualTo(
            "<gogrid><response method=\"/grid/server/get\" status=\"failure\"><summary total=\"1\""
                + " start=\"0\" returned=\"1\"/><list><object name=\"error\"><attribute name=\"message\">"
                + "No object found that matches your input criteria.</attribute><attribute"
                + " name=\"errorcode\">IllegalArgumentException</attribute></object></list></response></gogrid>");
    assertThat(caller.gogrid("/grid/server/get", "name=nobody&format=csv").body())
        .isEqualTo(
            """
            # FAILURE, /grid/server/get, TOTAL, 1, START, 0, RETURNED, 1
            # errorcode,message
            IllegalArgumentException,No object found that matches your input criteria.
            """);
  }

  @Test
  void getsServersByIdByNameAndByEither() throws Exception {
    JsonNode first = caller.gogridJson(LIST, "num_items=2").path("list").get(0);
    JsonNode second = caller.gogridJson(LIST, "num_items=2").path("list").get(1);
    String id = first.path("id").asText();
    String name = first.path("name").textValue();

    for (String query : List.of("id=" + id, "name=" + name, "server=" + id, "server=" + name)) {
      assertThat(caller.gogridJson("/grid/server/get", query).path("list").get(0))
          .as(query)
          .isEqualTo(first);
    }
    assertThat(
            caller
                .gogridJson("/grid/server/get", "id=" + id + "&id=" + second.path("id").asText())
                .path("list"))
        .containsExactly(first, second);
    assertThat(caller.gogrid("/grid/server/get", "id=" + id + "&name=" + name).statusCode())
        .isEqualTo(400);
    assertThat(caller.gogrid("/grid/server/get", "").statusCode()).isEqualTo(400);
  }

  @Test
  void newServersAreListedWithoutIdAndNotFound() throws Exception {
    JsonNode fresh = waitForNewServer();
    String name = fresh.path("name").textValue();

    assertThat(fresh.path("state").toString())
        .isEqualTo("{\"id\":3,\"name\":\"Off\",\"description\":null,\"object\":\"option\"}");
    assertThat(fresh.has("cores")).isFalse();
    assertThat(fresh.has("diskSize")).isFalse();
    assertThat(caller.gogrid("/grid/server/get", "name=" + name).statusCode()).isEqualTo(400);
    assertThat(caller.gogrid(LIST, "format=xml").body())
        .contains("<attribute name=\"id\"></attribute><attribute name=\"name\">" + name + "<");
    assertThat(caller.gogrid(LIST, "format=csv").body()).contains("\n," + name + ",");

    caller.clock.advance(Duration.ofSeconds(400));
    assertThat(
            caller
                .gogridJson("/grid/server/get", "name=" + name)
                .path("list")
                .get(0)
                .path("id")
                .isNumber())
        .isTrue();
  }

  private JsonNode waitForNewServer() throws Exception {
    for (int minute = 0; minute < 60; minute++) {
      for (JsonNode server : caller.gogridJson(LIST, "").path("list")) {
        if (!server.has("id")) {
          return server;
        }
      }
      caller.clock.advance(Duration.ofMinutes(1));
    }
    throw new AssertionError("no new server in an hour");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/grid/server/add",
        "/grid/server/power",
        "/grid/server/delete",
        "/grid/server/edit",
        "/grid/image/save",
        "/grid/image/restore",
        "/grid/loadbalancer/add"
      })
  void changesNothing(String method) throws Exception {
    HttpResponse<String> answer = caller.gogrid(method, "name=web-prod-01&power=stop");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body())
        .contains("\"errorcode\":\"Unauthorized\"", "\"method\":\"" + method + "\"");
  }

  /** Who may read what, api/gogrid.md section 1, roles. */
  @ParameterizedTest
  @CsvSource({
    "SUPER, /grid/job/list, 200",
    "SUPER, /support/password/list, 200",
    "SUPER, /myaccount/billing/get, 200",
    "SYSTEM, /grid/job/list, 200",
    "SYSTEM, /support/password/list, 200",
    "SYSTEM, /myaccount/billing/get, 401",
    "BILLING, /grid/job/list, 401",
    "BILLING, /support/password/list, 401",
    "BILLING, /myaccount/billing/get, 200",
    "READ_ONLY, /grid/job/list, 401",
    "READ_ONLY, /support/password/list, 401",
    "READ_ONLY, /myaccount/billing/get, 401",
    "READ_ONLY, /grid/server/list, 200",
    "READ_ONLY, /grid/ip/list, 200",
    "READ_ONLY, /grid/image/list, 200",
    "READ_ONLY, /grid/loadbalancer/list, 200",
    "READ_ONLY, /common/lookup/list, 200",
  })
  void aKeyReadsWhatItsRoleMay(GoGridRole role, String method, int status) throws Exception {
    try (Caller other = new Caller(SandboxOptions.defaults().withRole(role))) {
      assertThat(other.gogrid(method, "lookup=lookups").statusCode()).isEqualTo(status);
    }
  }

  @Test
  void knowsNoOtherMethod() throws Exception {
    assertThat(caller.gogrid("/grid/server/dance", "").statusCode()).isEqualTo(404);
    assertThat(caller.gogrid("/grid", "").statusCode()).isEqualTo(404);
  }

  @Test
  void looksUpOptions() throws Exception {
    assertThat(names("lookup=server.state"))
        .containsExactly(
            "On",
            "Starting",
            "Off",
            "Stopping",
            "Restarting",
            "Saving",
            "Restoring",
            "Updating",
            "On/Saving",
            "Off/Saving");
    assertThat(names("lookup=7")).isEqualTo(names("lookup=SERVER.STATE"));
    assertThat(names("lookup=server.ram"))
        .containsExactly("512MB", "1GB", "2GB", "4GB", "8GB", "16GB", "24GB");
    assertThat(names("lookup=datacenter&sort=name"))
        .containsExactly("EU-West-1", "US-East-1", "US-West-1");
    assertThat(names("lookup=datacenter&asc=false"))
        .containsExactly("EU-West-1", "US-East-1", "US-West-1");
    assertThat(names("lookup=lookups")).contains("server.os", "datacenter");
    assertThat(caller.gogridJson("/common/lookup/list", "lookup=18").path("summary").toString())
        .isEqualTo("{\"total\":3,\"start\":0,\"returned\":3}");
    assertThat(caller.gogrid("/common/lookup/list", "lookup=nonsense").statusCode()).isEqualTo(400);
  }

  private List<String> names(String query) throws Exception {
    return caller.gogridJson("/common/lookup/list", query).path("list").findValuesAsText("name");
  }

  private int total(String query) throws Exception {
    return caller.gogridJson(LIST, query).path("summary").path("total").intValue();
  }
}
