package dev.fleetglass.ui.common;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The screens. Those with an entry in the rail come in its order; each is followed by the further
 * lists of its section, in the order of the section's tabs.
 */
public enum ScreenId {
  CLUSTERS(null),
  NODES(CLUSTERS),
  NAMESPACES(CLUSTERS),
  WORKLOADS(CLUSTERS),
  PODS(CLUSTERS),
  EVENTS(CLUSTERS),
  WORKSPACES(CLUSTERS),
  ALERTS(CLUSTERS),
  SERVERS(null),
  IMAGES(SERVERS),
  ADDRESSES(SERVERS),
  BALANCERS(SERVERS),
  JOBS(SERVERS),
  LOOKUPS(SERVERS),
  PASSWORDS(SERVERS),
  BILLING(SERVERS),
  MONITORING(null),
  JOURNAL(null),
  CONNECTIONS(null),
  SETTINGS(null);

  private final @Nullable ScreenId home;

  ScreenId(@Nullable ScreenId home) {
    this.home = home;
  }

  /** The screen whose entry in the rail leads to this section. */
  public ScreenId home() {
    return home == null ? this : home;
  }

  /** Every screen of its section, the one of the rail first. */
  public List<ScreenId> section() {
    return Arrays.stream(values()).filter(each -> each.home() == home()).toList();
  }

  /** The screens with an entry in the rail, in its order. */
  public static List<ScreenId> homes() {
    return Arrays.stream(values()).filter(each -> each.home() == each).toList();
  }
}
