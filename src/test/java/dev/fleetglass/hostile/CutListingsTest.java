package dev.fleetglass.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.AddressSource;
import dev.fleetglass.api.AlertSource;
import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.BillingSource;
import dev.fleetglass.api.Capability;
import dev.fleetglass.api.ClusterEventSource;
import dev.fleetglass.api.ClusterSource;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.api.Criteria;
import dev.fleetglass.api.ImageSource;
import dev.fleetglass.api.JobSource;
import dev.fleetglass.api.Listing;
import dev.fleetglass.api.LoadBalancerSource;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.LookupSource;
import dev.fleetglass.api.MetricSource;
import dev.fleetglass.api.NamespaceSource;
import dev.fleetglass.api.NodeSource;
import dev.fleetglass.api.PasswordSource;
import dev.fleetglass.api.PodSource;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.api.ServerSource;
import dev.fleetglass.api.WorkloadSource;
import dev.fleetglass.api.WorkspaceSource;
import dev.fleetglass.http.TestCalls;
import dev.fleetglass.http.TransportLimits;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.ClusterState;
import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.provider.InstalledOver;
import dev.fleetglass.sandbox.Sandbox;
import dev.fleetglass.sandbox.SandboxOptions;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every list of both APIs, with each of its answers cut at places of a seeded chance: cut at every
 * byte, as the documented samples are in the providers' contract tests, they would take minutes.
 */
@Timeout(120)
class CutListingsTest {
  private static final int CUTS = 24;

  @ParameterizedTest
  @ValueSource(strings = {"json", "xml", "csv"})
  void giveRowsOrOneClearFailure(String format) throws Exception {
    try (Sandbox sandbox = sandbox();
        CuttingProxy proxy = new CuttingProxy(sandbox.gogridUrl());
        ProviderSession session =
            open(
                "gogrid",
                URI.create(proxy.url() + "/api"),
                Credentials.of(Map.of("apiKey", sandbox.apiKey(), "secret", sandbox.secret())),
                Map.of("format", format))) {
      Map<String, Load> lists = new LinkedHashMap<>();
      lists.put("server", () -> all(session, ServerSource.class, ServerSource::servers));
      lists.put("address", () -> all(session, AddressSource.class, AddressSource::addresses));
      lists.put("image", () -> all(session, ImageSource.class, ImageSource::images));
      lists.put(
          "balancer",
          () -> all(session, LoadBalancerSource.class, LoadBalancerSource::loadBalancers));
      lists.put("job", () -> all(session, JobSource.class, JobSource::jobs));
      lists.put("lookup", () -> of(session, LookupSource.class).lookups(LoadProgress.NONE).size());
      lists.put(
          "password", () -> of(session, PasswordSource.class).passwords(LoadProgress.NONE).size());
      lists.put(
          "billing", () -> of(session, BillingSource.class).billing().details().isEmpty() ? 0 : 1);
      cut(proxy, lists);
    }
  }

  @Test
  void giveRowsOrOneClearFailureInCocktailToo() throws Exception {
    try (Sandbox sandbox = sandbox();
        CuttingProxy proxy = new CuttingProxy(sandbox.cocktailUrl());
        ProviderSession session =
            open(
                "cocktail",
                URI.create(proxy.url()),
                Credentials.of(Map.of("token", sandbox.token())),
                Map.of())) {
      Cluster running =
          of(session, ClusterSource.class).clusters(LoadProgress.NONE).stream()
              .filter(cluster -> cluster.state().value() == ClusterState.RUNNING)
              .findFirst()
              .orElseThrow();
      Map<String, Load> lists = new LinkedHashMap<>();
      LoadProgress quiet = LoadProgress.NONE;
      lists.put("cluster", () -> of(session, ClusterSource.class).clusters(quiet).size());
      lists.put("node", () -> of(session, NodeSource.class).nodes(running, quiet).size());
      lists.put(
          "namespace", () -> of(session, NamespaceSource.class).namespaces(running, quiet).size());
      lists.put(
          "workload", () -> of(session, WorkloadSource.class).workloads(running, quiet).size());
      lists.put("pod", () -> of(session, PodSource.class).pods(running, quiet).size());
      lists.put("event", () -> of(session, ClusterEventSource.class).events(running, quiet).size());
      lists.put("workspace", () -> of(session, WorkspaceSource.class).workspaces(quiet).size());
      lists.put("alert", () -> of(session, AlertSource.class).alertRules(quiet).size());
      MetricSource metrics = of(session, MetricSource.class);
      for (MetricQuery query : metrics.queries().subList(0, 3)) {
        lists.put("metric " + query.id(), () -> metrics.samples(query).size());
      }
      cut(proxy, lists);
    }
  }

  /** Reads a list and tells how many rows it has. */
  @FunctionalInterface
  private interface Load {
    int rows() throws ApiException;
  }

  private static void cut(CuttingProxy proxy, Map<String, Load> lists) throws Exception {
    Random random = new Random(20_261_126);
    List<String> refused = new ArrayList<>();
    for (Map.Entry<String, Load> list : lists.entrySet()) {
      proxy.record();
      int rows = list.getValue().rows();
      List<CuttingProxy.Answered> answers = List.copyOf(proxy.recorded().values());
      for (CuttingProxy.Answered answer : answers) {
        for (int i = 0; i < Math.max(2, CUTS / answers.size()); i++) {
          int length = random.nextInt(answer.length());
          proxy.cut(answer.target(), length);
          try {
            assertThat(list.getValue().rows()).as(list.getKey()).isLessThanOrEqualTo(rows);
          } catch (ApiException e) {
            new Outcome(List.of(), e.failure(), new TestCalls()).clear();
            refused.add(list.getKey());
          }
        }
      }
      proxy.whole();
    }
    assertThat(refused).containsAll(lists.keySet());
  }

  private static Sandbox sandbox() throws Exception {
    return Sandbox.start(SandboxOptions.defaults().withSeed(7).withSize(2, 3), TestCalls.CLOCK);
  }

  private static ProviderSession open(
      String provider, URI url, Credentials credentials, Map<String, String> options)
      throws ApiException {
    ConnectionSettings settings =
        new ConnectionSettings(
            "c",
            "cloud",
            provider,
            url,
            true,
            false,
            false,
            null,
            null,
            Duration.ofSeconds(15),
            options,
            List.of());
    return InstalledOver.transports(
            new TestCalls().factory(TransportLimits.DEFAULT.withAttempts(1)), TestCalls.CLOCK)
        .open(settings, credentials);
  }

  private static <C extends Capability> C of(ProviderSession session, Class<C> type) {
    return session.capability(type).orElseThrow();
  }

  private static <C extends Capability> int all(
      ProviderSession session, Class<C> type, Function<C, Listing<?>> listing) throws ApiException {
    return listing.apply(of(session, type)).list(Criteria.NONE, LoadProgress.NONE).size();
  }
}
