package dev.fleetglass.provider.cocktail;

import dev.fleetglass.model.Cluster;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names in braces that stand for something the connection has several of. */
final class Placeholders {
  /** One request per cluster, with its number. */
  static final String CLUSTER_SEQ = "{clusterSeq}";

  /** One request per cluster, with its text id. */
  static final String CLUSTER_ID = "{clusterId}";

  /** The text ids of all clusters, joined by commas. */
  static final String CLUSTER_IDS = "{clusterIds}";

  /** One request per namespace of every cluster. */
  static final String NAMESPACE = "{namespace}";

  /** One request per node of every cluster. */
  static final String NODE_NAME = "{nodeName}";

  /** {@code cpu} or {@code memory}. */
  static final String RESOURCE = "{resource}";

  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

  private Placeholders() {}

  /** Puts values in for their names; a name without a value stays. What is put in is not read. */
  static String fill(String pattern, Map<String, String> values) {
    return PLACE
        .matcher(pattern)
        .replaceAll(
            place -> Matcher.quoteReplacement(values.getOrDefault(place.group(), place.group())));
  }

  /** What a cluster fills in. */
  static Map<String, String> of(Cluster cluster) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(CLUSTER_SEQ, String.valueOf(cluster.sequence()));
    values.put(CLUSTER_ID, cluster.id());
    values.put(CLUSTER_IDS, cluster.id());
    return values;
  }

  /** What a cluster and something in it fill in. */
  static Map<String, String> of(Cluster cluster, @Nullable String place, String name) {
    Map<String, String> values = of(cluster);
    if (place != null) {
      values.put(place, name);
    }
    return values;
  }
}
