package dev.fleetglass.provider.cocktail;

import dev.fleetglass.model.ClusterCondition;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a cluster stands, of a row of the conditions ({@code api/cocktail.md} section 3.2).
 *
 * <p>Ours: the counted servers are workloads, as category {@code SR} of section 5.1 says of them.
 * Usage is in cores and bytes. A condition of nothing but zeros is what the server fills in when it
 * did not look, as for a cluster that is stopped, and is no condition.
 *
 * @param id text id of the cluster; null when it is not sent
 * @param sequence number of the cluster; null when it is not sent
 * @param more what the condition holds besides, by name
 */
record ConditionWire(
    @Nullable String id,
    @Nullable Long sequence,
    @Nullable ClusterCondition condition,
    Map<String, String> more) {
  private static final String CONDITION = "condition.";

  static ConditionWire of(WireRow row) {
    String id = row.text("clusterId");
    Long sequence = row.whole("clusterSeq");
    ClusterCondition condition =
        new ClusterCondition(
            row.whole(CONDITION + "readyNodeCount"),
            row.whole(CONDITION + "desiredNodeCount"),
            row.whole(CONDITION + "gpuNodeCount"),
            row.whole(CONDITION + "namespaceCount"),
            row.whole(CONDITION + "serverCount"),
            row.whole(CONDITION + "podCount"),
            row.decimal(CONDITION + "totalCpuUsage"),
            row.decimal(CONDITION + "totalMemUsage"),
            row.whole(CONDITION + "alarmCount"));
    Map<String, String> more = new LinkedHashMap<>();
    row.rest()
        .forEach((path, text) -> {
          if (path.startsWith(CONDITION)) {
            more.put(path, text);
          }
        });
    return says(condition)
        ? new ConditionWire(id, sequence, condition, more)
        : new ConditionWire(id, sequence, null, Map.of());
  }

  private static boolean says(ClusterCondition condition) {
    return positive(condition.readyNodes())
        || positive(condition.desiredNodes())
        || positive(condition.gpuNodes())
        || positive(condition.namespaces())
        || positive(condition.workloads())
        || positive(condition.pods())
        || positive(condition.cpuUsage())
        || positive(condition.memoryUsage())
        || positive(condition.alarms());
  }

  private static boolean positive(@Nullable Number value) {
    return value != null && value.doubleValue() > 0;
  }
}
