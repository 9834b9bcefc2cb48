package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.dashboard.PanelKind;
import java.util.Locale;

/** Words and icons of the kinds of panels. */
final class PanelKinds {
  private PanelKinds() {}

  /** The end of its i18n key. */
  static String word(PanelKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** Ikonli literal. */
  static String icon(PanelKind kind) {
    return switch (kind) {
      case LINE -> "mdi2c-chart-line";
      case AREA -> "mdi2c-chart-areaspline";
      case STACKED_AREA -> "mdi2c-chart-areaspline-variant";
      case STEP -> "mdi2s-stairs";
      case HEAT_MAP -> "mdi2g-grid";
      case STAT -> "mdi2n-numeric";
      case GAUGE -> "mdi2g-gauge";
    };
  }
}
