package dev.fleetglass.provider.cocktail;

import static dev.fleetglass.http.TestCalls.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.AlertSource;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.Fetched;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.api.WorkspaceSource;
import dev.fleetglass.model.AlertRule;
import dev.fleetglass.model.AlertState;
import dev.fleetglass.model.Coded;
import dev.fleetglass.model.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is beside the clusters, over HTTP. */
class AccountListsTest {
  private static final String RULES =
      "/api/alert/v1/list?order=ASC&orderColumn=alert_name&nextPage=%d&itemPerPage=100";
  private CocktailServer server;

  @BeforeEach
  void start() throws Exception {
    server = new CocktailServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static String ok(String result) {
    return "{\"code\":\"200\",\"result\":" + result + ",\"status\":\"ok\"}";
  }

  private static String rules(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj("{\"alertRuleSeq\":%d,\"alertName\":\"r\"}"::formatted)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private Fetched<AlertRule> alertRules() throws Exception {
    try (ProviderSession session = server.open()) {
      return server.source(session, AlertSource.class).alertRules(LoadProgress.NONE);
    }
  }

  @Test
  void readsWorkspaces() throws Exception {
    server.answer(
        "/api/service?includePlatform=false",
        ok(
            """
            [{"serviceSeq":3,"serviceName":"Shop","description":"d","serviceType":"NORMAL",\
            "useYn":"Y","created":"2024-01-02 09:00:00","updated":"2024-01-03 09:00:00",\
            "clusters":[{"clusterSeq":1,"clusterName":"a"},{"clusterSeq":2}]},{"serviceSeq":4}]\
            """));
    try (ProviderSession session = server.open()) {
      Fetched<Workspace> workspaces =
          server.source(session, WorkspaceSource.class).workspaces(LoadProgress.NONE);
      assertThat(workspaces.getFirst())
          .isEqualTo(
              new Workspace(
                  3L,
                  "Shop",
                  "d",
                  "NORMAL",
                  List.of("a", "2"),
                  true,
                  Instant.parse("2024-01-02T00:00:00Z"),
                  Map.of("updated", "2024-01-03 09:00:00", "clusters[0].clusterSeq", "1")));
      assertThat(workspaces.getLast().name()).isEqualTo("#4");
      assertThat(Objects.requireNonNull(workspaces.page(1)).text(1))
          .isEqualTo("{\"serviceSeq\":4}");
    }
  }

  @Test
  void readsAlertRulesOfAllPages() throws Exception {
    server.answer(
        RULES.formatted(1), ok("{\"totalCount\":201,\"alertRules\":" + rules(0, 100) + "}"));
    server.answer(
        RULES.formatted(2), ok("{\"totalCount\":201,\"alertRules\":" + rules(100, 100) + "}"));
    server.answer(
        RULES.formatted(3),
        ok(
            """
            {"other":{},"alertRules":[{"alertRuleSeq":200,"alertName":"CPU","description":"hot",\
            "alertState":"critical","created":"2024-01-02 09:00:00","expression":"x > 1"},\
            {"alertRuleSeq":201,"alertState":"loud"}]}\
            """));
    Fetched<AlertRule> rules = alertRules();
    assertThat(rules).hasSize(202);
    assertThat(rules.get(200))
        .isEqualTo(
            new AlertRule(
                200L,
                "CPU",
                "hot",
                new Coded<>(AlertState.CRITICAL, "critical"),
                Instant.parse("2024-01-02T00:00:00Z"),
                Map.of("expression", "x > 1")));
    assertThat(rules.get(201).state()).isEqualTo(new Coded<>(AlertState.UNKNOWN, "loud"));
    assertThat(Objects.requireNonNull(rules.page(201)).text(rules.place(201)))
        .isEqualTo("{\"alertRuleSeq\":201,\"alertState\":\"loud\"}");
    assertThat(server.everyTarget()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "{}", "{\"totalCount\":0}", "{\"alertRules\":[]}"})
  void noRuleIsAnEmptyList(String result) throws Exception {
    server.answer(RULES.formatted(1), ok(result));
    assertThat(alertRules()).isEmpty();
  }

  @Test
  void endsWithAServerThatDoesNotKnowPages() throws Exception {
    server.answer("/api/alert/v1/list", ok(rules(0, 100)));
    assertThat(alertRules()).hasSize(100);
    assertThat(server.everyTarget()).hasSize(2);
    server.answer("/api/alert/v1/list", ok(rules(0, 250)));
    assertThat(alertRules()).hasSize(250);
  }

  @Test
  void failsAsAWholeWhenAPageFails() throws Exception {
    server.answer(RULES.formatted(1), ok(rules(0, 100)));
    assertThat(failureOf(this::alertRules)).isInstanceOf(ApiFailure.NotFound.class);
  }

  @Test
  void givesRowsOrOneClearFailureForEveryBeginningOfAPage() throws Exception {
    String whole = ok("{\"alertRules\":" + rules(0, 3) + "}");
    for (int length = 0; length < whole.length(); length++) {
      server.answer(RULES.formatted(1), whole.substring(0, length));
      assertThat(failureOf(this::alertRules))
          .as("cut at %d", length)
          .isInstanceOf(ApiFailure.Undecodable.class);
    }
  }
}
