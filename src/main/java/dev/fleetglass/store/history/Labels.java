package dev.fleetglass.store.history;

import dev.fleetglass.store.history.codec.In;
import dev.fleetglass.store.history.codec.Out;
import java.util.LinkedHashMap;
import java.util.Map;

/** A series' labels as bytes, in their order. */
final class Labels {
  private static final int MOST = 10_000;

  private Labels() {}

  static byte[] write(Map<String, String> labels) {
    Out out = new Out();
    out.count(labels.size());
    labels.forEach((name, value) -> {
      out.text(name);
      out.text(value);
    });
    return out.toBytes();
  }

  /**
   * The same for the same labels in any order, on every machine: a map's hash is the sum of its
   * entries', which are made of the texts' alone.
   */
  static int hash(Map<String, String> labels) {
    return labels.hashCode();
  }

  static Map<String, String> read(byte[] bytes) {
    In in = new In(bytes);
    Map<String, String> labels = new LinkedHashMap<>();
    for (int left = in.size(MOST); left > 0; left--) {
      String name = in.text();
      labels.put(name, in.text());
    }
    return labels;
  }
}
