package dev.fleetglass.ui.shell;

import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.i18n.Texts;
import java.util.Locale;

/** How a screen looks in rail and palette. */
final class ScreenFace {
  private ScreenFace() {}

  static String icon(ScreenId id) {
    return switch (id) {
      case CLUSTERS -> "mdi2h-hexagon-multiple-outline";
      case NODES -> "mdi2s-server-network";
      case NAMESPACES -> "mdi2f-folder-outline";
      case WORKLOADS -> "mdi2l-layers-outline";
      case PODS -> "mdi2c-cube-outline";
      case EVENTS -> "mdi2b-bell-outline";
      case WORKSPACES -> "mdi2a-account-group-outline";
      case ALERTS -> "mdi2a-alert-outline";
      case SERVERS -> "mdi2s-server";
      case IMAGES -> "mdi2d-disc";
      case ADDRESSES -> "mdi2i-ip-network-outline";
      case BALANCERS -> "mdi2s-scale-balance";
      case JOBS -> "mdi2p-progress-wrench";
      case LOOKUPS -> "mdi2f-format-list-numbered";
      case PASSWORDS -> "mdi2k-key-outline";
      case BILLING -> "mdi2c-credit-card-outline";
      case MONITORING -> "mdi2c-chart-line";
      case JOURNAL -> "mdi2f-format-list-bulleted";
      case CONNECTIONS -> "mdi2p-power-plug-outline";
      case SETTINGS -> "mdi2c-cog-outline";
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
