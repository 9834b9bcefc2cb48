package dev.fleetglass.ui.kubernetes;

import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.Relation;
import org.jspecify.annotations.Nullable;

/** Makes the ways between the lists of one cluster. */
record Lead(Texts texts, String connectionId, String clusterId) {
  /** The rows of another list that a search finds. */
  Relation to(ScreenId screen, String icon, String key, String value, String query, int count) {
    return new Relation(
        icon,
        texts.get("kubernetes.related." + key),
        value,
        count,
        screen,
        new Target.Inside(connectionId, clusterId, new Target.Search(query)));
  }

  /** Rows that were not counted. */
  Relation to(ScreenId screen, String icon, String key, String value, String query) {
    return to(screen, icon, key, value, query, Relation.UNCOUNTED);
  }

  /** The cluster itself. */
  Relation cluster() {
    return new Relation(
        "fg-hexagon-multiple-outline",
        texts.get("kubernetes.related.cluster"),
        clusterId,
        1,
        ScreenId.CLUSTERS,
        new Target.Row(connectionId + "/" + clusterId, ""));
  }

  Relation node(String name) {
    return to(ScreenId.NODES, "fg-server-network", "node", name, Relation.is("name", name));
  }

  Relation namespace(String name) {
    return to(
        ScreenId.NAMESPACES, "fg-folder-outline", "namespace", name, Relation.is("name", name));
  }

  /** The pod of a namespace; another one may have a pod that is called the same. */
  Relation pod(String namespace, String name) {
    return to(ScreenId.PODS, "fg-cube-outline", "pod", name, within(namespace, "name", name));
  }

  /**
   * The workload that is called so.
   *
   * @param kind of the object that has the name; a replica set is called as its deployment, with a
   *     hash behind
   */
  Relation workload(String namespace, @Nullable String kind, String name) {
    int cut = name.lastIndexOf('-');
    String workload = "ReplicaSet".equals(kind) && cut > 0 ? name.substring(0, cut) : name;
    return to(
        ScreenId.WORKLOADS,
        "fg-layers-outline",
        "workload",
        name,
        within(namespace, "name", workload));
  }

  /** Events about an object of a namespace. */
  Relation events(String namespace, String kind, String name) {
    return events(name, Relation.is("kind", kind) + " " + within(namespace, "object", name));
  }

  /** Events about a node; the namespace that they are kept in says nothing. */
  Relation eventsOfNode(String name) {
    return events(name, Relation.is("kind", "Node") + " " + Relation.is("object", name));
  }

  private Relation events(String name, String query) {
    return to(ScreenId.EVENTS, "fg-bell-outline", "events", name, query);
  }

  private static String within(String namespace, String column, String name) {
    return Relation.is("namespace", namespace) + " " + Relation.is(column, name);
  }
}
