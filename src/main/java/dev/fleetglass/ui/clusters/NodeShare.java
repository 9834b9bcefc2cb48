package dev.fleetglass.ui.clusters;

import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.ClusterCondition;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.table.Share;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many of a cluster's nodes are ready: as its condition tells, or a list that has conditions
 * among its fields ({@code api/cocktail.md} section 3.2).
 */
final class NodeShare {
  private NodeShare() {}

  /** Null when the list does not tell, or no node is wanted. */
  static @Nullable Share of(Cluster cluster, Formats formats) {
    ClusterCondition condition = cluster.condition();
    long wanted =
        condition != null && condition.desiredNodes() != null
            ? condition.desiredNodes()
            : count(cluster.details(), "condition.desiredNodeCount");
    long ready =
        condition != null && condition.readyNodes() != null
            ? condition.readyNodes()
            : count(cluster.details(), "condition.readyNodeCount");
    if (wanted <= 0 || ready < 0) {
      return null;
    }
    String part = formats.number(ready);
    String whole = formats.number(wanted);
    return new Share(
        ready,
        wanted,
        part + "/" + whole,
        formats.texts().get("clusters.nodes.spoken", part, whole));
  }

  private static long count(Map<String, String> details, String name) {
    String text = details.get(name);
    return text != null && text.matches("\\d{1,9}") ? Long.parseLong(text) : -1;
  }
}
