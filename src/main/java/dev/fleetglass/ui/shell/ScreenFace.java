package dev.fleetglass.ui.shell;

import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.i18n.Texts;
import java.util.Locale;

/** How a screen looks in rail and palette. */
final class ScreenFace {
  private ScreenFace() {}

  static String icon(ScreenId id) {
    return switch (id) {
      case CLUSTERS -> "fg-hexagon-multiple-outline";
      case NODES -> "fg-server-network";
      case NAMESPACES -> "fg-folder-outline";
      case WORKLOADS -> "fg-layers-outline";
      case PODS -> "fg-cube-outline";
      case EVENTS -> "fg-bell-outline";
      case WORKSPACES -> "fg-account-group-outline";
      case ALERTS -> "fg-alert-outline";
      case SERVERS -> "fg-server";
      case IMAGES -> "fg-disc";
      case ADDRESSES -> "fg-ip-network-outline";
      case BALANCERS -> "fg-scale-balance";
      case JOBS -> "fg-progress-wrench";
      case LOOKUPS -> "fg-format-list-numbered";
      case PASSWORDS -> "fg-key-outline";
      case BILLING -> "fg-credit-card-outline";
      case MONITORING -> "fg-chart-line";
      case JOURNAL -> "fg-format-list-bulleted";
      case CONNECTIONS -> "fg-power-plug-outline";
      case SETTINGS -> "fg-cog-outline";
    };
  }

  /** The digit that shows it together with Ctrl: its place in the rail, from 1; 0 for none. */
  static int digit(ScreenId id) {
    return ScreenId.homes().indexOf(id) + 1;
  }

  static String key(ScreenId id) {
    return id.name().toLowerCase(Locale.ROOT);
  }

  static String title(Texts texts, ScreenId id) {
    return texts.get("shell.screen." + key(id));
  }
}
