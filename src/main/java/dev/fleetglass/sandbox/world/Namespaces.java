package dev.fleetglass.sandbox.world;

import java.util.ArrayList;
import java.util.List;

/**
 * What the clusters are divided into: what every cluster runs by itself, and a few applications.
 */
public final class Namespaces {
  private static final List<String> SYSTEM = List.of("cocktail-system", "kube-system");
  private static final List<String> APPLICATIONS =
      List.of(
          "billing",
          "checkout",
          "default",
          "identity",
          "ingress-nginx",
          "monitoring",
          "reports",
          "search",
          "storefront",
          "streaming");

  private final Dice dice;

  Namespaces(Dice dice) {
    this.dice = dice;
  }

  /** Names in alphabetical order; the same for as long as the cluster lives. */
  public List<String> of(Cluster cluster) {
    List<String> names = new ArrayList<>(SYSTEM);
    for (int i = 0; i < APPLICATIONS.size(); i++) {
      if (dice.unit("namespace", cluster.index(), i) < 0.4) {
        names.add(APPLICATIONS.get(i));
      }
    }
    names.sort(null);
    return names;
  }
}
