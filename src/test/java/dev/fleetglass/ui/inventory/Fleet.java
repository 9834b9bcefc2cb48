package dev.fleetglass.ui.inventory;

import dev.fleetglass.model.Address;
import dev.fleetglass.model.AuthType;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.ClusterKind;
import dev.fleetglass.model.ClusterState;
import dev.fleetglass.model.Coded;
import dev.fleetglass.model.Image;
import dev.fleetglass.model.Option;
import dev.fleetglass.model.Server;
import dev.fleetglass.model.ServerState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Clusters and servers as services describe them. */
public final class Fleet {
  public static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private static final List<String> CITIES =
      List.of("seoul", "busan", "tokyo", "frankfurt", "oregon", "서울-개발");
  private static final List<String> KINDS = List.of("MANAGED", "PROVIDER", "EKS", "AKS", "GKE");
  private static final List<String> CLUSTER_STATES =
      List.of(
          "RUNNING",
          "RUNNING",
          "RUNNING",
          "RUNNING",
          "UPGRADING",
          "RUNNING",
          "STOPPED",
          "RUNNING",
          "ERROR_UPGRADE",
          "RUNNING",
          "MIGRATING");
  private static final List<String> SERVER_STATES =
      List.of("On", "On", "On", "Off", "On", "Starting", "On", "On", "Saving", "On", "Hibernated");
  private static final List<String> ROLES = List.of("web", "db", "cache", "batch", "edge");
  private static final List<String> RAMS = List.of("512MB", "1GB", "2GB", "4GB", "8GB", "16GB");

  private Fleet() {}

  public static List<Cluster> clusters(int count) {
    List<Cluster> clusters = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      clusters.add(cluster(i, pick(CLUSTER_STATES, i)));
    }
    return clusters;
  }

  public static Cluster cluster(int number, String state) {
    String city = pick(CITIES, number);
    return new Cluster(
        city + "-" + number,
        (long) number,
        city + "-" + number,
        number % 3 == 0 ? "Orders and payments of " + city : "",
        Coded.of(ClusterState.class, state, ClusterState.UNKNOWN),
        Coded.of(ClusterKind.class, pick(KINDS, number), ClusterKind.UNKNOWN),
        Coded.of(AuthType.class, number % 2 == 0 ? "CERT" : "TOKEN", AuthType.UNKNOWN),
        "1." + (24 + number % 8) + "." + number % 11,
        "https://10.20." + number % 256 + ".1:6443",
        city,
        7L,
        number % 2 == 0,
        number % 3 == 0,
        true,
        number % 4 != 0,
        "30000-32767",
        "10.20." + number % 256 + ".9",
        true,
        NOW.minus(Duration.ofHours(17L * number * number)),
        NOW.minus(Duration.ofSeconds(41L * number * number)),
        number % 5 == 0 ? Map.of("clusterTenancy", "HARD") : Map.of());
  }

  public static List<Server> servers(int count) {
    List<Server> servers = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      servers.add(server(i, pick(SERVER_STATES, i)));
    }
    return servers;
  }

  public static Server server(int number, String state) {
    String role = pick(ROLES, number);
    return new Server(
        10_000L + number,
        role + "-" + number,
        number % 4 == 0 ? "Behind the shop's load balancer, rack " + number % 40 : null,
        Coded.of(ServerState.class, state, ServerState.UNKNOWN),
        new Address(
            number + 5L,
            "208.113." + number / 250 % 250 + "." + (number % 250 + 1),
            "208.113.75.240/255.255.255.240",
            true,
            new Option(2L, "Assigned", null),
            null),
        null,
        new Image(
            44L,
            "centos5.1_64_apache",
            "CentOS 5.1 (64-bit) w/ Apache 2.2",
            null,
            new Option(13L, "CentOS 5.1 (64-bit)", null),
            new Option(2L, "64-bit", null),
            null,
            null,
            "24732/GSI-f8979644-e646-4711-ad58-d98a5fa3612c.img",
            "0",
            true,
            true,
            "GoGrid",
            NOW.minus(Duration.ofDays(400)),
            NOW.minus(Duration.ofDays(30))),
        new Option((long) number % 6, pick(RAMS, number), null),
        new Option(1L, "Web Server", null),
        new Option(13L, "CentOS 5.1 (64-bit)", null),
        new Option(1L, number % 2 == 0 ? "US-West-1" : "EU-West-1", null),
        false,
        (double) (1 << number % 4),
        number % 7 == 0 ? null : 30_720L * (1 + number % 5),
        number % 2 == 0 ? Map.of("hypervisor.build", "xen-4.17") : Map.of());
  }

  private static <E> E pick(List<E> values, int number) {
    return values.get(number % values.size());
  }
}
