package dev.fleetglass.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class InteriorsTest {
  private static final long START = 1_790_000_000L;

  @Test
  void everythingInAClusterAgrees() {
    Random random = new Random(11);
    for (int i = 0; i < 300; i++) {
      agrees(random.nextLong(), 1 + random.nextInt(12), START + random.nextLong(400 * 86_400L));
    }
  }

  private static void agrees(long seed, int seq, long time) {
    World world = new World(seed, 12, 10);
    Instant at = Instant.ofEpochSecond(time);
    Cluster cluster = world.clusters().bySeq(seq, at).orElseThrow();
    Contents contents = world.interiors().of(cluster, at);
    Set<String> nodes =
        cluster.nodes().stream().map(Cluster.Node::name).collect(Collectors.toSet());
    Set<String> pods = new HashSet<>();

    for (Workload workload : contents.workloads()) {
      assertThat(contents.namespaces()).contains(workload.namespace());
      assertThat(workload.pods()).hasSize(workload.desired());
      if (workload.kind() == Workload.Kind.DAEMON_SET) {
        assertThat(workload.pods().stream().map(Pod::node).collect(Collectors.toSet()))
            .isEqualTo(nodes);
      }
      for (Pod pod : workload.pods()) {
        assertThat(pods.add(pod.namespace() + "/" + pod.name())).as(pod.name()).isTrue();
        assertThat(pod.node() == null || nodes.contains(pod.node())).isTrue();
        assertThat(pod.node() == null).isEqualTo("Unschedulable".equals(pod.reason()));
        assertThat(pod.restarts()).isNotNegative();
        assertThat(pod.ready() && contents.unwell().contains(String.valueOf(pod.node()))).isFalse();
      }
    }
    assertThat(nodes).containsAll(contents.unwell());
    for (KubeEvent event : Reports.ofPods(contents)) {
      assertThat(pods).contains(event.namespace() + "/" + event.object());
      assertThat(event.first()).isBeforeOrEqualTo(event.last());
      assertThat(event.last()).isBeforeOrEqualTo(at);
    }
    assertThat(Reports.ofNodes(contents).stream().map(KubeEvent::object))
        .containsExactlyInAnyOrderElementsOf(contents.unwell());
    assertThat(contents.alarms().stream().filter(alarm -> alarm.namespace().isEmpty()).count())
        .isEqualTo(contents.unwell().size());
  }

  /** Whoever looks for a while sees every kind of trouble. */
  @Test
  void troubleComesAndGoes() {
    World world = new World(7, 12, 10);
    Set<String> reasons = new HashSet<>();
    boolean away = false;
    int calm = 0;
    for (int step = 0; step < 200; step++) {
      Instant at = Instant.ofEpochSecond(START + step * 600L);
      Cluster cluster = world.clusters().bySeq(1 + step % 11, at).orElseThrow();
      Contents contents = world.interiors().of(cluster, at);
      List<Pod> unwell = contents.pods().stream().filter(pod -> pod.reason() != null).toList();
      unwell.forEach(pod -> reasons.add(pod.reason()));
      away |= !contents.unwell().isEmpty();
      calm += unwell.isEmpty() ? 1 : 0;
    }
    assertThat(reasons)
        .containsExactlyInAnyOrder(
            "CrashLoopBackOff", "ImagePullBackOff", "Unschedulable", "NodeLost");
    assertThat(away).isTrue();
    assertThat(calm).isPositive();
  }
}
