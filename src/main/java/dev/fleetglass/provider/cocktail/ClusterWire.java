package dev.fleetglass.provider.cocktail;

import dev.fleetglass.http.UndecodableException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A cluster as it stands on the wire ({@code api/cocktail.md} section 3.2): the documented texts
 * and numbers by name, and everything else flattened.
 */
record ClusterWire(Map<String, String> texts, Map<String, Long> numbers, Map<String, String> more) {

  static ClusterWire read(WireReader in) throws IOException, UndecodableException {
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, Long> numbers = new LinkedHashMap<>();
    Map<String, String> more = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.value();
      switch (name) {
        case "clusterSeq", "providerAccountSeq" -> {
          Long number = in.whole();
          if (number != null) {
            numbers.put(name, number);
          }
        }
        case "apiUrl",
            "authType",
            "clusterId",
            "clusterName",
            "clusterState",
            "created",
            "cubeType",
            "description",
            "ingressSupported",
            "k8sVersion",
            "loadbalancerSupported",
            "nodePortRange",
            "nodePortSupported",
            "nodePortUrl",
            "persistentVolumeSupported",
            "regionCode",
            "updated",
            "useYn" -> {
          String text = in.text();
          if (text != null) {
            texts.put(name, text);
          }
        }
        default -> DetailsReader.read(in, name, more);
      }
    }
    if (!texts.containsKey("clusterId") && !numbers.containsKey("clusterSeq")) {
      throw in.wrong("has neither clusterId nor clusterSeq");
    }
    return new ClusterWire(texts, numbers, more);
  }
}
