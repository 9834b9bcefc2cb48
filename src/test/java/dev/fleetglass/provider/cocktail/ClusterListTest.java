package dev.fleetglass.provider.cocktail;

import static dev.fleetglass.http.TestCalls.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ClusterSource;
import dev.fleetglass.api.Fetched;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.api.WirePage;
import dev.fleetglass.http.TestCalls;
import dev.fleetglass.model.AuthType;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.ClusterKind;
import dev.fleetglass.model.ClusterState;
import dev.fleetglass.model.Coded;
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

class ClusterListTest {
  private static final String LIST = "/api/cluster";
  private CocktailServer server;

  @BeforeEach
  void start() throws Exception {
    server = new CocktailServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private List<Cluster> read(String body) throws Exception {
    server.answer(LIST, body);
    try (ProviderSession session = server.open()) {
      return CocktailServer.clusters(session);
    }
  }

  private ApiFailure fail(String body) throws Exception {
    server.answer(LIST, body);
    try (ProviderSession session = server.open()) {
      return failureOf(() -> CocktailServer.clusters(session));
    }
  }

  private static String row(String members) {
    return "{\"code\":\"200\",\"result\":[{\"clusterId\":\"c\",\"clusterSeq\":7"
        + (members.isEmpty() ? "" : "," + members)
        + "}],\"status\":\"ok\"}";
  }

  @Test
  void keepsTheTextOfTheDocumentedSample() throws Exception {
    String body = Seeds.text("seed-clusters.json");
    server.answer(LIST, body);
    try (ProviderSession session = server.open()) {
      Fetched<Cluster> fetched =
          session.capability(ClusterSource.class).orElseThrow().clusters(LoadProgress.NONE);
      WirePage page = Objects.requireNonNull(fetched.page(0));
      int start = body.indexOf('{', body.indexOf("\"result\""));
      assertThat(page.text(fetched.place(0)))
          .isEqualTo(body.substring(start, body.indexOf('}', start) + 1));
      assertThat(page.received()).isEqualTo(TestCalls.NOW);
    }
  }

  @Test
  void showsNoSecretOfAConnectionOrAClusterInTheText() throws Exception {
    String token = TestCalls.credentials().reveal("token").orElseThrow();
    server.answer(
        LIST,
        row(
            "\"apiSecret\":\"s1\",\"apiUrl\":\"https://u:p@h\",\"more\":{\"clientKeyData\":[\"s2\"]},"
                + "\"description\":\"by "
                + token
                + "\""));
    try (ProviderSession session = server.open()) {
      Fetched<Cluster> fetched =
          session.capability(ClusterSource.class).orElseThrow().clusters(LoadProgress.NONE);
      assertThat(Objects.requireNonNull(fetched.page(0)).text(0))
          .isEqualTo(
              "{\"clusterId\":\"c\",\"clusterSeq\":7,\"apiSecret\":\"***\","
                  + "\"apiUrl\":\"https://***@h\",\"more\":{\"clientKeyData\":[\"***\"]},"
                  + "\"description\":\"by ***\"}");
    }
  }

  @Test
  void readsEveryFieldOfTheDocumentedSample() throws Exception {
    List<Cluster> clusters = read(Seeds.text("seed-clusters.json"));
    assertThat(clusters)
        .containsExactly(
            new Cluster(
                "thingcluster",
                1L,
                "thingcluster",
                "thingcluster",
                new Coded<>(ClusterState.RUNNING, "RUNNING"),
                new Coded<>(ClusterKind.MANAGED, "MANAGED"),
                new Coded<>(AuthType.CERT, "CERT"),
                "1.26.1",
                "https://0.0.0.0:0",
                "Acornsoft",
                1L,
                true,
                false,
                true,
                true,
                "30000-32767",
                "0.0.0.0",
                true,
                Instant.parse("2023-12-19T00:27:00Z"),
                Instant.parse("2023-12-19T19:09:29Z"),
                Map.of()));
    assertThat(clusters.getFirst().details()).isEmpty();
    var sent =
        server.requests.stream()
            .filter(request -> request.getTarget().equals(LIST))
            .findFirst()
            .orElseThrow();
    assertThat(sent.getRequestLine()).isEqualTo("GET /api/cluster HTTP/1.1");
    assertThat(sent.getHeaders().get("Authorization")).isEqualTo("Bearer " + TestCalls.SECRET);
    assertThat(sent.getHeaders().get("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void readsDatesInTheConnectionsZone() throws Exception {
    server.answer(LIST, Seeds.text("seed-clusters.json"));
    try (ProviderSession session = server.open(Map.of("zone", "UTC"), List.of())) {
      assertThat(CocktailServer.clusters(session).getFirst().created())
          .isEqualTo(Instant.parse("2023-12-19T09:27:00Z"));
    }
  }

  @Test
  void takesAnotherPathFromTheConnection() throws Exception {
    server.answer("/gw/list", Seeds.text("seed-clusters.json"));
    try (ProviderSession session = server.open(Map.of("clusterPath", "/gw/list"), List.of())) {
      assertThat(CocktailServer.clusters(session)).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":\"200\",\"status\":\"ok\"}",
        "{\"code\":\"200\",\"result\":null,\"status\":\"ok\"}",
        "{\"code\":\"\",\"result\":[],\"status\":\"OK\"}",
        "{\"code\":200,\"message\":{},\"result\":[],\"status\":\"ok\"}  \n",
        "{\"status\":\"Ok\",\"result\":[],\"code\":\"CCCM1044000\",\"biz\":{\"a\":[1]}}"
      })
  void succeedsByStatusWhateverElseIsThere(String body) throws Exception {
    assertThat(read(body)).isEmpty();
  }

  @Test
  void keepsUnknownFieldsAndValues() throws Exception {
    Cluster cluster =
        read(row(
                "\"clusterState\":\"HIBERNATING\",\"clusterType\":\"CUBE\",\"n\":1.50,\"x\":null,"
                    + "\"providerAccount\":{\"seq\":1,\"clusterNames\":[],\"more\":{}},"
                    + "\"plugIns\":[{\"code\":\"NFS\"},true]"))
            .getFirst();
    assertThat(cluster.state()).isEqualTo(new Coded<>(ClusterState.UNKNOWN, "HIBERNATING"));
    assertThat(cluster.details())
        .containsExactly(
            Map.entry("clusterType", "CUBE"),
            Map.entry("n", "1.50"),
            Map.entry("x", "null"),
            Map.entry("providerAccount.seq", "1"),
            Map.entry("providerAccount.clusterNames", "[]"),
            Map.entry("providerAccount.more", "{}"),
            Map.entry("plugIns[0].code", "NFS"),
            Map.entry("plugIns[1]", "true"));
  }

  @Test
  void hidesCredentialsOfTheClusterItself() throws Exception {
    Cluster cluster =
        read(row("\"apiSecret\":\"hidden7\",\"account\":{\"clientKeyData\":\"hidden7\"}"))
            .getFirst();
    assertThat(cluster.details())
        .containsExactly(Map.entry("apiSecret", "***"), Map.entry("account.clientKeyData", "***"));
  }

  @Test
  void hidesNumbersAndWhatIsWithinCredentials() throws Exception {
    server.answer(
        LIST, row("\"passwordPin\":4711,\"credentials\":{\"user\":\"u7\",\"pins\":[-1.5e3]}"));
    try (ProviderSession session = server.open()) {
      Fetched<Cluster> fetched =
          session.capability(ClusterSource.class).orElseThrow().clusters(LoadProgress.NONE);
      assertThat(Objects.requireNonNull(fetched.page(0)).text(0))
          .endsWith(
              "\"passwordPin\":\"***\",\"credentials\":{\"user\":\"***\",\"pins\":[\"***\"]}}");
      assertThat(fetched.getFirst().details().values()).containsOnly("***");
    }
  }

  @Test
  void keepsTextsItCannotReadRatherThanGuessing() throws Exception {
    Cluster cluster =
        read(row("\"useYn\":\"maybe\",\"created\":\"2023-02-30 00:00:00\",\"updated\":null"))
            .getFirst();
    assertThat(cluster.inUse()).isNull();
    assertThat(cluster.created()).isNull();
    assertThat(cluster.updated()).isNull();
    assertThat(cluster.details())
        .containsExactly(Map.entry("useYn", "maybe"), Map.entry("created", "2023-02-30 00:00:00"));
  }

  @Test
  void toleratesSparseRows() throws Exception {
    Cluster cluster = read("{\"result\":[{\"clusterSeq\":9}],\"status\":\"ok\"}").getFirst();
    assertThat(cluster.id()).isEqualTo("9");
    assertThat(cluster.name()).isEqualTo("9");
    assertThat(cluster.state()).isEqualTo(new Coded<>(ClusterState.UNKNOWN, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"providerAccountSeq\":\"1\"|result[0].providerAccountSeq|is not a whole number",
        "\"providerAccountSeq\":1.5|result[0].providerAccountSeq|is not a whole number",
        "\"providerAccountSeq\":9223372036854775808|result[0].providerAccountSeq|is out of range",
        "\"clusterName\":5|result[0].clusterName|is not a text",
        "\"clusterName\":{\"a\":1}|result[0].clusterName|is not a text",
        "\"useYn\":true|result[0].useYn|is not a text",
        "\"useYn\":\"Y\",\"useYn\":\"N\"|result[0].useYn|is there twice",
        "\"a\":{\"b\":1,\"b\":2}|result[0].a.b|is there twice"
      })
  void namesTheFieldThatIsWrong(String members, String field, String reason) throws Exception {
    assertThat(fail(row(members)))
        .isInstanceOfSatisfying(
            ApiFailure.Undecodable.class,
            wrong -> {
              assertThat(wrong.field()).isEqualTo(field);
              assertThat(wrong.context().message()).isEqualTo(field + " " + reason + ".");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]|",
        "\"ok\"|",
        "17|",
        "{\"status\":\"ok\",\"result\":{}}|result",
        "{\"status\":\"ok\",\"result\":[1]}|result[0]",
        "{\"status\":\"ok\",\"result\":[{}]}|result[0]",
        "{\"code\":\"200\",\"result\":[]}|status",
        "{\"status\":\"ok\",\"result\":[{\"clusterId\":\"c\"|result[0].clusterId",
        "{\"status\":\"ok\",}|status",
        "{\"status\":\"ok\"}<html>|",
        "{\"status\":\"ok\"}{}|"
      })
  void tellsWhereAnAnswerIsNotTheEnvelope(String body, String field) throws Exception {
    assertThat(fail(body))
        .isInstanceOfSatisfying(
            ApiFailure.Undecodable.class,
            wrong -> {
              assertThat(wrong.field()).isEqualTo(field);
              assertThat(wrong.excerpt()).isEqualTo(body);
              assertThat(wrong.context().message()).endsWith(".");
            });
  }

  @Test
  void boundsDepthAndTextLength() throws Exception {
    String deep = "{\"a\":".repeat(2000) + "1" + "}".repeat(2000);
    String longText = "\"" + "x".repeat((1 << 20) + 10) + "\"";
    for (String value : List.of(deep, longText)) {
      ApiFailure failure = fail(row("\"a\":" + value));
      assertThat(failure).isInstanceOf(ApiFailure.Undecodable.class);
      assertThat(failure.context().message()).contains("too deep or holds too long");
    }
  }

  @Test
  void readsManyRows() throws Exception {
    StringBuilder body = new StringBuilder("{\"result\":[");
    for (int i = 0; i < 20_000; i++) {
      body.append(i == 0 ? "" : ",").append("{\"clusterSeq\":").append(i).append('}');
    }
    assertThat(read(body.append("],\"status\":\"ok\"}").toString())).hasSize(20_000);
  }
}
