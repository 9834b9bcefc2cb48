package dev.fleetglass.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fleetglass.sandbox.world.Cluster.Node;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorldTest {
  private static final Instant NOON = Instant.parse("2026-05-06T03:00:00Z");
  private static final String NGINX = "k8s.io/ingress-nginx";

  private final World world = new World(42, 12, 2000);

  @Test
  void isTheSameForTheSameSeedAndAnotherForAnother() {
    World twin = new World(42, 12, 2000);
    World other = new World(43, 12, 2000);

    assertThat(servers(twin, NOON))
        .isEqualTo(servers(world, NOON))
        .isNotEqualTo(servers(other, NOON));
    assertThat(twin.clusters().at(NOON))
        .isEqualTo(world.clusters().at(NOON))
        .isNotEqualTo(other.clusters().at(NOON));
    Cluster cluster = world.clusters().at(NOON).getFirst();
    assertThat(twin.metrics().ingressRequests(cluster, NGINX, NOON))
        .isEqualTo(world.metrics().ingressRequests(cluster, NGINX, NOON));
  }

  @Test
  void aboutOneServerInAHundredChangesEachMinute() {
    int changes = 0;
    List<Option> before = states(NOON);
    for (int minute = 1; minute <= 60; minute++) {
      List<Option> after = states(NOON.plus(Duration.ofMinutes(minute)));
      for (int slot = 0; slot < before.size(); slot++) {
        changes += before.get(slot).equals(after.get(slot)) ? 0 : 1;
      }
      before = after;
    }

    assertThat(changes / 60.0 / 2000).isBetween(0.005, 0.015);
  }

  @Test
  void serversStopAndStartInOrder() {
    Set<String> passages = new HashSet<>();
    for (int slot = 0; slot < 300; slot++) {
      String before = world.servers().at(slot, NOON).state().name();
      for (int second = 5; second < 7200; second += 5) {
        String after = world.servers().at(slot, NOON.plusSeconds(second)).state().name();
        if (!after.equals(before)) {
          passages.add(before + " > " + after);
        }
        before = after;
      }
    }

    assertThat(passages)
        .contains(
            "On > Stopping", "Stopping > Off", "Off > Starting", "Starting > On", "On > Restarting")
        .doesNotContain("On > Starting", "Off > Stopping", "Stopping > On");
  }

  @Test
  void idsAndNamesAreUniqueAndAddressesBelongToNobody() {
    List<Server> servers = servers(world, NOON);

    assertThat(servers).extracting(Server::name).doesNotHaveDuplicates();
    assertThat(servers)
        .filteredOn(server -> server.id() != null)
        .extracting(Server::id)
        .doesNotHaveDuplicates();
    assertThat(servers)
        .extracting(server -> server.address().ip())
        .doesNotHaveDuplicates()
        .allMatch(ip ->
            ip.matches(
                "(198\\.51\\.100|203\\.0\\.113|192\\.0\\.2|198\\.1[89]\\.\\d+|10\\.\\d+\\.\\d+)\\.\\d+"));
  }

  @Test
  void aReplacedServerHasANewId() {
    Set<Long> ids = new HashSet<>();
    for (int minute = 0; minute < 180; minute++) {
      Long id = world.servers().id(13, NOON.plus(Duration.ofMinutes(minute)));
      if (id != null) {
        ids.add(id);
      }
    }

    assertThat(ids).hasSizeBetween(3, 9);
  }

  @Test
  void clustersAreNeverYoungerThanTheirLastChange() {
    for (int hour = 0; hour < 24 * 40; hour++) {
      Instant now = NOON.plus(Duration.ofHours(hour));
      assertThat(world.clusters().at(now))
          .allSatisfy(cluster -> {
            assertThat(cluster.created()).isBeforeOrEqualTo(cluster.updated());
            assertThat(cluster.updated()).isBeforeOrEqualTo(now);
          });
    }
  }

  @Test
  void seriesHaveGapsAndLiveBetweenThem() {
    Cluster cluster = world.clusters().at(NOON).getFirst();
    int absent = 0;
    Set<Double> values = new HashSet<>();
    for (int second = 0; second < 86_400; second += 10) {
      OptionalDouble value =
          world.metrics().ingressRequests(cluster, NGINX, NOON.plusSeconds(second));
      if (value.isEmpty()) {
        absent++;
      } else {
        values.add(value.getAsDouble());
        assertThat(Math.rint(value.getAsDouble() * 60))
            .isCloseTo(value.getAsDouble() * 60, within(1e-6));
      }
    }

    assertThat(absent).isBetween(20, 400);
    assertThat(values).hasSizeGreaterThan(50);
  }

  @Test
  void nightsAreQuieterThanDays() {
    Cluster cluster = world.clusters().at(NOON).get(1);

    assertThat(average(cluster, Instant.parse("2026-05-06T18:00:00Z")))
        .isLessThan(0.7 * average(cluster, Instant.parse("2026-05-06T01:00:00Z")));
  }

  private double average(Cluster cluster, Instant from) {
    return IntStream.range(0, 360)
        .mapToObj(
            step -> world.metrics().ingressRequests(cluster, NGINX, from.plusSeconds(step * 10L)))
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .average()
        .orElseThrow();
  }

  @Test
  void nodesStayWithinTheirMachines() {
    for (Cluster cluster : world.clusters().at(NOON)) {
      for (Node node : cluster.nodes()) {
        for (int minute = 0; minute < 1440; minute += 7) {
          Instant now = NOON.plus(Duration.ofMinutes(minute));
          assertThat(world.metrics().nodeCores(cluster, node, now).orElse(0))
              .isBetween(0.0, (double) node.cores());
          assertThat(world.metrics().nodeMemory(cluster, node, now).orElse(0))
              .isBetween(0.0, (double) node.memoryBytes());
        }
      }
    }
  }

  @Test
  void namespacesUseLessThanTheirClusterHas() {
    for (Cluster cluster : world.clusters().at(NOON)) {
      List<String> names = world.namespaces().of(cluster);
      assertThat(names).hasSizeBetween(2, 12).doesNotHaveDuplicates().isSorted();
      for (int minute = 0; minute < 1440; minute += 31) {
        Instant now = NOON.plus(Duration.ofMinutes(minute));
        assertThat(
                names.stream()
                    .mapToDouble(
                        name -> world.metrics().namespaceCores(cluster, name, now).orElse(0))
                    .sum())
            .isBetween(0.0, (double) cluster.nodes().stream().mapToInt(Node::cores).sum());
        assertThat(
                names.stream()
                    .mapToDouble(
                        name -> world.metrics().namespaceMemory(cluster, name, now).orElse(0))
                    .sum())
            .isBetween(0.0, (double) cluster.nodes().stream().mapToLong(Node::memoryBytes).sum());
      }
    }
  }

  private List<Option> states(Instant now) {
    return IntStream.range(0, 2000)
        .mapToObj(slot -> world.servers().at(slot, now).state())
        .toList();
  }

  private static List<Server> servers(World world, Instant now) {
    return IntStream.range(0, world.servers().size())
        .mapToObj(slot -> world.servers().at(slot, now))
        .toList();
  }
}
