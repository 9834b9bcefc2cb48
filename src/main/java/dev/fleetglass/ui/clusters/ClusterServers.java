package dev.fleetglass.ui.clusters;

import dev.fleetglass.model.Address;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.Server;
import dev.fleetglass.service.Sourced;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.common.WebAddress;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.Relation;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Servers whose address is the one a cluster is reached at: its API's or its node ports'. */
final class ClusterServers {
  private ClusterServers() {}

  /**
   * The servers among these.
   *
   * @param at the moment at which they were so; null for the present
   */
  static List<Relation> of(
      Cluster cluster, List<Sourced<Server>> servers, @Nullable Instant at, Texts texts) {
    Set<String> hosts = new LinkedHashSet<>();
    WebAddress.of(Objects.requireNonNullElse(cluster.apiUrl(), ""))
        .map(URI::getHost)
        .ifPresent(hosts::add);
    hosts.add(Objects.requireNonNullElse(cluster.nodePortUrl(), ""));
    return hosts.stream()
        .filter(host -> !host.isBlank())
        .flatMap(host ->
            servers.stream()
                .map(Sourced::value)
                .filter(server -> has(server.address(), host) || has(server.privateAddress(), host))
                .map(server -> relation(host, server, at, texts)))
        .toList();
  }

  private static boolean has(@Nullable Address address, String host) {
    return address != null && address.ip().equals(host);
  }

  private static Relation relation(String host, Server server, @Nullable Instant at, Texts texts) {
    Target search =
        new Target.Search(
            "(address="
                + host
                + " OR privateAddress="
                + host
                + ") "
                + Relation.is("name", server.name()));
    return new Relation(
        "fg-server",
        texts.get("clusters.related.server", host),
        server.name(),
        1,
        ScreenId.SERVERS,
        at == null ? search : new Target.Then(at, search));
  }
}
