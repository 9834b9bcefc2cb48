package dev.fleetglass.provider.cocktail;

import dev.fleetglass.model.AuthType;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.ClusterKind;
import dev.fleetglass.model.ClusterState;
import dev.fleetglass.model.Coded;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps clusters into the neutral model. */
final class ClusterMapper {
  private final ZoneId zone;

  /** The wire's dates have no zone; the connection names it. */
  ClusterMapper(ZoneId zone) {
    this.zone = zone;
  }

  Cluster map(ClusterWire wire) {
    Map<String, String> texts = wire.texts();
    Map<String, String> details = new LinkedHashMap<>(wire.more());
    String id = texts.getOrDefault("clusterId", String.valueOf(wire.numbers().get("clusterSeq")));
    return new Cluster(
        id,
        wire.numbers().get("clusterSeq"),
        texts.getOrDefault("clusterName", id),
        texts.get("description"),
        Coded.of(ClusterState.class, texts.getOrDefault("clusterState", ""), ClusterState.UNKNOWN),
        Coded.of(ClusterKind.class, texts.getOrDefault("cubeType", ""), ClusterKind.UNKNOWN),
        Coded.of(AuthType.class, texts.getOrDefault("authType", ""), AuthType.UNKNOWN),
        texts.get("k8sVersion"),
        texts.get("apiUrl"),
        texts.get("regionCode"),
        wire.numbers().get("providerAccountSeq"),
        flag("ingressSupported", texts, details),
        flag("loadbalancerSupported", texts, details),
        flag("nodePortSupported", texts, details),
        flag("persistentVolumeSupported", texts, details),
        texts.get("nodePortRange"),
        texts.get("nodePortUrl"),
        flag("useYn", texts, details),
        date("created", texts, details),
        date("updated", texts, details),
        details);
  }

  /** A text that is neither Y nor N is kept as a detail rather than guessed at. */
  private static @Nullable Boolean flag(
      String name, Map<String, String> texts, Map<String, String> details) {
    String text = texts.get(name);
    if (text == null || text.equalsIgnoreCase("Y")) {
      return text == null ? null : Boolean.TRUE;
    }
    if (text.equalsIgnoreCase("N")) {
      return Boolean.FALSE;
    }
    details.put(name, text);
    return null;
  }

  private @Nullable Instant date(
      String name, Map<String, String> texts, Map<String, String> details) {
    String text = texts.get(name);
    if (text == null) {
      return null;
    }
    Instant date = WireDates.parse(text, zone);
    if (date == null) {
      details.put(name, text);
    }
    return date;
  }
}
