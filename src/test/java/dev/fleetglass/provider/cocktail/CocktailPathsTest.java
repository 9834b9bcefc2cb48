package dev.fleetglass.provider.cocktail;

import static dev.fleetglass.http.TestCalls.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.AlertSource;
import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ClusterDetailSource;
import dev.fleetglass.api.ClusterEventSource;
import dev.fleetglass.api.FormField;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.MetricSource;
import dev.fleetglass.api.NamespaceSource;
import dev.fleetglass.api.NodeSource;
import dev.fleetglass.api.PodSource;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.api.WorkloadSource;
import dev.fleetglass.api.WorkspaceSource;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.MetricQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every path is that of the table, or the connection's own. */
class CocktailPathsTest {
  private CocktailServer server;

  @BeforeEach
  void start() throws Exception {
    server = new CocktailServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** Something that asks the service. */
  @FunctionalInterface
  private interface Asking {
    void ask() throws ApiException;
  }

  private static void anyhow(Asking asking) {
    try {
      asking.ask();
    } catch (ApiException e) {
      assertThat(e.failure()).isNotNull();
    }
  }

  /** Asks all that there is of a server that knows every answer. */
  private void askAll(Map<String, String> options, String prefix) throws Exception {
    Map<String, String> all = new HashMap<>(options);
    all.put(MetricReader.POD_NAMESPACES, "shop");
    all.put(MetricReader.POD_NODES, "n1");
    String ok = "{\"status\":\"ok\",\"result\":%s}";
    String cluster = "{\"clusterSeq\":7,\"clusterId\":\"c\"}";
    for (String before : List.of("", prefix)) {
      server.answer(before + "/api/cluster", ok.formatted("[" + cluster + "]"));
      server.answer(before + "/api/cluster/7", ok.formatted(cluster));
      server.answer(
          before + "/api/cube/v2/cluster/7/namespaces", ok.formatted("[{\"name\":\"shop\"}]"));
      server.answer(before + "/api/cube/v2/cluster/7/nodes", ok.formatted("[{\"name\":\"n1\"}]"));
    }
    try (ProviderSession session = server.open(all, List.of())) {
      Cluster known = CocktailServer.clusters(session).getFirst();
      LoadProgress none = LoadProgress.NONE;
      anyhow(() -> server.source(session, ClusterDetailSource.class).cluster(7));
      anyhow(() -> server.source(session, NodeSource.class).nodes(known, none));
      anyhow(() -> server.source(session, NamespaceSource.class).namespaces(known, none));
      anyhow(() -> server.source(session, WorkloadSource.class).workloads(known, none));
      anyhow(() -> server.source(session, PodSource.class).pods(known, none));
      anyhow(() -> server.source(session, ClusterEventSource.class).events(known, none));
      anyhow(() -> server.source(session, WorkspaceSource.class).workspaces(none));
      anyhow(() -> server.source(session, AlertSource.class).alertRules(none));
      MetricSource metrics = server.source(session, MetricSource.class);
      for (MetricQuery query : metrics.queries()) {
        anyhow(() -> metrics.samples(query));
      }
    }
  }

  private static String filled(String path) {
    return path.replace("{clusterSeq}", "7")
        .replace("{namespace}", "shop")
        .replace("{nodeName}", "n1")
        .replace("{resource}", "cpu");
  }

  private boolean asked(String path) {
    return server.everyTarget().stream()
        .map(target -> target.replaceFirst("\\?.*", ""))
        .anyMatch(target -> target.equals(path) || target.equals(path + "/cpu"));
  }

  @Test
  void asksEveryPathOfTheTableAndNoOtherOne() throws Exception {
    askAll(Map.of(), "");
    for (CocktailPath path : CocktailPath.values()) {
      assertThat(asked(filled(path.initial()))).as(path.name()).isTrue();
    }
    List<String> expected =
        Stream.of(CocktailPath.values())
            .map(CocktailPath::initial)
            .flatMap(path ->
                Stream.of(
                    path, path + "/cpu", path + "/memory", path.replace("{resource}", "memory")))
            .map(CocktailPathsTest::filled)
            .toList();
    assertThat(server.everyTarget())
        .extracting(target -> target.replaceFirst("\\?.*", ""))
        .allSatisfy(target -> assertThat(expected).contains(target));
  }

  @Test
  void onlyReads() throws Exception {
    askAll(Map.of(), "");
    assertThat(server.requests).extracting(RecordedRequest::getMethod).containsOnly("GET");
  }

  @Test
  void sendsTheParametersOfTheTable() throws Exception {
    askAll(Map.of(), "");
    for (CocktailPath path : CocktailPath.values()) {
      List<String> targets =
          server.everyTarget().stream()
              .filter(target -> target.replaceFirst("\\?.*", "").equals(filled(path.initial())))
              .toList();
      for (String parameter : path.parameters()) {
        assertThat(targets)
            .as(path.name())
            .allSatisfy(
                target -> assertThat(target).contains(parameter.replace("{clusterIds}", "c")));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aConnectionMayHaveAPathOfItsOwn(CocktailPath path) throws Exception {
    askAll(Map.of(path.option(), "/gw" + path.initial()), "/gw");
    assertThat(asked("/gw" + filled(path.initial()))).isTrue();
    assertThat(asked(filled(path.initial()))).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void refusesWhatIsNoPath(CocktailPath path) {
    for (String wrong : List.of("api/x", "/x?y=1", "/x#y")) {
      ApiFailure failure = failureOf(() -> server.open(Map.of(path.option(), wrong), List.of()));
      assertThat(failure.context().hint()).isEqualTo("bad-path");
      assertThat(failure.context().message()).contains(path.option(), wrong);
    }
  }

  @Test
  void theFormListsEveryPathFoldedAway() {
    List<FormField> paths =
        new CocktailFactory()
            .info().fields().stream().filter(field -> field.group().equals("paths")).toList();
    assertThat(paths)
        .extracting(FormField::id)
        .containsExactlyElementsOf(
            Stream.of(CocktailPath.values()).map(CocktailPath::option).toList())
        .doesNotHaveDuplicates()
        .contains(
            "clusterPath", "ingressPath", "nodeUsagePath", "namespaceUsagePath", "capacityPath");
  }
}
