package dev.fleetglass.ui.clusters;

import dev.fleetglass.model.Cluster;
import dev.fleetglass.service.Sourced;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** What a cluster shares with others, counted as the search counts. */
final class ClusterRelations {
  private final Texts texts;
  private final List<Sourced<Cluster>> all;
  private final List<Relation> found = new ArrayList<>();

  ClusterRelations(Texts texts, List<Sourced<Cluster>> all) {
    this.texts = texts;
    this.all = all;
  }

  List<Relation> of(Sourced<Cluster> self) {
    Cluster cluster = self.value();
    Long account = cluster.providerAccount();
    if (account != null) {
      // An account's number means something within its connection only.
      add(
          "account",
          "fg-account-key-outline",
          "#" + account + " · " + self.connection(),
          "providerAccount=" + account + " " + Relation.is("connection", self.connection()),
          each ->
              account.equals(each.value().providerAccount())
                  && each.connection().equalsIgnoreCase(self.connection()));
    }
    String kind = cluster.kind().wire();
    if (!kind.isBlank()) {
      add(
          "kind",
          "fg-kubernetes",
          kind,
          Relation.is("kind", kind),
          each -> each.value().kind().wire().equalsIgnoreCase(kind));
    }
    String region = Objects.requireNonNullElse(cluster.region(), "");
    if (!region.isBlank()) {
      add(
          "region",
          "fg-map-marker-outline",
          region,
          Relation.is("region", region),
          each -> region.equalsIgnoreCase(each.value().region()));
    }
    return found;
  }

  /** The lists of what the cluster holds now. */
  List<Relation> inside(Sourced<Cluster> self) {
    return List.of(
        inside(self, "nodes", "fg-server-network", ScreenId.NODES),
        inside(self, "namespaces", "fg-folder-outline", ScreenId.NAMESPACES),
        inside(self, "workloads", "fg-layers-outline", ScreenId.WORKLOADS),
        inside(self, "pods", "fg-cube-outline", ScreenId.PODS),
        inside(self, "events", "fg-bell-outline", ScreenId.EVENTS));
  }

  /** What the cluster's service has besides clusters: who shares it, and the rules of alarms. */
  List<Relation> beside(Sourced<Cluster> self) {
    String here = Relation.is("connection", self.connection());
    String name = self.value().name();
    return List.of(
        new Relation(
            "fg-folder-account-outline",
            texts.get("clusters.related.workspaces"),
            name,
            Relation.UNCOUNTED,
            ScreenId.WORKSPACES,
            new Target.Search("clusters:" + Relation.quoted(name) + " " + here)),
        new Relation(
            "fg-bell-alert-outline",
            texts.get("clusters.related.alerts"),
            self.connection(),
            Relation.UNCOUNTED,
            ScreenId.ALERTS,
            new Target.Search(here)));
  }

  private Relation inside(Sourced<Cluster> self, String key, String icon, ScreenId screen) {
    return new Relation(
        icon,
        texts.get("clusters.related." + key),
        self.value().name(),
        1,
        screen,
        new Target.Inside(self.connectionId(), self.value().id(), new Target.Search("")));
  }

  private void add(
      String key, String icon, String value, String query, Predicate<Sourced<Cluster>> belongs) {
    long count = all.stream().filter(belongs).count();
    found.add(
        new Relation(
            icon,
            texts.get("clusters.related." + key),
            value,
            Math.toIntExact(count),
            ScreenId.CLUSTERS,
            new Target.Search(query)));
  }
}
