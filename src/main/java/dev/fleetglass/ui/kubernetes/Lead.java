package dev.fleetglass.ui.kubernetes;

import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.Relation;

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
        "mdi2h-hexagon-multiple-outline",
        texts.get("kubernetes.related.cluster"),
        clusterId,
        1,
        ScreenId.CLUSTERS,
        new Target.Row(connectionId + "/" + clusterId, ""));
  }

  Relation node(String name) {
    return to(ScreenId.NODES, "mdi2s-server-network", "node", name, Relation.is("name", name));
  }

  Relation namespace(String name) {
    return to(
        ScreenId.NAMESPACES, "mdi2f-folder-outline", "namespace", name, Relation.is("name", name));
  }

  /** Events about an object. */
  Relation events(String kind, String name) {
    return to(
        ScreenId.EVENTS,
        "mdi2b-bell-outline",
        "events",
        name,
        Relation.is("kind", kind) + " " + Relation.is("object", name));
  }
}
